import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const es: Catalog<typeof en> = {
  'restart.title': '¿Reiniciar {name}?',
  'restart.text':
    'En los servidores de la versión 1.8, reiniciar puede abrir una segunda conexión junto a la primera. **Las dos pueden expulsarse una a otra sin fin**, hasta que se cierre la sesión de la instancia y se vincule de nuevo.',
  'restart.keep': 'Dejarla así',
  'restart.confirm': 'Reiniciar',
  'logOut.title': '¿Cerrar la sesión de {name}?',
  'logOut.text': 'Esto termina la sesión con WhatsApp. **Habrá que vincular el teléfono de nuevo.** Los chats se quedan en el servidor.',
  'logOut.keep': 'Seguir conectada',
  'logOut.confirm': 'Cerrar sesión',
  'delete.title': '¿Eliminar {name}?',
  'delete.counts': 'Esto quita del servidor {chats}, {messages}, su webhook y sus ajustes.',
  'delete.chats': { one: '**{count} chat**', other: '**{count} chats**' },
  'delete.messages': { one: '**{count} mensaje**', other: '**{count} mensajes**' },
  'delete.plain': 'Esto quita del servidor **la instancia, sus chats guardados**, su webhook y sus ajustes.',
  'delete.phone': 'El teléfono conserva sus propios chats. No se puede deshacer.',
  'delete.undo': 'No se puede deshacer.',
  'delete.first': 'Está conectada, así que antes se cierra su sesión. Tarda unos segundos.',
  'delete.prefix':
    'Los servidores de la versión 1.x **también borran los ajustes guardados de las instancias cuyo nombre empieza por este**: {names}. Configúralas de nuevo después.',
  'delete.prefix.unknown':
    'Los servidores de la versión 1.x **también borran los ajustes guardados de toda instancia cuyo nombre empieza por este**.',
  'delete.token': 'El token con el que entraste deja de valer, así que se cierra tu sesión.',
  'delete.confirm': 'Eliminar instancia',
}
