import type { Home, World } from '../world.ts'
import { makeBulk } from './bulk.ts'
import { seedTalk } from './seed-talk.ts'
import { emptyTalk, type Talk } from './talk.ts'

const TWO_DAYS = 2 * 86_400

/** The conversations of an instance. Those of one that had a life before are made up when they are first asked for. */
export function talkOf(world: World, home: Home): Talk {
  const known = world.talks.get(home.id)
  if (known) return known
  const talk = emptyTalk()
  world.talks.set(home.id, talk)
  if (world.lively.has(home.id)) seedTalk(world, home, talk, isFirst(world, home))
  if (world.bulkMessages > 0 && isFirst(world, home)) {
    const jid = '5519980000911@s.whatsapp.net'
    talk.bulk = makeBulk(jid, 'Fornecedor Central', world.bulkMessages, Math.floor(world.clock.now() / 1000) - TWO_DAYS, world.isV2)
    talk.chats.set(jid, { unread: 0, isFromPhone: true, rowId: world.noise.rowId() })
    talk.people.set(jid, { jid, name: 'Fornecedor Central', hasPicture: true })
  }
  return talk
}

const isFirst = (world: World, home: Home) => Array.from(world.homes.values()).find(({ id }) => world.lively.has(id)) === home
