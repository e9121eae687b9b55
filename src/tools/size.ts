import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** What `vite build` tells of a chunk. */
type Chunk = {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}
type Weight = { readonly brotli: number; readonly minified: number }

const DIST = 'dist'
const SIGN_IN = 'src/features/servers/sign-in/sign-in-page.tsx'
const CHAT = 'src/features/chat/chat-page.tsx'
const LIST = ['src/app/signed-in.tsx', 'src/features/instances/instances-page.tsx']

const manifest = JSON.parse(readFileSync(path.join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
const problems: string[] = []

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
if (!entry) throw new Error('The build has no entry: run npm run build')

const start = closure([entry])
const signIn = closure([entry, SIGN_IN])
const list = closure([entry, ...LIST])
row('Sign in, JavaScript', weigh(signIn), { brotli: 110, minified: 450 })
row('List, JavaScript', weigh(list), { brotli: 135 })

const isWords = (key: string) => /\/words\/(?!en\.)[\w-]+\.tsx?$/.test(key)
const isPhoneMetadata = (key: string) => key.startsWith('_phone-metadata')
const scripts = Object.keys(manifest).filter((key) => manifest[key]?.file.endsWith('.js'))
const own = scripts.filter((key) => !isWords(key) && !isPhoneMetadata(key))

console.log('\nLazy chunks')
for (const key of own.filter((key) => !start.has(key))) row(`  ${key.replace(/^_/, '')}`, weigh(new Set([key])), { brotli: 30 })
console.log('\nOnly when asked for')
row('  further languages', weigh(new Set(scripts.filter(isWords))), {})
row('  phone metadata', weigh(new Set(scripts.filter(isPhoneMetadata))), {})

console.log('')
const beyondChat = reach(entry, CHAT)
row('The chat console alone', weigh(new Set(own.filter((key) => !beyondChat.has(key)))), { brotli: 75 })
row('JavaScript, all but chat, languages and phone metadata', weigh(new Set(own.filter((key) => beyondChat.has(key)))), { brotli: 290 })
const assets = readdirSync(path.join(DIST, 'assets')).map((name) => path.join('assets', name))
row('CSS', sum(assets.filter((file) => file.endsWith('.css')).map(weightOf)), { brotli: 12 })
row(
  'Font',
  sum(assets.filter((file) => file.endsWith('.woff2')).map((file) => ({ brotli: read(file).length, minified: read(file).length }))),
  {
    brotli: 40,
  },
)

if (problems.length > 0) {
  console.error(`\nOver budget:\n${problems.join('\n')}`)
  process.exitCode = 1
}

/** A chunk and all that is fetched with it. */
function closure(keys: readonly string[]): Set<string> {
  const found = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`The build has no chunk ${key}`)
    if (found.has(key)) return
    found.add(key)
    chunk.imports?.forEach(visit)
  }
  keys.forEach(visit)
  return found
}

/** All that can ever be fetched, but for what only one page leads to. */
function reach(from: string, without: string, found = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[from]
  if (!chunk || from === without || found.has(from)) return found
  found.add(from)
  for (const key of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) reach(key, without, found)
  return found
}

function weigh(keys: ReadonlySet<string>): Weight {
  return sum([...keys].map((key) => weightOf(manifest[key]?.file ?? key)))
}

function weightOf(file: string): Weight {
  const bytes = read(file)
  return { brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length, minified: bytes.length }
}

function read(file: string) {
  return readFileSync(path.join(DIST, file))
}

function sum(weights: readonly Weight[]): Weight {
  return weights.reduce((total, each) => ({ brotli: total.brotli + each.brotli, minified: total.minified + each.minified }), {
    brotli: 0,
    minified: 0,
  })
}

/** Prints a line in kB and notes what passes its budget, also in kB. */
function row(label: string, weight: Weight, budget: Partial<Weight>) {
  const cells = (['brotli', 'minified'] as const).map((measure) => {
    const limit = budget[measure]
    const kilobytes = weight[measure] / 1000
    if (limit !== undefined && kilobytes > limit) problems.push(`${label.trim()}: ${kilobytes.toFixed(1)} kB ${measure}, at most ${limit}`)
    return `${kilobytes.toFixed(1).padStart(8)} kB ${measure}${limit === undefined ? '' : ` of ${limit}`}`
  })
  console.log(`${label.padEnd(60)} ${cells.join('  ')}`)
}
