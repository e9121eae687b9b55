import path from 'node:path'

type ModuleInfo = { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[]; code: string | null }
type Modules = { getModuleInfo: (id: string) => ModuleInfo | null }

const SOURCE = `${path.resolve(import.meta.dirname, '..')}${path.sep}`
const ENTRY = `${SOURCE}main.tsx`

/**
 * Screens that are seen one after the other. What only they need comes as one file a family, since many small files compress badly.
 * The last pattern that fits a lazily loaded module names its family, and before a colon its file; one that fits none stays a file of its own.
 */
const FAMILIES: readonly (readonly [family: string, file: RegExp])[] = [
  ['pages', /^(app|features\/(instances|inspector|servers))\/.*\.tsx$/],
  ['list', /^(app\/signed-in|features\/instances\/instances-page)\./],
  ['sign-in', /^features\/servers\/sign-in\/sign-in-page\./],
  ['pairing', /^features\/pairing\/pair-page\./],
  ['configuration', /^features\/configuration\/.*\.tsx$/],
  ['copying', /^features\/(transfer\/copy-page|instances\/new-instance-page)\./],
  ['chat-more', /^features\/chat\/(?!emoji|voice).*\.tsx?$/],
  ['chat:list', /^features\/chat\/chat-page\./],
  ['chat:conversation', /^features\/chat\/(conversation\/conversation|content\/rich-content)\./],
]

/** Where a module goes that several families need: the first of these that knows them all, else `kit`. */
const SHARED: readonly (readonly [file: string, families: readonly string[]])[] = [
  ['chat', ['chat:list', 'chat-more']],
  ['chat', ['chat:conversation', 'chat-more']],
  ['messages', ['chat:list', 'chat:conversation', 'chat-more']],
  ['forms', ['configuration', 'copying']],
]

/** A further language comes in three files: with the first screens, with the chat console, and with all else. */
const FURTHER_WORDS = /\/(pt|es|it|fr)\.ts$/
const WITH_WORDS_OF: Readonly<Record<string, string>> = {
  start: '',
  'sign-in': '',
  list: '',
  chat: '-chat',
  messages: '-chat',
  'chat-more': '-chat',
}

/**
 * Which file of the build a module goes into. `start` is what the page itself needs and what sign-in and list share; what the list, or else
 * sign-in, needs beyond that goes with it, whoever needs it later. The tables of phone numbers and the code that reads them stay apart.
 */
export function chunkGroups() {
  const families = new Map<string, ReadonlySet<string>>()

  function fileOf(id: string, modules: Modules): string | null {
    if (families.size === 0) readFamilies(modules, families)
    if (id === ENTRY) return null
    const [, language] = FURTHER_WORDS.exec(id) ?? []
    if (language) return language + (WITH_WORDS_OF[fileOf(id.replace(FURTHER_WORDS, '/en.ts'), modules) ?? ''] ?? '-more')
    const needs = (family: string) => families.get(family)?.has(id) ?? false
    if (needs('start') || (needs('sign-in') && needs('list'))) return 'start'
    if (needs('list')) return 'list'
    if (needs('sign-in')) return 'sign-in'
    const needing = [...families.keys()].filter(needs)
    if (needing.length < 2) return needing[0]?.split(':')[0] ?? null
    return SHARED.find(([, all]) => needing.every((family) => all.includes(family)))?.[0] ?? 'kit'
  }

  return [
    {
      debugName: 'phone metadata',
      name: (id: string) => (/libphonenumber-js\/.*metadata/.test(id) ? 'phone-metadata' : null),
      priority: 2,
    },
    {
      debugName: 'phone numbers',
      name: (id: string) => (/libphonenumber-js\/|\/(lib\/phone-number|ui\/phone-input)\.tsx?$/.test(id) ? 'phone-number' : null),
      priority: 1,
    },
    { debugName: 'queries', name: (id: string) => (id.includes('@tanstack/') && id.includes('query') ? 'query' : null), priority: 1 },
    { debugName: 'families', name: fileOf, priority: 0 },
  ]
}

/** Families by name, each with every module that its screens fetch at once. */
function readFamilies(modules: Modules, families: Map<string, ReadonlySet<string>>) {
  families.set('start', reach(ENTRY, modules, new Set()))
  for (const late of lateModules(modules)) {
    const [family] = FAMILIES.findLast(([, file]) => late.startsWith(SOURCE) && file.test(late.slice(SOURCE.length))) ?? []
    if (family && !FURTHER_WORDS.test(late)) families.set(family, reach(late, modules, new Set(families.get(family))))
  }
}

/** All that is ever imported late. */
function lateModules(modules: Modules) {
  const seen = new Set([ENTRY])
  const late = new Set<string>()
  for (const id of seen) {
    const { importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(id) ?? {}
    for (const each of importedIds) seen.add(each)
    for (const each of dynamicallyImportedIds) {
      seen.add(each)
      late.add(each)
    }
  }
  return late
}

function reach(id: string, modules: Modules, reached: Set<string>): ReadonlySet<string> {
  if (reached.has(id)) return reached
  reached.add(id)
  for (const each of importsOf(id, modules)) reach(each, modules, reached)
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
