import type { ApiError } from '@/api/api-error.ts'
import { disconnectCause } from '@/api/disconnect-cause.ts'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import type { Pairing as PairingReply } from '@/api/endpoints/pairing.ts'
import { numberOf } from '@/lib/jid.ts'
import type { Reading } from './code-life.ts'
import type { Parting, Refused, Told } from './pairing-state.ts'

/** Pairing codes have eight signs; what is longer is not one. */
const LONGEST_PAIRING_CODE = 32

/** The code in an answer to `connect`, none yet, or that the line is open. */
export function readingIn(reply: PairingReply): Reading | 'none' | 'open' {
  if (reply.kind === 'state') return reply.state === 'open' ? 'open' : 'none'
  if (reply.kind === 'waiting') return 'none'
  const text = reply.code || null
  const pairingCode = plainCode(reply.pairingCode)
  const picture = /^data:image\/(?:png|jpeg);base64,/.test(reply.base64 ?? '') ? (reply.base64 ?? null) : null
  if (!text && !pairingCode && !picture) return 'none'
  return { text, pairingCode, picture, count: reply.count ?? null }
}

const plainCode = (code = '') => {
  const plain = code.replace(/[\s-]/g, '').toUpperCase()
  return plain !== '' && plain.length <= LONGEST_PAIRING_CODE ? plain : null
}

export function toldBy({ ownerJid, number, profileName, profilePicUrl, integration, disconnection }: Instance): Told {
  const owner = numberOf(ownerJid) ?? null
  const digits = number?.replace(/\D/g, '') ?? ''
  return {
    owner: { number: owner, profile: profileName ?? null, picture: profilePicUrl ?? null },
    expected: digits.length >= 7 ? digits : owner,
    integration: integration ?? null,
    parting: disconnection ? partingIn(disconnection) : null,
  }
}

function partingIn(disconnection: NonNullable<Instance['disconnection']>): Parting | null {
  const at = Date.parse(disconnection.at ?? '')
  if (disconnection.code === undefined || Number.isNaN(at)) return null
  return { code: disconnection.code, at, isRemoved: disconnectCause(disconnection) === 'device-removed' }
}

export const refusedBy = ({ kind, messages, isTransient, context }: ApiError): Refused => ({
  kind,
  messages,
  isTransient,
  retryAfter: (context.retryAfterSeconds ?? 0) * 1000,
})
