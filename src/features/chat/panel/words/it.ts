import type { Catalog } from '@/words/translator.ts'
import { en } from './en.ts'

export const it: Catalog<typeof en> = en
