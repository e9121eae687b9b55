import type { Catalog } from '@/words/translator.ts'
import { en } from './en.ts'

export const es: Catalog<typeof en> = en
