import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { liveCode } from './pairing-machine.ts'
import type { Told } from './pairing-state.ts'
import { Rehearsal } from './rehearsal.ts'

const OWNER = { number: '5531980000377', profile: 'Clínica Aurora', picture: null }
const told = (more: Partial<Told> = {}): Told => ({ owner: OWNER, expected: null, integration: null, parting: null, ...more })
const unreachable = { kind: 'unreachable', messages: [], isTransient: true, retryAfter: 0 } as const
const kindOf = ({ state }: Rehearsal) => state.phase.kind
const failureOf = ({ state: { phase } }: Rehearsal) => (phase.kind === 'failed' ? phase.failure : null)
const questions = ({ asked }: Rehearsal) => asked.map(({ question }) => question)
const scanning = (set: (rehearsal: Rehearsal) => void = () => {}) => {
  const rehearsal = new Rehearsal()
  set(rehearsal)
  rehearsal.open().passUntil(() => kindOf(rehearsal) === 'scanning')
  return rehearsal
}

test('D16 the first code comes without a word from the user', () => {
  const rehearsal = new Rehearsal().open()
  rehearsal.pass(2500)
  expect(liveCode(rehearsal.state)?.text).toBe('2@1-1')
  expect(questions(rehearsal)).toEqual(['look', 'read'])
})

for (const [server, life, startTakes] of [
  ['2.x', 45_000, 2000],
  ['1.x', 40_000, 5000],
] as const) {
  test(`D3 on ${server} a dead code leaves at once, and the next one comes with the second following poll at the latest`, () => {
    const rehearsal = new Rehearsal({ codeLife: life })
    Object.assign(rehearsal, { life, startTakes })
    rehearsal.open()
    const looksBefore = new Map<string, number>()
    const looks = () => questions(rehearsal).filter((question) => question === 'look').length
    rehearsal.pass(6 * life, () => {
      const live = liveCode(rehearsal.state)
      const shown = rehearsal.shown()?.text ?? ''
      if (shown !== '' && !looksBefore.has(shown)) looksBefore.set(shown, looks())
      const isKnown = rehearsal.state.code?.text === shown
      expect(live?.text ?? shown).toBe(shown)
      expect(isKnown ? 0 : looks() - (looksBefore.get(shown) ?? 0)).toBeLessThanOrEqual(2)
    })
    expect(rehearsal.state.code?.count).toBe(6)
  })
}

test('D3 another life than the usual one is learned from the codes that come', () => {
  const rehearsal = scanning((server) => (server.life = 20_000))
  rehearsal.pass(60_000)
  expect(rehearsal.state.life.span.from).toBeGreaterThan(17_000)
  expect(rehearsal.state.life.span.until).toBeLessThan(23_000)
  rehearsal.pass(100_000)
  const { from, until } = rehearsal.state.life.span
  expect(until - from).toBeLessThan(1500)
  expect(from).toBeLessThanOrEqual(20_000)
})

test('D3 D10 a limit is named only after the server has closed the session at the end of a code', () => {
  const rehearsal = scanning((server) => (server.limit = 3))
  rehearsal.pass(2 * 45_000)
  expect(failureOf(rehearsal)).toBeNull()
  rehearsal.passUntil(() => kindOf(rehearsal) === 'failed')
  expect(rehearsal.state.phase).toMatchObject({ failure: 'limit', count: 3 })
  rehearsal.choose({ kind: 'start again' })
  rehearsal.passUntil(() => kindOf(rehearsal) === 'scanning')
  expect(liveCode(rehearsal.state)?.count).toBe(1)
})

test('D4 open shows who it is with the next poll, and nothing is asked afterwards', () => {
  const rehearsal = scanning()
  rehearsal.told = told()
  rehearsal.pass(7000)
  rehearsal.scan({ gap: [0, 0], takes: 0 })
  rehearsal.pass(2200)
  expect(rehearsal.state.phase).toMatchObject({ kind: 'connected', owner: OWNER })
  const before = rehearsal.asked.length
  rehearsal.pass(120_000)
  expect(rehearsal.asked).toHaveLength(before)
})

test('D4 a server that does not say who it is holds nothing up', () => {
  const rehearsal = scanning()
  rehearsal.scan({ gap: [0, 0], takes: 0 })
  rehearsal.passUntil(() => kindOf(rehearsal) === 'identifying')
  rehearsal.latency = 60_000
  rehearsal.pass(5200)
  expect(rehearsal.state.phase).toMatchObject({ kind: 'connected', owner: null })
})

