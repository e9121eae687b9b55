import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const fr: Catalog<typeof en> = {
  title: 'Clavier',
  everywhere: 'Partout',
  find: 'Trouver ou faire n’importe quoi',
  search: 'Chercher dans cette page',
  refresh: 'Actualiser',
  help: 'Cette aide',
  close: 'Fermer, revenir',
  list: 'Dans une liste',
  next: 'Suivant',
  previous: 'Précédent',
  open: 'Ouvrir',
  pair: 'Associer',
  single: 'Les touches sans {key} fonctionnent',
  never: 'Jamais pendant la saisie dans un champ',
  inspector: 'Requêtes de cette session',
}
