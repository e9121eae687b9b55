import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const it: Catalog<typeof en> = {
  title: 'Proxy',
  save: 'Salva proxy',
  enabled: 'Raggiungi WhatsApp attraverso un proxy',
  'enabled.hint': 'WhatsApp vede allora l’indirizzo del proxy al posto di quello del server.',
  protocol: 'Protocollo',
  'protocol.http': 'HTTP',
  'protocol.https': 'HTTPS',
  'protocol.socks4': 'SOCKS 4',
  'protocol.socks5': 'SOCKS 5',
  host: 'Host',
  'host.hint': 'Un nome o un indirizzo, senza http:// davanti.',
  port: 'Porta',
  username: 'Nome utente',
  password: 'Password',
  optional: 'facoltativo',
  tested: 'Prima di salvare, il server chiede una pagina in internet attraverso il proxy. Ci vuole qualche secondo.',
  forgotten: 'Da spento, il server dimentica il proxy. Switchboard ricorda tutto per te, tranne la password.',
  refused: 'Il server non ha raggiunto internet attraverso questo proxy, quindi nulla è stato salvato.',
}
