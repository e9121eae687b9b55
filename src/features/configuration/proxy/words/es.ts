import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const es: Catalog<typeof en> = {
  title: 'Proxy',
  save: 'Guardar proxy',
  enabled: 'Llegar a WhatsApp por un proxy',
  'enabled.hint': 'WhatsApp ve entonces la dirección del proxy en lugar de la del servidor.',
  protocol: 'Protocolo',
  'protocol.http': 'HTTP',
  'protocol.https': 'HTTPS',
  'protocol.socks4': 'SOCKS 4',
  'protocol.socks5': 'SOCKS 5',
  host: 'Host',
  'host.hint': 'Un nombre o una dirección, sin http:// delante.',
  port: 'Puerto',
  username: 'Usuario',
  password: 'Contraseña',
  optional: 'opcional',
  tested: 'Antes de guardar, el servidor pide una página de internet a través del proxy. Tarda unos segundos.',
  forgotten: 'Desactivado, el servidor olvida el proxy. Switchboard lo recuerda todo por ti, menos la contraseña.',
  refused: 'El servidor no llegó a internet por este proxy, así que no se guardó nada.',
}
