import type { Content, SystemDeed } from './content.ts'
import { parseJson, textAt } from './raw.ts'

/** WhatsApp's own names, and their numbers, for what is no message of a person. */
const STUBS: Readonly<Record<string, SystemDeed>> = {
  GROUP_CREATE: 'group-created',
  20: 'group-created',
  GROUP_CHANGE_SUBJECT: 'subject-changed',
  21: 'subject-changed',
  GROUP_CHANGE_ICON: 'picture-changed',
  22: 'picture-changed',
  GROUP_CHANGE_INVITE_LINK: 'invite-revoked',
  23: 'invite-revoked',
  GROUP_CHANGE_DESCRIPTION: 'description-changed',
  24: 'description-changed',
  GROUP_CHANGE_RESTRICT: 'restricted',
  25: 'restricted',
  GROUP_CHANGE_ANNOUNCE: 'announcement',
  26: 'announcement',
  GROUP_PARTICIPANT_ADD: 'added',
  27: 'added',
  GROUP_PARTICIPANT_REMOVE: 'removed',
  28: 'removed',
  GROUP_PARTICIPANT_PROMOTE: 'promoted',
  29: 'promoted',
  GROUP_PARTICIPANT_DEMOTE: 'demoted',
  30: 'demoted',
  GROUP_PARTICIPANT_INVITE: 'joined',
  31: 'joined',
  GROUP_PARTICIPANT_LEAVE: 'left',
  32: 'left',
  GROUP_PARTICIPANT_CHANGE_NUMBER: 'number-changed',
  33: 'number-changed',
  CIPHERTEXT: 'undecryptable',
  2: 'undecryptable',
  E2E_ENCRYPTED: 'encrypted',
  39: 'encrypted',
  CALL_MISSED_VOICE: 'call-missed',
  40: 'call-missed',
  CALL_MISSED_VIDEO: 'call-missed',
  41: 'call-missed',
  CHANGE_EPHEMERAL_SETTING: 'ephemeral',
  72: 'ephemeral',
  GROUP_PARTICIPANT_LINKED_GROUP_JOIN: 'joined',
  GROUP_MEMBERSHIP_JOIN_APPROVAL_REQUEST_NON_ADMIN_ADD: 'joined',
}
const ABOUT_PEOPLE: ReadonlySet<SystemDeed> = new Set(['added', 'removed', 'left', 'joined', 'promoted', 'demoted', 'number-changed'])
const OFF: Partial<Record<SystemDeed, SystemDeed>> = { restricted: 'unrestricted', announcement: 'not-announcement' }

/** What happened, to whom, or what it is now. */
export function readStub(stub: string | number, parameters: readonly string[]): Content {
  const found = STUBS[String(stub)] ?? 'other'
  if (ABOUT_PEOPLE.has(found)) return { kind: 'system', deed: found, people: parameters.map(personIn) }
  const value = found === 'other' ? String(stub) : parameters[0]
  const deed = value === 'off' ? (OFF[found] ?? found) : found
  return { kind: 'system', deed, people: [], ...(value !== undefined && { value }) }
}

/** Newer servers put a whole person into the text of a parameter. */
const personIn = (parameter: string) => textAt(parseJson(parameter), 'id') ?? parameter
