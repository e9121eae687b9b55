import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const es: Catalog<typeof en> = {
  title: 'Teclado',
  everywhere: 'En cualquier lugar',
  find: 'Buscar o hacer lo que sea',
  search: 'Buscar en esta página',
  refresh: 'Actualizar',
  help: 'Esta ayuda',
  close: 'Cerrar, volver',
  list: 'En una lista',
  next: 'Siguiente',
  previous: 'Anterior',
  open: 'Abrir',
  pair: 'Vincular',
  single: 'Las teclas sin {key} funcionan',
  never: 'Nunca mientras se escribe en un campo',
  inspector: 'Peticiones de esta sesión',
}
