import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const es: Catalog<typeof en> = {
  framed: 'Switchboard no funciona dentro de otra página. Ábrelo en una pestaña propia.',
  outdated: 'Hay una versión nueva',
  offline: 'Sin conexión',
  'missing.why': 'No se pudo cargar una parte de la aplicación. Recarga para obtenerla.',
  broken: 'La aplicación se rompió',
  'broken.why': 'Es un error de esta aplicación, no de tu servidor. Recarga para continuar.',
  reload: 'Recargar',
}
