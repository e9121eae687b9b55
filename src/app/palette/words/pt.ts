import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const pt: Catalog<typeof en> = {
  title: 'Buscar ou fazer qualquer coisa',
  placeholder: 'Nome, número, página ou ação',
  matches: 'Resultados',
  found: { one: '{count} resultado', other: '{count} resultados' },
  nothing: 'Nada corresponde a "{typed}".',
  'group.instances': 'Instâncias',
  'group.instance': 'Para {name}',
  'group.go': 'Ir para',
  'group.do': 'Em qualquer lugar',
  pair: 'Abrir o pareamento',
  copy: 'Copiar configuração…',
  create: 'Criar instância',
  instances: 'Instâncias',
  activity: 'Atividade',
  servers: 'Servidores',
  preferences: 'Preferências',
  theme: 'Tema',
  'theme.system': 'Seguir o sistema',
  'theme.light': 'Claro',
  'theme.dark': 'Escuro',
  language: 'Idioma',
  help: 'Ajuda do teclado',
  'sign-out': 'Sair',
  inspector: 'Mostrar requisições',
}
