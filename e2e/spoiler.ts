import { FAMILY_COUNT, FOREIGN, HOSTILE, packed, PAYLOADS } from './payloads.ts'

/** What the app has to find again, or goes by. Lists have every row twice, once without these. */
const KEPT =
  /^(?:id|\w*[iI]d|key|status|state|\w*Status|messageType|messageStubType|remoteJid\w*|\w*[jJ]id|wuid|lid|phoneNumber|owner|participant\w*|version|token|apikey|hash|\w*At|\w*Timestamp|admin|base64|mimetype|integration|instance|inviteCode|number|event)$/

/** What the answers are called that say no. Their words are shown shortened, so that each text has one alone. */
export const REFUSAL = 'refusal'

type Order = {
  /** Whether the app can still go by it. */
  readonly isKeeping: boolean
  /** How many of our own every field gets, over all of its rows. Otherwise it is one of each family, and all of them over all fields. */
  readonly share?: number
}
type Leaf = { readonly text: string; readonly path: string; readonly name: string; readonly isKeeping: boolean }
type Place = { own: number; turns: number; next: number }

/** Puts hostile strings into every text of an answer, and counts what each of its fields has had. */
export class Spoiler {
  /** What has been somewhere since this was emptied. */
  readonly seen = new Set<string>()
  readonly #names: ReadonlySet<string>
  readonly #places = new Map<string, Place>()
  #own = 0
  #foreign = 0

  /** `names` are those of instances that the test goes by. */
  constructor(names: readonly string[]) {
    this.#names = new Set(names)
  }

  /** Fields, by what was asked and their place in the answer, that have not had one of each family. */
  get spared() {
    return Array.from(this.#places).flatMap(([name, { own }]) =>
      own < FAMILY_COUNT && !name.startsWith(REFUSAL) ? [`${name} ${own}`] : [],
    )
  }

  /** Strings that have been nowhere since `seen` was emptied. */
  get missing() {
    return HOSTILE.filter((text) => !this.seen.has(text))
  }

  spoil(what: string, answer: unknown, { isKeeping, share: wanted }: Order): unknown {
    const isKept = ({ text, name, isKeeping: mayKeep }: Leaf) => mayKeep && (KEPT.test(name) || this.#names.has(text))
    // some answer with a list of one, others with the one
    const placeOf = ({ path }: Leaf) => this.#placeOf(`${what} ${path.replace(/^\[\]/, '')}`)
    const counts = new Map<Place, number>()
    eachText(answer, isKeeping, (leaf) => {
      const place = placeOf(leaf)
      if (!isKept(leaf)) counts.set(place, (counts.get(place) ?? 0) + 1)
      return leaf.text
    })
    const share = wanted ?? Math.max(FAMILY_COUNT, Math.ceil(PAYLOADS.length / counts.size))
    for (const place of counts.keys()) {
      place.next = this.#own
      this.#own += share
    }
    return eachText(answer, isKeeping, (leaf) => {
      const place = placeOf(leaf)
      return isKept(leaf) ? leaf.text : this.#instead(place, leaf.text, share / (counts.get(place) ?? 1))
    })
  }

  /** Many in its place, one alone, or many after it; inside of what a text itself is made of. */
  #instead(place: Place, text: string, share: number): string {
    if (text.startsWith('BEGIN:VCARD'))
      return text.replace(/(?<!BEGIN|END|VERSION):.*$/gm, () => `:${packed(this.#take(place, share / 2)).replaceAll('\n', ' ')}`)
    place.turns += 1
    if (place.turns % 2 === 0 && isJson(text))
      return JSON.stringify(eachText(JSON.parse(text), false, () => packed(this.#take(place, share))))
    return (place.turns % 3 === 0 ? text : '') + packed(this.#take(place, share))
  }

  #take(place: Place, share: number): readonly string[] {
    const count = Math.ceil(share)
    const own = Array.from({ length: count }, (_, at) => PAYLOADS[(place.next + at) % PAYLOADS.length] ?? '')
    place.next += count
    place.own += count
    const foreign = Math.ceil((count * FOREIGN.length) / PAYLOADS.length)
    const others = Array.from({ length: foreign }, () => FOREIGN[this.#foreign++ % FOREIGN.length] ?? '')
    const taken = count > 1 ? [...own, ...others] : place.turns % 2 === 0 ? own : others
    for (const text of taken) this.seen.add(text)
    return taken
  }

  #placeOf(name: string): Place {
    const known = this.#places.get(name)
    if (known) return known
    const fresh = { own: 0, turns: 0, next: 0 }
    this.#places.set(name, fresh)
    return fresh
  }
}

/** The same value with every text changed, and every row of a list a second time. What is off is on, so that it is shown. */
function eachText(value: unknown, isKeeping: boolean, change: (leaf: Leaf) => string, path = '', name = ''): unknown {
  if (typeof value === 'string') return change({ text: value, path, name, isKeeping })
  if (name === 'enabled' || name === 'rejectCall') return true
  if (Array.isArray(value)) {
    const rows = (mayKeep: boolean) => value.map((each: unknown) => eachText(each, mayKeep, change, `${path}[]`, name))
    return isKeeping ? [...rows(true), ...rows(false)] : rows(false)
  }
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([own, each]) => [own, eachText(each, isKeeping, change, `${path}.${stepOf(own)}`, own)])
  const isNamedFreely = name === 'headers' || name === 'message' // names that a stranger may choose as well
  const odd = isNamedFreely && !isKeeping ? [[change({ text: '', path: `${path}.*`, name: '*', isKeeping }), true]] : []
  return Object.fromEntries([...fields, ...odd])
}

/** Addresses and numbers as names of fields are all the same field. */
const stepOf = (name: string) => (/@|^\d+$/.test(name) ? '*' : name)

function isJson(text: string) {
  try {
    return /^[[{]/.test(text) && typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}