test('D5 a close right after a scan is finishing, not a failure', () => {
  const rehearsal = scanning()
  rehearsal.pass(5000)
  rehearsal.scan({ gap: [0, 2500], takes: 4000 })
  rehearsal.pass(2200)
  expect(kindOf(rehearsal)).toBe('finishing')
  expect(liveCode(rehearsal.state)).toBeNull()
  rehearsal.pass(5000)
  expect(kindOf(rehearsal)).toBe('connected')
})

test('D5 connecting without a code after a code is finishing, for up to 30 seconds', () => {
  const rehearsal = scanning()
  rehearsal.scan({ gap: [0, 0], takes: 1e9 })
  rehearsal.passUntil(() => kindOf(rehearsal) === 'finishing')
  rehearsal.pass(29_000)
  expect(kindOf(rehearsal)).toBe('finishing')
  rehearsal.pass(2000)
  expect(failureOf(rehearsal)).toBe('unfinished')
  rehearsal.line = { kind: 'open' }
  rehearsal.pass(6000)
  expect(kindOf(rehearsal), 'a late success still counts').toBe('connected')
})

test('D6 no code is waited for through 20 seconds; a new one is got by ending the session first', () => {
  const rehearsal = new Rehearsal()
  rehearsal.firstCodeAfter = 1e9
  rehearsal.open().pass(19_900)
  expect(kindOf(rehearsal)).toBe('preparing')
  rehearsal.pass(1000)
  expect(failureOf(rehearsal)).toBe('no-code')
  rehearsal.firstCodeAfter = 500
  rehearsal.choose({ kind: 'start again' })
  rehearsal.passUntil(() => kindOf(rehearsal) === 'scanning')
  expect(questions(rehearsal).filter((question) => question === 'log out')).toHaveLength(1)
  expect(rehearsal.shown()?.text).toBe('2@2-1')
})

test('D6 a code that comes late is shown', () => {
  const rehearsal = new Rehearsal()
  rehearsal.firstCodeAfter = 12_000
  rehearsal.open().pass(15_000)
  expect(liveCode(rehearsal.state)?.text).toBe('2@1-1')
})

for (const logOutTakes of [0, 2500]) {
  test(`D7 a code to type needs the QR session to end first, even if that takes ${logOutTakes} ms`, () => {
    const rehearsal = scanning((server) => (server.logOutTakes = logOutTakes))
    rehearsal.pass(5000)
    rehearsal.choose({ kind: 'way', way: { kind: 'number', number: '5531980000377' } })
    expect(liveCode(rehearsal.state)).toBeNull()
    rehearsal.passUntil(() => kindOf(rehearsal) === 'scanning')
    expect(liveCode(rehearsal.state)?.pairingCode).toBe('PAIR2-1')
    const starts = rehearsal.asked.filter(({ question, line }) => question === 'read' && line === 'close')
    expect(starts.map(({ number }) => number)).toEqual([null, '5531980000377'])

    rehearsal.choose({ kind: 'way', way: { kind: 'qr' } })
    rehearsal.passUntil(() => kindOf(rehearsal) === 'scanning')
    expect(liveCode(rehearsal.state)).toMatchObject({ text: '2@3-1', pairingCode: null })
  })
}

test('D7 an answer to an earlier question, or an old code that the server still has, is not shown', () => {
  const rehearsal = new Rehearsal().open()
  rehearsal.pass(500) // the start is on its way
  rehearsal.choose({ kind: 'way', way: { kind: 'number', number: '5531980000377' } })
  rehearsal.pass(200, () => expect(liveCode(rehearsal.state)).toBeNull())
  rehearsal.passUntil(() => kindOf(rehearsal) === 'scanning')
  expect(liveCode(rehearsal.state)?.pairingCode).toBe('PAIR2-1')
})

test('D7 a phone that was quicker than the change of mind stays paired', () => {
  const rehearsal = scanning()
  rehearsal.line = { kind: 'open' }
  rehearsal.choose({ kind: 'way', way: { kind: 'number', number: '5531980000377' } })
  rehearsal.pass(1000)
  expect(kindOf(rehearsal)).toBe('connected')
  expect(questions(rehearsal)).not.toContain('log out')
})

