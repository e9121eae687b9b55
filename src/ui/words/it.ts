import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const it: Catalog<typeof en> = {
  'key.show': 'Mostra chiave',
  'key.hide': 'Nascondi chiave',
  'search.clear': 'Cancella ricerca',
  'dialog.close': 'Chiudi',
  'dialog.keep': 'Annulla',
  'dialog.type': 'Scrivi **{name}** per confermare',
  'copy.copied': 'Copiato',
  'copy.failed': 'Il browser non ha permesso di copiare',
  'secret.copy': 'Copia {name} senza mostrarlo',
  'secret.show': 'Mostra {name} per 30 secondi',
  'secret.hide': 'Nascondi {name}',
  'secret.failed': 'Non è stato possibile leggerlo dal server',
  'failure.retry': 'Riprova',
  'failure.retrying': 'Nuovo tentativo',
  'failure.details': 'Dettagli',
  'failure.copy': 'Copia dettagli',
  'late.title': 'Ancora nessuna risposta, {seconds} s.',
  'late.stop': 'Annulla',
  'toast.region': 'Avvisi',
  'ago.seconds': '{count} s',
  'ago.minutes': '{count} min',
  'ago.hours': '{count} h',
  'ago.days': '{count} g',
}
