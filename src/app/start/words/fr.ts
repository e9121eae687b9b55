import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const fr: Catalog<typeof en> = {
  framed: 'Switchboard ne fonctionne pas dans une autre page. L’ouvrir dans son propre onglet.',
  outdated: 'Une nouvelle version est là',
  offline: 'Pas de connexion',
  'missing.why': 'Une partie de l’application n’a pas pu être chargée. Recharger pour l’obtenir.',
  broken: 'L’application a planté',
  'broken.why': 'C’est une erreur de cette application, pas de votre serveur. Recharger pour continuer.',
  reload: 'Recharger',
}