test.each([
  [401, false, 'logged-out'],
  [401, true, 'removed'],
  [403, false, 'refused'],
  [440, false, 'replaced'],
  [428, false, 'ended'],
] as const)('D10 a session closed with %i (on the phone: %s) fails as %s', (code, isRemoved, failure) => {
  const rehearsal = scanning()
  rehearsal.pass(10_000)
  rehearsal.told = told({ parting: { code, isRemoved, at: rehearsal.now } })
  rehearsal.line = { kind: 'close' }
  rehearsal.pass(7000)
  expect(failureOf(rehearsal)).toBe(failure)
})

test('D10 the reason of an earlier disconnect is not taken for a new one', () => {
  const rehearsal = scanning()
  const parting = { code: 403, isRemoved: false, at: rehearsal.now - 5000 }
  rehearsal.send({ type: 'met', told: told({ parting }), at: rehearsal.now })
  rehearsal.told = told({ parting })
  rehearsal.pass(10_000)
  rehearsal.line = { kind: 'close' }
  rehearsal.pass(15_000)
  expect(failureOf(rehearsal)).toBe('ended')
})

test('D10 a deleted instance ends all questions', () => {
  const rehearsal = scanning()
  rehearsal.fault = { kind: 'missing', messages: [], isTransient: false, retryAfter: 0 }
  rehearsal.pass(5000)
  expect(failureOf(rehearsal)).toBe('deleted')
  const before = rehearsal.asked.length
  rehearsal.pass(60_000)
  expect(rehearsal.asked).toHaveLength(before)
})

test('while a phone may scan the code on screen, a server that came back is noticed within seconds', () => {
  const rehearsal = scanning()
  rehearsal.fault = unreachable
  rehearsal.pass(25_000)
  expect(liveCode(rehearsal.state)).not.toBeNull()
  rehearsal.fault = null
  rehearsal.pass(5000)
  expect(rehearsal.state.trouble).toBeNull()
})

test('D10 while the server is away its live code stays, and it is asked ever more slowly, until it is back', () => {
  const rehearsal = scanning()
  rehearsal.fault = unreachable
  rehearsal.pass(5000)
  expect(liveCode(rehearsal.state)).not.toBeNull()
  expect(rehearsal.state.trouble).toMatchObject({ kind: 'unreachable' })
  rehearsal.pass(60_000)
  expect(liveCode(rehearsal.state)).toBeNull()
  const before = rehearsal.asked.length
  rehearsal.pass(60_000)
  expect(rehearsal.asked.length - before).toBeLessThanOrEqual(3)
  rehearsal.fault = null
  rehearsal.choose({ kind: 'try now' })
  rehearsal.pass(300)
  expect(rehearsal.state.trouble).toBeNull()
  expect(liveCode(rehearsal.state)?.text).toBe(rehearsal.shown()?.text)
})

test('D10 J4 a server that asks for a pause gets it', () => {
  const rehearsal = scanning()
  rehearsal.fault = { kind: 'failed', messages: [], isTransient: true, retryAfter: 50_000 }
  rehearsal.pass(2100)
  const before = rehearsal.asked.length
  rehearsal.pass(49_000)
  expect(rehearsal.asked).toHaveLength(before)
})

test('D11 another number than the expected one is asked about before it counts', () => {
  const rehearsal = scanning()
  rehearsal.send({ type: 'met', told: told({ expected: '5511980000124' }), at: rehearsal.now })
  rehearsal.told = told()
  rehearsal.line = { kind: 'open' }
  rehearsal.pass(3000)
  expect(rehearsal.state.phase).toMatchObject({ kind: 'other number', expected: '5511980000124', owner: OWNER })
  rehearsal.choose({ kind: 'other phone' })
  rehearsal.passUntil(() => kindOf(rehearsal) === 'scanning')
  expect(liveCode(rehearsal.state)).not.toBeNull()
  rehearsal.line = { kind: 'open' }
  rehearsal.pass(3000)
  rehearsal.choose({ kind: 'keep number' })
  expect(kindOf(rehearsal)).toBe('connected')
})

test('D11 the number that was typed for a pairing code is the one expected', () => {
  const rehearsal = scanning()
  rehearsal.send({ type: 'met', told: told({ expected: '5511980000124' }), at: rehearsal.now })
  rehearsal.told = told()
  rehearsal.choose({ kind: 'way', way: { kind: 'number', number: OWNER.number } })
  rehearsal.passUntil(() => liveCode(rehearsal.state) !== null)
  rehearsal.line = { kind: 'open' }
  rehearsal.pass(3000)
  expect(kindOf(rehearsal)).toBe('connected')
})

