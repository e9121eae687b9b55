import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const pt: Catalog<typeof en> = {
  title: 'Teclado',
  everywhere: 'Em qualquer lugar',
  find: 'Buscar ou fazer qualquer coisa',
  search: 'Buscar nesta página',
  refresh: 'Atualizar',
  help: 'Esta ajuda',
  close: 'Fechar, voltar',
  list: 'Em uma lista',
  next: 'Próximo',
  previous: 'Anterior',
  open: 'Abrir',
  pair: 'Parear',
  single: 'Teclas sem {key} funcionam',
  never: 'Nunca enquanto se digita em um campo',
  inspector: 'Requisições desta sessão',
}
