import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const it: Catalog<typeof en> = {
  title: 'Attività',
  about: 'Ciò che è stato cambiato da questo browser',
  today: 'Oggi',
  yesterday: 'Ieri',
  changed: '{what}: {names}',
  undo: 'Annulla',
  undoing: 'Ripristino',
  'undone.at': 'Annullato alle {time}',
  undone: '{what} di {instance}: riportato a prima',
  'undo.of': 'Annulla: {what} di {instance}',
  'secret-gone': "C'era un segreto, che non si conserva dopo la chiusura della pagina. Impostalo di nuovo a mano.",
  untold: "Il server non ha detto cosa c'era prima, quindi questo non si può annullare: {names}",
  'since.title': 'Cambiato di nuovo da allora',
  'since.why': 'Annullare toglie anche la modifica successiva di **{names}**.',
  'since.go': 'Annulla comunque',
  'since.keep': "Lascia com'è",
  'empty.title': 'Da qui non è ancora stato cambiato nulla',
  'empty.why': 'Webhook, impostazioni e simili salvati sono elencati qui, ognuno con un modo per annullarlo.',
  'empty.go': 'Vai alle istanze',
}
