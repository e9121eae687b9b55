import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const it: Catalog<typeof en> = {
  'restart.title': 'Riavviare {name}?',
  'restart.text':
    'Sui server della versione 1.8 un riavvio può aprire una seconda connessione accanto alla prima. **Le due possono scacciarsi a vicenda senza fine**, finché l’istanza non viene disconnessa e associata di nuovo.',
  'restart.keep': 'Lascia così',
  'restart.confirm': 'Riavvia',
  'logOut.title': 'Disconnettere {name}?',
  'logOut.text': 'Questo chiude la sessione con WhatsApp. **Il telefono andrà associato di nuovo.** Le chat restano sul server.',
  'logOut.keep': 'Resta connessa',
  'logOut.confirm': 'Disconnetti',
  'delete.title': 'Eliminare {name}?',
  'delete.counts': 'Questo rimuove dal server {chats}, {messages}, il webhook e le impostazioni.',
  'delete.chats': { one: '**{count} chat**', other: '**{count} chat**' },
  'delete.messages': { one: '**{count} messaggio**', other: '**{count} messaggi**' },
  'delete.plain': 'Questo rimuove dal server **l’istanza, le chat salvate**, il webhook e le impostazioni.',
  'delete.phone': 'Il telefono conserva le proprie chat. Non si può annullare.',
  'delete.undo': 'Non si può annullare.',
  'delete.first': 'È connessa, quindi prima viene disconnessa. Servono alcuni secondi.',
  'delete.prefix':
    'I server della versione 1.x **cancellano anche le impostazioni salvate delle istanze il cui nome comincia con questo**: {names}. Dopo vanno reimpostate.',
  'delete.prefix.unknown':
    'I server della versione 1.x **cancellano anche le impostazioni salvate di ogni istanza il cui nome comincia con questo**.',
  'delete.token': 'Il token con cui hai effettuato l’accesso smette di valere, quindi la tua sessione viene chiusa.',
  'delete.confirm': 'Elimina istanza',
}