test('D11 the ninth digit that WhatsApp leaves out in Brazil is no other number', () => {
  const rehearsal = scanning()
  rehearsal.send({ type: 'met', told: told({ expected: '553180000377' }), at: rehearsal.now })
  rehearsal.told = told()
  rehearsal.line = { kind: 'open' }
  rehearsal.pass(3000)
  expect(kindOf(rehearsal)).toBe('connected')
})

test('D12 while hidden at most six questions a minute go out, none of them for a code, and none that begins a session', () => {
  const rehearsal = scanning()
  rehearsal.send({ type: 'hid', at: rehearsal.now })
  rehearsal.pass(1000)
  const before = rehearsal.asked.length
  rehearsal.pass(60_000)
  expect(rehearsal.asked.length - before).toBeLessThanOrEqual(6)
  expect(questions(rehearsal).slice(before)).not.toContain('read')
  expect(liveCode(rehearsal.state)).toBeNull()
  rehearsal.send({ type: 'shown', at: rehearsal.now })
  rehearsal.pass(200)
  expect(liveCode(rehearsal.state)?.text).toBe(rehearsal.shown()?.text)

  const unseen = new Rehearsal({ isHidden: true }).open()
  unseen.pass(60_000)
  expect(questions(unseen)).not.toContain('read')
  unseen.send({ type: 'shown', at: unseen.now })
  unseen.pass(3000)
  expect(liveCode(unseen.state)).not.toBeNull()
})

test('D12 J6 after a sleep of the device no code is shown before the server has confirmed it', () => {
  const rehearsal = scanning()
  rehearsal.pass(4000)
  rehearsal.latency = 2000
  rehearsal.send({ type: 'woke', at: rehearsal.now })
  rehearsal.pass(3900, () => expect(liveCode(rehearsal.state)).toBeNull())
  rehearsal.pass(300)
  expect(liveCode(rehearsal.state)?.text).toBe(rehearsal.shown()?.text)
})

test('D15 D17 a session that runs is continued, and its code of unknown age never outlives it by more than a poll', () => {
  const rehearsal = new Rehearsal()
  rehearsal.line = { kind: 'pairing', since: rehearsal.now - 30_000, session: 7, number: null }
  rehearsal.open().pass(300)
  expect(liveCode(rehearsal.state)?.text).toBe('2@7-1')
  expect(rehearsal.asked.some(({ question, line }) => question === 'read' && line === 'close')).toBe(false)
  let wrongSince = Infinity
  rehearsal.pass(40_000, () => {
    const live = liveCode(rehearsal.state)
    const isWrong = live !== null && live.text !== rehearsal.shown()?.text
    wrongSince = isWrong ? Math.min(wrongSince, rehearsal.now) : Infinity
    expect(rehearsal.now - Math.min(wrongSince, rehearsal.now)).toBeLessThan(3300)
  })
  expect(liveCode(rehearsal.state)?.text).toBe('2@7-2')
})

test('D17 a session that was begun with a number goes on with its code to type', () => {
  const rehearsal = new Rehearsal()
  rehearsal.line = { kind: 'pairing', since: rehearsal.now - 5000, session: 3, number: '5531980000377' }
  rehearsal.open().pass(300)
  expect(rehearsal.state.way).toEqual({ kind: 'number', number: null })
  expect(liveCode(rehearsal.state)?.pairingCode).toBe('PAIR3-1')
})

test('an instance that is connected already, or has no pairing, is left alone', () => {
  const open = new Rehearsal()
  open.line = { kind: 'open' }
  open.told = told()
  open.open().pass(1000)
  expect(open.state.phase).toEqual({ kind: 'already connected', owner: OWNER })

  const business = new Rehearsal()
  business.line = { kind: 'open' }
  business.open()
  business.send({ type: 'met', told: told({ integration: 'WHATSAPP-BUSINESS' }), at: business.now })
  business.pass(60_000)
  expect(kindOf(business)).toBe('unpairable')
  expect(questions(business)).toEqual(['look'])
})

