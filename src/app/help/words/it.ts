import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const it: Catalog<typeof en> = {
  title: 'Tastiera',
  everywhere: 'Ovunque',
  find: 'Trova o fai qualsiasi cosa',
  search: 'Cerca in questa pagina',
  refresh: 'Aggiorna',
  help: 'Questo aiuto',
  close: 'Chiudi, torna indietro',
  list: 'In un elenco',
  next: 'Successivo',
  previous: 'Precedente',
  open: 'Apri',
  pair: 'Associa',
  single: 'I tasti senza {key} funzionano',
  never: 'Mai mentre scrivi in un campo',
  inspector: 'Richieste di questa sessione',
}
