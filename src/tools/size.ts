import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** What `vite build` tells of a chunk. */
type Chunk = {
  readonly file: string
  readonly name?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}
type Weight = { readonly brotli: number; readonly minified: number }

const DIST = 'dist'

const manifest = JSON.parse(readFileSync(path.join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
const problems: string[] = []

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
if (!entry) throw new Error('The build has no entry: run npm run build')

const start = closure([entry])
row('Sign in, JavaScript', weigh(closure([entry, named('sign-in')])), { brotli: 110, minified: 450 })
row('List, JavaScript', weigh(closure([entry, named('list')])), { brotli: 135 })

const scripts = Object.keys(manifest).filter((key) => manifest[key]?.file.endsWith('.js'))
const of = (names: RegExp) => scripts.filter((key) => names.test(manifest[key]?.name ?? ''))
const languages = of(/^(pt|es|it|fr)(-|$)/)
const metadata = of(/^phone-metadata$/)
const live = of(/^socket/)
const emoji = of(/^emoji/)
const voice = of(/^voice/)
const chat = of(/^(chat|chat-more|messages)$/)
const apart = new Set([...languages, ...metadata, ...live, ...emoji, ...voice, ...chat])

console.log('\nLazy chunks')
for (const key of scripts.filter((key) => !start.has(key) && !languages.includes(key) && !metadata.includes(key)))
  row(`  ${manifest[key]?.name ?? key}`, weigh(new Set([key])), { brotli: 30 })
console.log('\nOnly when asked for')
row('  further languages', weigh(new Set(languages)), {})
row('  phone metadata', weigh(new Set(metadata)), {})
row('  live events of the chat console', weigh(new Set(live)), {})
row('  emoji of the chat console', weigh(new Set(emoji)), {})
row('  voice of the chat console', weigh(new Set(voice)), {})

console.log('')
row('The chat console', weigh(new Set(chat)), { brotli: 60 })
row('JavaScript, all but chat, languages and phone metadata', weigh(new Set(scripts.filter((key) => !apart.has(key)))), { brotli: 240 })
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

/** The key of the chunk of that name. */
function named(name: string) {
  const found = Object.keys(manifest).find((key) => manifest[key]?.name === name)
  if (!found) throw new Error(`The build has no chunk called ${name}`)
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
