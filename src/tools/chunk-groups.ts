import { fileURLToPath } from 'node:url'

type Modules = { getModuleInfo: (id: string) => { importedIds: readonly string[]; code: string | null } | null }

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const ENTRY = at('main.tsx')
const SIGN_IN = [at('features/servers/sign-in/sign-in-page.tsx')]
const LIST = [at('app/signed-in.tsx'), at('features/instances/instances-page.tsx')]

/**
 * What the first two screens share comes as one file each, since many small ones compress badly: `start` is what every screen needs,
 * `list` what the list needs beyond that. The tables of phone numbers stay apart from the code that reads them.
 * Whatever else pages share is left to the bundler.
 */
export function chunkGroups() {
  const found = new Map<string, ReadonlySet<string>>()
  const needs = (name: string, roots: readonly string[], modules: Modules) => {
    const known = found.get(name) ?? reach(roots, modules, new Set())
    found.set(name, known)
    return known
  }
  const isStart = (id: string, modules: Modules) =>
    id !== ENTRY &&
    (needs('entry', [ENTRY], modules).has(id) || (needs('sign in', SIGN_IN, modules).has(id) && needs('list', LIST, modules).has(id)))
  const isList = (id: string, modules: Modules) => !LIST.includes(id) && id !== ENTRY && needs('list', LIST, modules).has(id)
  return [
    { name: (id: string) => (/libphonenumber-js\/.*metadata/.test(id) ? 'phone-metadata' : null), priority: 3 },
    { name: (id: string) => (id.includes('@tanstack/') && id.includes('query') ? 'query' : null), priority: 3 },
    { name: (id: string, modules: Modules) => (isStart(id, modules) ? 'start' : null), priority: 2 },
    { name: (id: string, modules: Modules) => (isList(id, modules) ? 'list' : null), priority: 1 },
  ]
}

function reach(ids: readonly string[], modules: Modules, reached: Set<string>): ReadonlySet<string> {
  for (const id of ids) {
    if (reached.has(id)) continue
    reached.add(id)
    reach(importsOf(id, modules), modules, reached)
  }
  return reached
}

/** The icons come through one file that names them all; only those a module asks for count as its own. */
const ICONS = /lucide-react\.m?js$/

function importsOf(id: string, modules: Modules) {
  const { importedIds = [], code = '' } = modules.getModuleInfo(id) ?? {}
  const icons = importedIds.find((each) => ICONS.test(each))
  if (!icons) return importedIds
  const listed = modules.getModuleInfo(icons)
  const asked = [...(code ?? '').matchAll(/import \{([^}]*)\} from ["']lucide-react["']/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().split(' as ')[0] ?? ''),
  )
  const files = asked.flatMap(
    (name) => new RegExp(`default as ${name}\\b[^}]*\\} from '\\./(icons/[\\w.-]+)'`).exec(listed?.code ?? '')?.[1] ?? [],
  )
  return [
    ...importedIds.filter((each) => each !== icons),
    ...(listed?.importedIds.filter((each) => files.some((file) => each.endsWith(file))) ?? []),
  ]
}
