import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const fr: Catalog<typeof en> = {
  title: 'Trouver ou faire n’importe quoi',
  placeholder: 'Nom, numéro, page ou action',
  matches: 'Résultats',
  found: { one: '{count} résultat', other: '{count} résultats' },
  nothing: 'Rien ne correspond à « {typed} ».',
  'group.instances': 'Instances',
  'group.instance': 'Pour {name}',
  'group.go': 'Aller à',
  'group.do': 'Partout',
  pair: 'Ouvrir l’association',
  copy: 'Copier la configuration…',
  create: 'Créer une instance',
  instances: 'Instances',
  activity: 'Activité',
  servers: 'Serveurs',
  preferences: 'Préférences',
  theme: 'Thème',
  'theme.system': 'Suivre le système',
  'theme.light': 'Clair',
  'theme.dark': 'Sombre',
  language: 'Langue',
  help: 'Aide du clavier',
  'sign-out': 'Se déconnecter',
  inspector: 'Afficher les requêtes',
}
