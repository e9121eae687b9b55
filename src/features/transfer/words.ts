import { area } from '@/words/translator.ts'
import { en } from './words/en.ts'

export const transferWords = area(en, {
  pt: () => import('./words/pt.ts').then((m) => m.pt),
  es: () => import('./words/es.ts').then((m) => m.es),
  it: () => import('./words/it.ts').then((m) => m.it),
  fr: () => import('./words/fr.ts').then((m) => m.fr),
})
