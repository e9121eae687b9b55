import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const it: Catalog<typeof en> = {
  title: 'Webhook',
  save: 'Salva webhook',
  enabled: 'Chiama un indirizzo a ogni evento',
  'enabled.hint': 'Il server invia ogni evento scelto al tuo indirizzo, appena accade.',
  'off.forgets': "Da spento, il server dimentica l'indirizzo e quali eventi erano scelti. Switchboard li ricorda per te.",
  'off.may-forget': 'Da spento, il server può dimenticare quali eventi erano scelti. Switchboard li ricorda per te.',
  url: 'Indirizzo',
  headers: 'Intestazioni',
  'headers.note': 'inviate con ogni chiamata',
  jwtKey: 'Chiave per chiamate firmate',
  'jwtKey.hint':
    'Il server firma con essa un token e lo invia come Authorization: Bearer, così il tuo lato sa chi chiama. Vuoto: nessun token.',
  byEvents: 'Un indirizzo per evento',
  'byEvents.hint': "Aggiunge il nome dell'evento all'indirizzo, per i sistemi che ricevono ogni tipo al suo posto.",
  'byEvents.example': 'Un nuovo messaggio va allora a {address}',
  base64: 'Media in Base64',
  'base64.hint': 'Mette foto e audio nella chiamata. Le chiamate diventano grandi.',
  events: 'Eventi',
  'events.none': 'Nessuno scelto significa tutti: il server chiamerà a ogni evento.',
  'events.restored': 'Questi sono gli eventi scelti per ultimi in questo browser.',
}
