import { eventsOf } from '@/api/events.ts'
import { loggedOut, partingOf } from './life.ts'
import type { Line } from './line.ts'
import { makeHome } from './make-home.ts'
import { noise } from './noise.ts'
import { titleOf } from './phone.ts'
import type { Home, World } from './world.ts'

/** How a line stands at the start: open, waiting for a scan, never paired, logged out here, or lost with a reason. */
type Start = 'open' | 'waiting' | 'new' | 'logged-out' | 'business' | 'evolution' | 401 | 403 | 408 | 428 | 440 | 500
type Shop = { readonly name: string; readonly profile?: string; readonly phone?: string; readonly start: Start }

/** The first instances of every world; what comes after them is made up of the places and trades below. */
const SHOPS: readonly Shop[] = [
  { name: 'academia-forte', phone: '5519980000045', start: 'open' },
  { name: 'loja-centro-01', profile: 'Loja Centro', phone: '5511980000124', start: 401 },
  { name: 'agencia-norte', profile: 'Agência Norte', phone: '5592980000513', start: 'open' },
  { name: 'clinica-aurora', start: 'waiting' },
  { name: 'banca-do-livro', profile: 'Banca do Livro', phone: '5551980000802', start: 'open' },
  { name: 'test-sandbox', start: 'new' },
  { name: 'bar-esquina', profile: 'Bar da Esquina', phone: '5511980000660', start: 'open' },
  { name: 'padaria-sol', profile: 'Padaria Sol', phone: '5531980000377', start: 440 },
  { name: 'boulangerie-martin', profile: 'Boulangerie Martin', phone: '33639980124', start: 'open' },
  { name: 'casa-das-tintas', profile: 'Casa das Tintas', phone: '5585980000154', start: 'open' },
  { name: 'autopecas-lima', profile: 'Autopeças Lima', phone: '5541980000711', start: 'logged-out' },
  { name: 'centro-odonto', profile: 'Centro Odonto', phone: '5511980000231', start: 'open' },
  { name: 'cobranca-01', profile: 'Cobrança', phone: '5511980000991', start: 'open' },
  { name: 'ottica-verdi-firenze', profile: 'Ottica Verdi', phone: '393510001177', start: 403 },
  { name: 'delivery-sushi-kai', profile: 'Sushi Kai', phone: '5511980000308', start: 'open' },
  { name: 'escola-girassol', profile: 'Escola Girassol', phone: '5562980000121', start: 'open' },
  { name: 'demo-fiera-milano', start: 'new' },
  { name: 'estudio-luna', profile: 'Estudio Luna', phone: '34600000905', start: 'open' },
  { name: 'cobranca-02', phone: '5511980000992', start: 'business' },
  { name: 'farmacia-lux', profile: 'Farmácia Lux', phone: '351910000233', start: 'open' },
  { name: 'old-reception', profile: 'Reception', phone: '34600000418', start: 'logged-out' },
  { name: 'support-night', profile: 'Support', phone: '447700900412', start: 'open' },
  { name: 'hotel-las-palmas', profile: 'Hotel Las Palmas', start: 'new' },
  { name: 'mercado-do-ze', profile: 'Mercado do Zé', phone: '5521980000090', start: 'open' },
  { name: 'site-widget', start: 'evolution' },
  { name: 'pizzaria-bella', profile: 'Pizzaria Bella', phone: '5511980000417', start: 428 },
]
const TRADES = [
  'loja',
  'padaria',
  'farmacia',
  'clinica',
  'mercado',
  'oficina',
  'salao',
  'escola',
  'hotel',
  'restaurante',
  'vendas',
  'suporte',
] as const
const PLACES = [
  'centro',
  'norte',
  'sul',
  'leste',
  'oeste',
  'aurora',
  'sol',
  'lux',
  'bella-vista',
  'jardim',
  'porto',
  'estacao',
  'praia',
  'lago',
] as const
/** Of a hundred: about two thirds are open, an eighth have a problem. */
const STARTS: readonly (readonly [Start, number])[] = [
  ['open', 76],
  ['new', 6],
  ['logged-out', 5],
  ['waiting', 1],
  [401, 5],
  [440, 3],
  [403, 1],
  [428, 1],
  [408, 1],
  [500, 1],
]

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Fills a world with instances in mixed states; the same seed gives the same ones. */
export function seedWorld(
  world: World,
  {
    instances,
    seed,
    names = [],
    hasSockets = false,
  }: { instances: number; seed: number; names?: readonly string[] | undefined; hasSockets?: boolean | undefined },
) {
  const chance = noise(`seed ${seed}`)
  const taken = new Set(SHOPS.map(({ name }) => name))
  for (let at = 0; at < instances; at += 1) {
    const { name, ...shop } = SHOPS[at] ?? anotherShop(chance, taken)
    const home = toHome(world, { ...shop, name: names[at] ?? name }, chance, hasSockets && world.server.dialect !== 'documented')
    world.add(home)
    if (home.owner) world.lively.add(home.id)
    if (home.channels.has('websocket')) world.heard.add(home.name)
  }
}

function anotherShop(chance: ReturnType<typeof noise>, taken: Set<string>): Shop {
  const stem = `${chance.pick(TRADES)}-${chance.pick(PLACES)}`
  let serial = 1
  while (taken.has(`${stem}-${String(serial).padStart(2, '0')}`)) serial += 1
  const name = `${stem}-${String(serial).padStart(2, '0')}`
  taken.add(name)
  return {
    name,
    profile: titleOf(stem),
    phone: `55${chance.pick(['11', '21', '31', '41', '51', '61', '71', '81'])}98${chance.digits(7)}`,
    start: drawStart(chance),
  }
}

function drawStart(chance: ReturnType<typeof noise>): Start {
  let left = chance.below(100)
  for (const [start, share] of STARTS) {
    if (left < share) return start
    left -= share
  }
  return 'open'
}

function toHome(
  world: World,
  { name, profile = titleOf(name), phone = '', start }: Shop,
  chance: ReturnType<typeof noise>,
  hasSockets: boolean,
): Home {
  const now = world.clock.now()
  const createdAt = now - (45 + chance.below(300)) * DAY
  const isNews = typeof start === 'number' // problems are of today, the rest may be old
  const changedAt = now - Math.round((0.1 + chance.next() ** 3 * (isNews ? 7 : 40 * 24)) * HOUR)
  const used = {
    updatedAt: changedAt,
    codes: 1,
    sessions: 1,
    owner: { phone, name: profile },
    counts: { messages: 40 + chance.below(9000), contacts: 8 + chance.below(400), chats: 5 + chance.below(200) },
  }
  const channels = new Map([['websocket', { enabled: true, events: [...eventsOf(world.server)], own: {} }]])
  const make = (given: Partial<Home>) => makeHome(name, createdAt, chance, hasSockets ? { channels, ...given } : given)

  if (start === 'new') return make({})
  if (start === 'waiting') {
    const startedAt = now - world.rules.firstCodeDelay
    return make({ line: { kind: 'pairing', startedAt, session: 1, codesBefore: 0, number: null }, sessions: 1 })
  }
  if (start === 'business') {
    return make({ line: OPEN, integration: 'WHATSAPP-BUSINESS', number: chance.digits(15), businessId: chance.digits(15) })
  }
  if (start === 'evolution') return make(world.server.dialect === 'v2' ? { line: OPEN, integration: 'EVOLUTION' } : {})
  if (start === 'open') return make({ ...used, line: OPEN })
  return make({ ...used, parting: start === 'logged-out' ? loggedOut(name, changedAt) : partingOf(start, changedAt) })
}

const OPEN: Line = { kind: 'open' }
