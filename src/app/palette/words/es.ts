import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const es: Catalog<typeof en> = {
  title: 'Buscar o hacer lo que sea',
  placeholder: 'Nombre, número, página o acción',
  matches: 'Resultados',
  found: { one: '{count} resultado', other: '{count} resultados' },
  nothing: 'Nada coincide con "{typed}".',
  'group.instances': 'Instancias',
  'group.instance': 'Para {name}',
  'group.go': 'Ir a',
  'group.do': 'En cualquier lugar',
  pair: 'Abrir la vinculación',
  copy: 'Copiar configuración…',
  create: 'Crear instancia',
  instances: 'Instancias',
  activity: 'Actividad',
  servers: 'Servidores',
  preferences: 'Preferencias',
  theme: 'Tema',
  'theme.system': 'Seguir al sistema',
  'theme.light': 'Claro',
  'theme.dark': 'Oscuro',
  language: 'Idioma',
  help: 'Ayuda del teclado',
  'sign-out': 'Cerrar sesión',
  inspector: 'Mostrar peticiones',
}
