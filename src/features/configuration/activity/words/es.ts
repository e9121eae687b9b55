import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const es: Catalog<typeof en> = {
  title: 'Actividad',
  about: 'Lo que se cambió desde este navegador',
  today: 'Hoy',
  yesterday: 'Ayer',
  changed: '{what}: {names}',
  undo: 'Deshacer',
  undoing: 'Volviendo atrás',
  'undone.at': 'Deshecho a las {time}',
  undone: '{what} de {instance}: vuelto a como estaba',
  'undo.of': 'Deshacer: {what} de {instance}',
  'secret-gone': 'Había un secreto, que no se guarda al cerrar la página. Configúralo de nuevo a mano.',
  untold: 'El servidor no dijo qué había antes, así que esto no se puede deshacer: {names}',
  'since.title': 'Cambió otra vez desde entonces',
  'since.why': 'Deshacer también quita el cambio posterior de **{names}**.',
  'since.go': 'Deshacer igualmente',
  'since.keep': 'Dejarlo como está',
  'empty.title': 'Todavía no se cambió nada desde aquí',
  'empty.why': 'Los webhooks, ajustes y demás que se guardan aparecen aquí, cada uno con una forma de deshacerlo.',
  'empty.go': 'Ir a las instancias',
}
