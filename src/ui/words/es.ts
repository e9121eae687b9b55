import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const es: Catalog<typeof en> = {
  'key.show': 'Mostrar clave',
  'key.hide': 'Ocultar clave',
  'search.clear': 'Borrar búsqueda',
  'dialog.close': 'Cerrar',
  'dialog.keep': 'Conservar',
  'dialog.type': 'Escribe **{name}** para confirmar',
  'copy.copied': 'Copiado',
  'copy.failed': 'El navegador no dejó copiar',
  'secret.copy': 'Copiar {name} sin mostrarlo',
  'secret.show': 'Mostrar {name} durante 30 segundos',
  'secret.hide': 'Ocultar {name}',
  'secret.failed': 'No se pudo leer del servidor',
  'failure.retry': 'Intentar de nuevo',
  'failure.retrying': 'Intentando',
  'failure.details': 'Detalles',
  'failure.copy': 'Copiar detalles',
  'late.title': 'Aún sin respuesta, {seconds} s.',
  'late.stop': 'Cancelar',
  'toast.region': 'Avisos',
  'ago.seconds': '{count} s',
  'ago.minutes': '{count} min',
  'ago.hours': '{count} h',
  'ago.days': '{count} d',
}
