import { fetchBusinessProfile, fetchProfile, whatsappNumbers } from '@/api/endpoints/profiles.ts'
import { faceOf } from '../face.ts'
import { stateOf } from '../life.ts'
import { invalid, OddRefusal, Refusal } from '../refusal.ts'
import { answer, type Body, type Call } from '../route.ts'
import { isGroup } from '@/lib/jid.ts'
import { talkOf } from '../talk/talk-of.ts'
import { isBusiness, isOnWhatsApp, jidOf, needSession, notFound } from './whatsapp.ts'

const BUSINESS = {
  address: 'Rua do Laboratório, 7',
  description: 'A simulated business',
  website: ['https://example.test'],
  email: 'shop@example.test',
  category: 'Shopping & retail',
}
const ABOUT = 'Hey there! I am in the sandbox.'
const HOURS = { timezone: 'America/Sao_Paulo', business_config: [{ day_of_week: 'mon', mode: 'open_24h' }] }

export const PROFILE_ROUTES = [
  answer(
    whatsappNumbers,
    ({ instance, numbers }, { world }) => {
      const home = world.home(instance)
      const state = stateOf(world, home)
      if (state === 'close' && world.isV2) throw new OddRefusal(400, {}) // 2.3.6, recorded: 076
      needSession(world, home)
      const { groups } = talkOf(world, home)
      const found = numbers.map((number) => {
        const jid = jidOf(number)
        const name = groups.get(jid)?.subject
        return { exists: state === 'open' && isOnWhatsApp(jid), jid, number, ...(name !== undefined && { name }) }
      })
      return found.toSorted((one, other) => Number(isGroup(other.jid)) - Number(isGroup(one.jid))) // 2.3.6, recorded: 217
    },
    { check: acceptable },
  ),
  answer(
    fetchProfile,
    ({ instance, number }, { world, address }) => {
      const home = world.home(instance)
      needSession(world, home)
      const jid = jidOf(number)
      const phone = jid.replace(/\D/g, '')
      const own = phone === home.owner?.phone ? home.owner : null
      if (stateOf(world, home) !== 'open' || (!own && !isOnWhatsApp(jid))) throw notFound(jid, jid)
      const { about, picture } = own ? faceOf(home, address) : strangerAt(phone, address)
      return {
        wuid: jid,
        ...(own && { name: own.name }),
        numberExists: true,
        ...(picture !== '' && { picture }),
        status: about,
        statusSetAt: new Date(world.clock.now()).toISOString(),
        isBusiness: isBusiness(jid),
      }
    },
    { check: needsNumber },
  ),
  answer(
    fetchBusinessProfile,
    ({ instance, number }, { world }) => {
      const home = world.home(instance)
      needSession(world, home, [
        'Error updating profile name',
        "TypeError: Cannot read properties of undefined (reading 'getBusinessProfile')",
      ])
      const jid = jidOf(number)
      if (stateOf(world, home) !== 'open' || !isOnWhatsApp(jid)) throw notFound(jid, jid)
      return isBusiness(jid) ? { isBusiness: true, wid: jid, ...BUSINESS } : { isBusiness: false }
    },
    {
      check: needsNumber,
      dress: (wire, { body }) => {
        const jid = jidOf(String(body['number']))
        return Object(wire).isBusiness
          ? { ...Object(wire), business_hours: HOURS }
          : { ...Object(wire), message: 'Not is business profile', exists: true, jid, number: jid }
      },
    },
  ),
]

const strangerAt = (phone: string, address: string) => ({
  about: ABOUT,
  picture: `${address}/sandbox/pictures/${phone}.svg`,
})

/** Without a number 1.7.4 asks for its own device, which is not found: open-fetchProfile-own. */
function needsNumber(body: Body, { world, pathname }: Call): Body {
  if (body['number'] !== undefined || world.server.dialect === 'documented') return body
  const home = world.home(decodeURIComponent(pathname.split('/').at(-1) ?? ''))
  const jid = `${home.owner?.phone ?? ''}:2@s.whatsapp.net`
  throw notFound(jid, jid)
}

/** 1.7.4, recorded: close-whatsappNumbers-*, open-whatsappNumbers-duplicates. 2.3.6 leaves its own envelope: 218, 219, 220. */
function acceptable(body: Body, { world }: Call): Body {
  const { numbers } = body
  const isV2 = world.isV2
  if (numbers === undefined && world.server.dialect !== 'documented')
    throw isV2 ? new OddRefusal(400, {}) : new Refusal(500, "Cannot read properties of undefined (reading 'forEach')")
  if (!Array.isArray(numbers)) return body
  const complaint =
    (numbers.length === 0 && 'numbers does not meet minimum length of 1') ||
    (new Set(numbers).size < numbers.length && 'numbers contains duplicate item') ||
    (numbers.some((number) => typeof number !== 'string') && '"numbers" must be an array of numeric strings')
  if (!complaint) return body
  throw isV2 ? new OddRefusal(400, { status: 400, error: 'Bad Request', message: [[complaint]] }) : invalid(complaint)
}
