import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const pt: Catalog<typeof en> = {
  title: 'Proxy',
  save: 'Salvar proxy',
  enabled: 'Chegar ao WhatsApp por um proxy',
  'enabled.hint': 'O WhatsApp passa a ver o endereço do proxy em vez do endereço do servidor.',
  protocol: 'Protocolo',
  'protocol.http': 'HTTP',
  'protocol.https': 'HTTPS',
  'protocol.socks4': 'SOCKS 4',
  'protocol.socks5': 'SOCKS 5',
  host: 'Host',
  'host.hint': 'Um nome ou um endereço, sem http:// na frente.',
  port: 'Porta',
  username: 'Usuário',
  password: 'Senha',
  optional: 'opcional',
  tested: 'Antes de salvar, o servidor busca uma página na internet pelo proxy. Leva alguns segundos.',
  forgotten: 'Desligado, o servidor esquece o proxy. O Switchboard se lembra de tudo por você, menos da senha.',
  refused: 'O servidor não alcançou a internet por este proxy, então nada foi salvo.',
}
