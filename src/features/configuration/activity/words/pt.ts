import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const pt: Catalog<typeof en> = {
  title: 'Atividade',
  about: 'O que foi alterado neste navegador',
  today: 'Hoje',
  yesterday: 'Ontem',
  changed: '{what}: {names}',
  undo: 'Desfazer',
  undoing: 'Voltando ao que era',
  'undone.at': 'Desfeito às {time}',
  undone: '{what} de {instance} voltou ao que era',
  'undo.of': 'Desfazer: {what} de {instance}',
  'secret-gone': 'Havia um segredo no meio, que não fica guardado depois de fechar a página. Defina de novo à mão.',
  untold: 'O servidor não informou o que havia antes, então isto não pode voltar: {names}',
  'since.title': 'Alterado de novo desde então',
  'since.why': 'Desfazer também desfaz a alteração mais recente de **{names}**.',
  'since.go': 'Desfazer mesmo assim',
  'since.keep': 'Deixar como está',
  'empty.title': 'Nada foi alterado daqui ainda',
  'empty.why': 'Webhooks, configurações e outros itens salvos aparecem aqui, cada um com um jeito de desfazer.',
  'empty.go': 'Ir para as instâncias',
}
