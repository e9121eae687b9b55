import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const es: Catalog<typeof en> = {
  title: 'Ajustes',
  save: 'Guardar ajustes',
  rejectCall: 'Rechazar llamadas',
  'rejectCall.hint': 'Las llamadas entrantes terminan enseguida. El teléfono puede sonar un instante.',
  msgCall: 'Mensaje tras rechazar una llamada',
  'msgCall.hint': 'Quien llamó lo recibe en el chat. Vacío: no se envía nada.',
  groupsIgnore: 'Ignorar grupos',
  'groupsIgnore.hint': 'Los mensajes de grupos quedan fuera de eventos, chats y bots.',
  'groupsIgnore.v1':
    'Este servidor lo activa en cada instancia nueva, se pida lo que se pida. Algunas de sus versiones no pueden enviar a grupos mientras está activado.',
  alwaysOnline: 'Siempre en línea',
  'alwaysOnline.hint': 'Los contactos ven el número en línea, y tu teléfono deja de mostrar notificaciones.',
  readMessages: 'Marcar mensajes como leídos',
  'readMessages.hint': 'Quien envía ve los tics azules en cuanto llega el mensaje, lo lea alguien o no.',
  readStatus: 'Ver estados',
  'readStatus.hint': 'Los contactos ven que este número vio sus estados.',
  syncFullHistory: 'Traer todo el historial',
  'syncFullHistory.hint': 'Vale desde la próxima vinculación. Entonces tarda más.',
  wavoipToken: 'Token de Wavoip',
  'wavoipToken.hint': 'Permite que el servicio Wavoip haga y reciba llamadas de voz con este número. Vacío: apagado.',
  'untold.message':
    'Este servidor nunca dice el mensaje para llamadas rechazadas, y toma uno cada vez que se guarda. Al guardar se envía lo que hay aquí, y ningún mensaje si no hay nada.',
}