test('C4 a code that came with the new instance is shown before the server is asked', () => {
  const rehearsal = new Rehearsal()
  rehearsal.line = { kind: 'pairing', since: rehearsal.now - 1000, session: 1, number: null }
  const reading = rehearsal.shown()
  if (!reading) throw new Error('the server has a code')
  rehearsal.send({ type: 'handed', reading, bornAfter: rehearsal.now - 6000, at: rehearsal.now })
  expect(liveCode(rehearsal.state)?.text).toBe('2@1-1')
  rehearsal.pass(80_000, () => {
    const text = rehearsal.shown()?.text
    expect(liveCode(rehearsal.state)?.text ?? text).toBe(text)
  })
})

test('K8 waiting for a phone asks at most 40 times a minute', () => {
  const rehearsal = scanning()
  for (let minute = 0; minute < 10; minute += 1) {
    const before = rehearsal.asked.length
    rehearsal.pass(60_000)
    expect(rehearsal.asked.length - before).toBeLessThanOrEqual(40)
  }
})

const happening = fc.oneof(
  { weight: 8, arbitrary: fc.record({ what: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 30_000 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('scan' as const, 'close' as const, 'fail' as const, 'answer' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('hide' as const, 'show' as const, 'woke' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constantFrom('by number' as const, 'by qr' as const, 'again' as const, 'now' as const, 'other' as const),
    }),
  },
)

test('D3 D12 D16 whatever happens: no dead code is shown, no session is begun unasked, twice, unseen or over another', () => {
  fc.assert(
    fc.property(
      fc.array(happening, { minLength: 1, maxLength: 10 }),
      fc.record({
        latency: fc.integer({ min: 2, max: 1500 }),
        startTakes: fc.integer({ min: 0, max: 5000 }),
        firstCodeAfter: fc.integer({ min: 0, max: 5000 }),
        logOutTakes: fc.constantFrom(0, 200, 2500),
        limit: fc.integer({ min: 1, max: 4 }),
      }),
      (story, server) => {
        const rehearsal = new Rehearsal()
        Object.assign(rehearsal, server)
        let starts = 1 // and one for each choice of the user; a line that closes in the very moment between look and read is begun again
        const watch = () => {
          const live = liveCode(rehearsal.state)
          const shown = rehearsal.shown()
          const isOfThisSession = live !== null && live.born.from !== -Infinity && live.text?.split('-')[0] === shown?.text?.split('-')[0]
          expect(isOfThisSession ? live.text : shown?.text).toBe(shown?.text) // that another ended it, the page cannot know before it asks
          const { phase, pending } = rehearsal.state
          expect(phase.kind === 'connected' && pending !== 'who' ? pending : null).toBeNull()
        }
        rehearsal.open()
        for (const each of story) {
          if (each.what === 'wait') rehearsal.pass(each.ms, watch)
          else if (each.what === 'scan' && rehearsal.line.kind === 'pairing') rehearsal.scan()
          else if (each.what === 'close') [rehearsal.line, starts] = [{ kind: 'close' }, starts + 1]
          else if (each.what === 'fail') rehearsal.fault = unreachable
          else if (each.what === 'answer') rehearsal.fault = null
          else if (each.what === 'hide') rehearsal.send({ type: 'hid', at: rehearsal.now })
          else if (each.what === 'show') rehearsal.send({ type: 'shown', at: rehearsal.now })
          else if (each.what === 'woke') rehearsal.send({ type: 'woke', at: rehearsal.now })
          else if (each.what === 'now') rehearsal.choose({ kind: 'try now' })
          else if (each.what !== 'scan') {
            starts += 1
            if (each.what === 'by number') rehearsal.choose({ kind: 'way', way: { kind: 'number', number: '5531980000377' } })
            else if (each.what === 'by qr') rehearsal.choose({ kind: 'way', way: { kind: 'qr' } })
            else if (each.what === 'again') rehearsal.choose({ kind: 'start again' })
            else rehearsal.choose({ kind: 'other phone' })
          }
          watch()
        }
        const reads = [...rehearsal.asked.entries()].filter(([, { question }]) => question === 'read')
        for (const [at, { isHidden, said }] of reads) {
          expect(rehearsal.asked[at - 1]?.question).toBe('look')
          expect(said).not.toBe('open')
          expect(isHidden).toBe(false)
        }
        expect(rehearsal.sessions).toBeLessThanOrEqual(starts + rehearsal.limitsReached)
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)
