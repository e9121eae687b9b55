import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

/** Imports go one way. What a folder may use beside itself: */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  words: ['lib'],
  ui: ['words', 'lib'],
  api: ['lib'],
  navigation: [],
  forms: ['ui', 'words', 'lib'],
  query: ['api', 'ui', 'words', 'lib'],
  features: ['query', 'forms', 'api', 'ui', 'navigation', 'words', 'lib'],
  app: ['features', 'query', 'forms', 'api', 'ui', 'navigation', 'words', 'lib'],
  sandbox: ['api', 'lib'],
  serve: ['sandbox', 'api', 'lib'],
  tools: ['sandbox', 'serve', 'api', 'lib'],
  test: ['sandbox', 'app', 'features', 'query', 'api', 'ui', 'words', 'lib'],
}
/** The one thing that features share: who is signed in where. */
const SHARED_BY_FEATURES = 'features/servers/session.ts'
/** What one feature may use of another. */
const FEATURE_MAY_USE: Readonly<Record<string, readonly string[]>> = {
  'features/instances': ['features/configuration'], // creating asks what the pages of the configuration ask
  'features/transfer': ['features/configuration', 'features/instances'], // copies what those pages set, to instances searched as in the list
}
/** What only tests may use. */
const FOR_TESTS = new Set(['sandbox', 'test'])

const MAY_NOT_IMPORT: readonly [folders: readonly string[], packages: RegExp][] = [
  [['api', 'lib', 'sandbox', 'serve', 'tools'], /^react(?:-|\/|$)|^@tanstack\/react/],
  [['ui', 'words', 'forms'], /^react-router|^@tanstack\/react-query/],
  [['lib', 'words', 'ui', 'api', 'forms', 'query', 'features', 'app'], /^node:|^sirv|^httpxy|^socket\.io$/],
]

const SOURCE = import.meta.dirname
const files = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(SOURCE, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .filter((path) => !path.startsWith('api/recordings/') && !path.includes('__snapshots__/'))
const modules = files.filter((path) => /\.tsx?$/.test(path)).map((path) => ({ path, text: readFileSync(join(SOURCE, path), 'utf8') }))

const IMPORT = /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm
const importsOf = (text: string) => [...text.matchAll(IMPORT)].map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? '')
const folderOf = (path: string) => path.split('/')[0] ?? ''
/** What stands together: a folder, or one of the features. */
const unitOf = (path: string) => (folderOf(path) === 'features' ? path.split('/').slice(0, 2).join('/') : folderOf(path))
const isTest = (path: string) => /\.test\.tsx?$/.test(path)
/** The file that an import means, from `src`; null for a package. */
const targetOf = (path: string, name: string) => {
  if (name.startsWith('@/')) return name.slice(2)
  return name.startsWith('.') ? normalize(join(dirname(path), name)) : null
}

/** Code that the app does not ship: what only tests, the server and the scripts run. */
const isForNode = (path: string) => isTest(path) || path === 'api/recordings.ts'

test('imports go one way', () => {
  const wrong = modules.flatMap(({ path, text }) =>
    importsOf(text).flatMap((name) => {
      const target = targetOf(path, name)
      return target !== null && !isAllowed(path, target) ? [`${path} -> ${target}`] : []
    }),
  )
  expect(wrong).toEqual([])
})

function isAllowed(path: string, target: string) {
  const [from, to] = [folderOf(path), folderOf(target)]
  if (!path.includes('/')) return true // main.tsx and this test stand above all
  if (target.startsWith('../e2e/')) return from === 'tools' // both are run by scripts only
  if (isTest(path) && FOR_TESTS.has(to)) return true
  if (FEATURE_MAY_USE[unitOf(path)]?.includes(unitOf(target))) return true
  return unitOf(path) === unitOf(target) || (from === 'features' && target === SHARED_BY_FEATURES) || (MAY_USE[from]?.includes(to) ?? false)
}

test('no React below the screens, no router below the pages, nothing of a server in the browser', () => {
  const wrong = modules.flatMap(({ path, text }) =>
    importsOf(text)
      .filter((name) => MAY_NOT_IMPORT.some(([folders, packages]) => folders.includes(folderOf(path)) && packages.test(name)))
      .filter((name) => !isForNode(path) || !name.startsWith('node:'))
      .map((name) => `${path} -> ${name}`),
  )
  expect(wrong).toEqual([])
})

test('imports across folders start with @/, those inside with a dot, and both end with the file', () => {
  const wrong = modules.flatMap(({ path, text }) =>
    importsOf(text).flatMap((name) => {
      const target = targetOf(path, name)
      if (target === null) return []
      const hasEnding = /\.(?:tsx?|css|json|js|html|svg)(?:\?[\w&-]+)?$/.test(name)
      const isInside = unitOf(path) === unitOf(target) || target.startsWith('../')
      return hasEnding && name.startsWith('@/') !== isInside ? [] : [`${path} -> ${name}`]
    }),
  )
  expect(wrong).toEqual([])
})

test('files and folders are in kebab-case', () => {
  const steps = new Set(files.filter((path) => /\.(?:tsx?|css)$/.test(path)).flatMap((path) => path.split('/')))
  expect([...steps].filter((step) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(step))).toEqual([])
})

test('exports have names', () => {
  expect(modules.filter(({ text }) => /^export default\b/m.test(text)).map(({ path }) => path)).toEqual([])
})

test('every folder has its rule', () => {
  const folders = new Set(modules.map(({ path }) => path).filter((path) => path.includes('/')))
  expect([...new Set([...folders].map(folderOf))].filter((folder) => !Object.hasOwn(MAY_USE, folder))).toEqual([])
})
