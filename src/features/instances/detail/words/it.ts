import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const it: Catalog<typeof en> = {
  loading: 'Caricamento di {name}',
  'head.offFor': 'spenta da {ago}',
  'head.more': 'Altre azioni',
  'head.back': 'Torna all’elenco',
  'head.changed': '{name}: {state}',

  'gone.title': '{name} non è più su questo server',
  'gone.text': 'È stata eliminata, qui o altrove. Non si chiede più nulla su di essa.',
  'gone.list': 'Torna alle istanze',
  'gone.token': 'Esci',

  'why.at': 'Si è spenta il {time}.',
  'why.words': 'Parole del server ({code})',
  'why.waiting.title': 'In attesa di un telefono',
  'why.waiting.text': 'Il suo codice attende di essere inquadrato o digitato. Apri l’associazione per vederlo.',
  'why.connecting.title': 'In connessione',
  'why.connecting.text':
    'Sta tornando da sola, oppure un codice attende un telefono. Se resta così per più di un minuto, apri l’associazione.',
  'why.removed.title': 'Sessione chiusa dal telefono',
  'why.removed.text':
    'Qualcuno ha rimosso questo dispositivo collegato in WhatsApp, oppure il telefono è stato ripristinato. I messaggi inviati da allora non sono stati consegnati. Associala di nuovo.',
  'why.loggedOut.title': 'Sessione chiusa da WhatsApp',
  'why.loggedOut.text': 'La sessione è finita (401), e il server non dice chi l’ha chiusa. Associa di nuovo il telefono.',
  'why.loggedOutHere.title': 'Sessione chiusa tramite l’API',
  'why.loggedOutHere.text': 'Qualcuno l’ha disconnessa qui o con un altro programma. Associa il telefono per usarla di nuovo.',
  'why.refused.title': 'Rifiutata da WhatsApp',
  'why.refused.text':
    'WhatsApp non accetta più questo numero (403): può essere bloccato o limitato. Apri WhatsApp sul telefono, leggi che cosa dice e chiedi lì una revisione. Associa di nuovo quando il telefono stesso funziona.',
  'why.timedOut.title': 'Nessuna risposta da WhatsApp',
  'why.timedOut.text':
    'WhatsApp non ha risposto in tempo (408), quasi sempre per la rete del server. Connettila di nuovo; se succede ancora, controlla quella rete.',
  'why.mismatch.title': 'WhatsApp sul telefono non è aggiornato',
  'why.mismatch.text':
    'Il telefono non accetta dispositivi collegati di questo tipo (411). Aggiorna WhatsApp sul telefono, poi associa di nuovo.',
  'why.closed.title': 'Connessione chiusa',
  'why.closed.text': 'WhatsApp ha chiuso la connessione (428). Il server di solito torna da solo. Se resta spenta, connettila di nuovo.',
  'why.replaced.title': 'Sostituita da un’altra sessione',
  'why.replaced.text':
    'È subentrata un’altra sessione di WhatsApp con lo stesso accesso (440), spesso un secondo server con una copia di questa istanza. Ferma l’altra, poi associa di nuovo questa.',
  'why.damaged.title': 'Sessione danneggiata',
  'why.damaged.text':
    'La sessione salvata non è più utilizzabile (500). Associa di nuovo il telefono. Se non riesce, elimina l’istanza e creala da capo.',
  'why.unavailable.title': 'WhatsApp non era disponibile',
  'why.unavailable.text':
    'WhatsApp ha respinto la connessione per il momento (503). Il server riprova da solo. Se resta spenta, connettila di nuovo tra qualche minuto.',
  'why.restarting.title': 'Serve una nuova connessione',
  'why.restarting.text':
    'WhatsApp ha chiesto una nuova connessione (515), come fa subito dopo l’associazione. Bastano pochi secondi. Se resta spenta, connettila di nuovo.',
  'why.unexplained.title': 'Caduta per un motivo insolito',
  'why.unexplained.text':
    'Il server indica un codice che qui non è noto. Le sue parole possono aiutare. Connettila di nuovo e, se cade ancora, guarda il log del server.',
  'why.untold.title': 'Spenta, e il server non dice perché',
  'why.untold.text': 'Prima era associata. Associa di nuovo il telefono.',
  'why.codesUnused.title': 'Non associata',
  'why.codesUnused.text':
    'Nessun codice dell’ultimo tentativo è stato usato (428). Nulla è perso. Comincia quando hai il telefono a portata di mano.',
  'why.neverPaired.title': 'Ancora senza telefono',
  'why.neverPaired.text': 'Questa istanza non è mai stata associata. Associa un telefono per inviare e ricevere.',
  'why.notTold.title': 'Non connessa',
  'why.notTold.text': 'Questo server non dice né perché né da quando. Associa il telefono per usarla di nuovo.',
  'why.switchedOff.title': 'Canale spento',
  'why.switchedOff.text':
    'Questo canale si connette con il suo token, non con un telefono. Controlla il token e il numero presso il fornitore.',

  'line.title': 'Questa linea',
  'line.profile': 'Profilo',
  'line.profile.last': 'ultimo noto',
  'line.unpaired': 'Noto quando un telefono è associato',
  'line.whileOpen': 'Indicato solo mentre è connessa',
  'line.number': 'Numero',
  'line.lastOff': 'Ultima disconnessione',
  'line.lastOff.untold': 'Questo server non lo dice',
  'line.presence': 'Presenza',
  'line.channel': 'Canale',
  'line.channel.baileys': 'WhatsApp, associato a un telefono (Baileys)',
  'line.channel.business': 'WhatsApp Business (Cloud API di Meta)',
  'line.channel.evolution': 'Canale Evolution',
  'line.channel.noPairing': 'Connesso con il suo token: non c’è nulla da associare.',
  'line.meta': 'Webhook per Meta',
  'line.meta.hint': 'Inserisci questo indirizzo nell’app presso Meta.',
  'line.meta.copy': 'Copia l’indirizzo',
  'line.business': 'ID aziendale',
  'line.token': 'Token',
  'line.token.name': 'il token',
  'line.token.untold': 'Questo server non indica il token.',
  'line.created': 'Creata',

  'presence.available': 'Disponibile',
  'presence.unavailable': 'Non disponibile',
  'presence.hint': 'Disponibile tiene muto il telefono: le sue notifiche si fermano.',
  'presence.last': 'Impostata qui per ultima: {presence}, {ago} fa.',
  'presence.never': 'Nessun server dice quale è in vigore.',
  'presence.off': 'Si può impostare quando è connessa',
  'presence.refused': 'Non cambiata. {reason}',

  'stored.title': 'Salvato',
  'stored.chats': 'Chat',
  'stored.contacts': 'Contatti',
  'stored.messages': 'Messaggi',
  'server.title': 'Server',
  'server.version': 'Versione',
  'server.version.untold': 'Non indicata',
  'server.dialect': 'Trattato come',
  'server.dialect.documented': 'Riferimento pubblicato',
  'server.dialect.v1': '1.7 e 1.8',
  'server.dialect.v2.0': '2.0',
  'server.dialect.v2': '2.1 e successive',

  'danger.title': 'Zona pericolosa',
  'danger.logOut': 'Chiude la sessione con WhatsApp. Il telefono andrà associato di nuovo. Le chat restano sul server.',
  'danger.delete': 'Rimuove da questo server l’istanza, le sue chat e le sue impostazioni. Non si può annullare.',
  'strip.title': 'Istanze',
  'strip.filter': 'Filtra istanze',
  'strip.none': 'Niente corrisponde',
}
