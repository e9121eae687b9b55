import type { Catalog } from '@/words/translator.ts'
import { en } from './en.ts'

export const pt: Catalog<typeof en> = en
