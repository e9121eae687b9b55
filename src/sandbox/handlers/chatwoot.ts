import { type Chatwoot, findChatwoot, setChatwoot } from '@/api/endpoints/chatwoot.ts'
import { Secret } from '@/lib/secret.ts'
import { Refusal } from '../refusal.ts'
import { answer, type Body, type Call } from '../route.ts'
import type { World } from '../world.ts'
import { needFields } from './need-fields.ts'

export const CHATWOOT_ROUTES = [
  answer(
    findChatwoot,
    ({ instance }, { world }) => {
      if (world.isOff('chatwoot')) return off(world)
      return { kind: 'on-server', value: world.home(instance).chatwoot ?? (world.isV2 ? NEVER_SET : null) }
    },
    { dress: dressFound },
  ),
  answer(
    setChatwoot,
    ({ instance, ...chatwoot }, { world }) => {
      if (world.isOff('chatwoot')) return off(world)
      const home = world.home(instance)
      const kept = chatwoot.enabled || world.isV2 ? chatwoot : FORGOTTEN
      home.chatwoot = { ...kept, autoCreate: undefined, nameInbox: chatwoot.nameInbox || instance }
      world.touch(home)
      return { kind: 'on-server', value: home.chatwoot }
    },
    { check: acceptable, dress: dressStored },
  ),
]

/** 1.x says nothing where it is switched off. 2.3.6, recorded: 322 and 323. */
function off({ isV2 }: World) {
  if (isV2) throw new Refusal(400, ['Chatwoot is disabled'])
  return { kind: 'off-on-server' } as const
}

/** 2.3.6, recorded: chatwoot-find-never. */
const NEVER_SET: Chatwoot = { enabled: false, url: '', accountId: '', token: new Secret(''), signMsg: false, nameInbox: '' }

/** 1.7.4, recorded: chatwoot-set. What is switched off is wiped there, and kept by 2.3.6 (chatwoot-disable). */
const FORGOTTEN: Chatwoot = {
  ...NEVER_SET,
  reopenConversation: false,
  conversationPending: false,
  importContacts: false,
  importMessages: false,
  daysLimitImportMessages: 0,
}

/** 2.3.6, recorded: chatwoot-find. Empty columns are told as null, and the delimiter is never told at all. */
const COLUMNS = {
  reopenConversation: null,
  conversationPending: null,
  mergeBrazilContacts: null,
  importContacts: null,
  importMessages: null,
  daysLimitImportMessages: null,
  organization: null,
  logo: null,
  ignoreJids: null,
}

const hookOf = ({ address }: Call, instance: string) => `${address}/chatwoot/webhook/${encodeURIComponent(instance)}`

function dressFound(wire: unknown, call: Call, { instance }: { readonly instance: string }) {
  if (wire === undefined) return undefined
  const { world } = call
  const isSet = world.home(instance).chatwoot !== null
  if (!world.isV2) return { sign_delimiter: null, ...Object(wire), webhook_url: hookOf(call, instance) }
  return isSet
    ? { ...COLUMNS, ...Object(wire), signDelimiter: null, webhook_url: hookOf(call, instance) }
    : { ...Object(wire), webhook_url: '' }
}

/** 2.x sends back what it was sent; 1.x what it stored. */
function dressStored(wire: unknown, call: Call, { instance }: { readonly instance: string }) {
  if (wire === undefined) return undefined
  const { world, body } = call
  const webhook_url = hookOf(call, instance)
  if (world.isV2) return { ...body, nameInbox: Object(wire).nameInbox, webhook_url }
  return {
    sign_delimiter: null,
    auto_create: world.home(instance).chatwoot?.enabled === true && body['auto_create'] === true,
    ...Object(wire),
    webhook_url,
  }
}

function acceptable(body: Body, { world }: Call): Body {
  if (world.isOff('chatwoot') && world.isV2) throw new Refusal(400, ['Chatwoot is disabled'])
  return needFields(
    body,
    world.isV2
      ? ['enabled', 'accountId', 'token', 'url', 'signMsg', 'reopenConversation', 'conversationPending']
      : ['enabled', 'account_id', 'token', 'url', 'sign_msg', 'reopen_conversation', 'conversation_pending'],
  )
}
