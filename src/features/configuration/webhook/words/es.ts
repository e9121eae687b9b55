import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const es: Catalog<typeof en> = {
  title: 'Webhook',
  save: 'Guardar webhook',
  enabled: 'Llamar a una dirección con cada evento',
  'enabled.hint': 'El servidor envía cada evento elegido a tu dirección, en cuanto ocurre.',
  'off.forgets': 'Apagado, el servidor olvida la dirección y qué eventos se eligieron. Switchboard los recuerda por ti.',
  'off.may-forget': 'Apagado, el servidor puede olvidar qué eventos se eligieron. Switchboard los recuerda por ti.',
  url: 'Dirección',
  headers: 'Cabeceras',
  'headers.note': 'enviadas con cada llamada',
  jwtKey: 'Clave para llamadas firmadas',
  'jwtKey.hint':
    'El servidor firma un token con ella y lo envía como Authorization: Bearer, para que tu lado sepa quién llama. Vacío: sin token.',
  byEvents: 'Una dirección por evento',
  'byEvents.hint': 'Añade el nombre del evento a la dirección, para sistemas que reciben cada tipo en su propio lugar.',
  'byEvents.example': 'Un mensaje nuevo va entonces a {address}',
  base64: 'Medios en Base64',
  'base64.hint': 'Pone fotos y audio dentro de la llamada. Las llamadas se hacen grandes.',
  events: 'Eventos',
  'events.none': 'Ninguno elegido significa todos: el servidor llamará con cada evento.',
  'events.restored': 'Estos son los eventos que se eligieron por última vez en este navegador.',
}
