import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const it: Catalog<typeof en> = {
  framed: 'Switchboard non funziona dentro un’altra pagina. Aprilo in una scheda a parte.',
  outdated: 'C’è una nuova versione',
  offline: 'Nessuna connessione',
  'missing.why': 'Non è stato possibile caricare una parte dell’app. Ricarica per averla.',
  broken: 'L’app si è rotta',
  'broken.why': 'È un errore di questa app, non del tuo server. Ricarica per continuare.',
  reload: 'Ricarica',
}
