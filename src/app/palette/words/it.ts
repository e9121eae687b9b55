import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const it: Catalog<typeof en> = {
  title: 'Trova o fai qualsiasi cosa',
  placeholder: 'Nome, numero, pagina o azione',
  matches: 'Risultati',
  found: { one: '{count} risultato', other: '{count} risultati' },
  nothing: 'Niente corrisponde a "{typed}".',
  'group.instances': 'Istanze',
  'group.instance': 'Per {name}',
  'group.go': 'Vai a',
  'group.do': 'Ovunque',
  pair: 'Apri l’associazione',
  copy: 'Copia configurazione…',
  create: 'Crea istanza',
  instances: 'Istanze',
  activity: 'Attività',
  servers: 'Server',
  preferences: 'Preferenze',
  theme: 'Tema',
  'theme.system': 'Segui il sistema',
  'theme.light': 'Chiaro',
  'theme.dark': 'Scuro',
  language: 'Lingua',
  help: 'Aiuto della tastiera',
  'sign-out': 'Esci',
  inspector: 'Mostra richieste',
}
