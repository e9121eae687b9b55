/** A point in time, or a length of time, that is known to lie between two others. */
export type Span = { readonly from: number; readonly until: number }

/** A code as the server told it, and what is known of when it was made. */
export type Code = {
  /** What the QR holds. */
  readonly text: string | null
  /** What is typed on the phone. */
  readonly pairingCode: string | null
  /** The server's own picture of the QR. */
  readonly picture: string | null
  /** The number of the code, as the server counts; else as they came. */
  readonly count: number
  /** `from` is -Infinity for the code of a session that was running before this page. */
  readonly born: Span
  /** When the server was last asked and still had it. */
  readonly seenAt: number
}
export type Reading = Pick<Code, 'text' | 'pairingCode' | 'picture'> & { readonly count: number | null }

/** How long codes live: what the version of the server says, until the lives that were seen say otherwise. */
export type Life = {
  readonly nominal: number
  readonly span: Span
  readonly seen: Span
  readonly origin: Pick<Code, 'born' | 'count'> | null
}

/** Clocks of servers and browsers do not tick alike. */
const SAFETY = 250
/** For how long an answer vouches for a code of unknown age. */
const VOUCHED = 5000

export const lifeOf = (nominal: number): Life => ({
  nominal,
  span: { from: nominal, until: nominal },
  seen: { from: 0, until: Infinity },
  origin: null,
})

/** What makes one code another. */
export const codeText = ({ text, pairingCode, picture }: Reading | Code) => pairingCode ?? text ?? picture

/** The first code of a session; `absentAt` is when the server last had none, null if this page never saw that. */
export function firstCode(life: Life, reading: Reading, absentAt: number | null, askedAt: number, at: number): [Code, Life] {
  const born = { from: absentAt ?? -Infinity, until: at }
  const code = { ...reading, count: reading.count ?? 1, born, seenAt: askedAt }
  return [code, { ...life, origin: absentAt === null ? null : code }]
}

/** The code that took the place of another. Each such change narrows down how long codes live. */
export function nextCode(life: Life, last: Code, reading: Reading, askedAt: number, at: number): [Code, Life] {
  const count = reading.count ?? last.count + 1
  if (count <= last.count) return firstCode({ ...life, origin: null }, reading, last.seenAt, askedAt, at)
  const { origin } = life
  const witnessed = { from: last.seenAt, until: at }
  if (!origin) {
    const code = { ...reading, count, born: witnessed, seenAt: askedAt }
    return [code, { ...life, origin: code }]
  }
  const steps = count - origin.count
  const told = {
    from: (last.seenAt - origin.born.until) / (last.count + 1 - origin.count),
    until: (at - origin.born.from) / steps,
  }
  const seen = overlap(life.seen, told) ?? told
  const span = seen.from <= life.nominal && life.nominal <= seen.until ? { from: life.nominal, until: life.nominal } : seen
  const reckoned = { from: origin.born.from + steps * span.from, until: origin.born.until + steps * span.until }
  return [
    { ...reading, count, born: overlap(witnessed, reckoned) ?? witnessed, seenAt: askedAt },
    { ...life, seen, span },
  ]
}

/** The server still has it. */
export const stillThere = (code: Code, askedAt: number): Code => ({ ...code, seenAt: askedAt })

/** After a sleep of the device nobody knows how old a code is. */
export const ofUnknownAge = (code: Code): Code => ({ ...code, born: { ...code.born, from: -Infinity }, seenAt: -Infinity })

export const isOfKnownAge = (code: Code) => code.born.from !== -Infinity

/** Until when a code can be scanned for certain. */
export function diesAt(code: Code, { span }: Life) {
  return isOfKnownAge(code) ? code.born.from + span.from - SAFETY : Math.min(code.seenAt + VOUCHED, latestEnd(code, { span }))
}

/** When a code is gone at the latest. */
export const latestEnd = (code: Code, { span }: Pick<Life, 'span'>) => code.born.until + span.until

function overlap(a: Span, b: Span): Span | null {
  const from = Math.max(a.from, b.from)
  const until = Math.min(a.until, b.until)
  return from <= until ? { from, until } : null
}
