import type { Catalog } from '@/words/translator.ts'
import { en } from './en.ts'

export const fr: Catalog<typeof en> = en
