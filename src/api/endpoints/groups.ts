import * as z from 'zod/mini'
import { read, write } from '../endpoint.ts'
import { flagText } from '../fields.ts'
import { always, as, inside, list, orNull, shape, type Wire } from '../wire.ts'

const participantSchema = z.object({
  id: z.string(),
  lid: z.optional(z.string()),
  phoneNumber: z.optional(z.string()),
  /** Nothing for an ordinary member. */
  admin: z.optional(z.enum(['superadmin', 'admin'])),
})
export type Participant = z.output<typeof participantSchema>
const participants = list(shape(participantSchema))

export const groupSchema = z.object({
  id: z.string(),
  subject: z.optional(z.string()),
  subjectOwner: z.optional(z.string()),
  subjectTime: z.optional(z.number()),
  pictureUrl: z.optional(z.string()),
  size: z.optional(z.number()),
  creation: z.optional(z.number()),
  owner: z.optional(z.string()),
  desc: z.optional(z.string()),
  descId: z.optional(z.string()),
  /** Only admins may change what the group says of itself. */
  restrict: z.optional(z.boolean()),
  /** Only admins may write. */
  announce: z.optional(z.boolean()),
  isCommunity: z.optional(z.boolean()),
  ephemeralDuration: z.optional(z.number()),
  participants: z.optional(z.array(participantSchema)),
})
export type Group = z.output<typeof groupSchema>
const group = shape(groupSchema, { participants: as(participants) })
const groups = list(group)

/** 1.8 says nothing at all while an instance ignores groups. */
const groupsOrNone: Wire<Group[]> = {
  decode: (wire, reader) => (wire === undefined || wire === null || wire === '' ? [] : groups.decode(wire, reader)),
  encode: groups.encode,
}

const ofGroup = z.object({ groupJid: z.string() })
const DONE = always({ update: 'success' })

/** What all calls on one group have in common: its address travels in the address. */
const change = {
  changes: ['groups', 'messages', 'chats'],
  query: ['groupJid'],
  dialects: { documented: null, v1: { method: 'PUT' } },
} as const

export const fetchAllGroups = read('GET', '/group/fetchAllGroups/:instance', {
  resource: 'groups',
  timeLimit: 60,
  input: shape(z.object({ getParticipants: z.boolean() }), { getParticipants: as(flagText) }),
  reply: groupsOrNone,
  dialects: { documented: null },
})

export const findGroupInfos = read('GET', '/group/findGroupInfos/:instance', {
  resource: 'groups',
  input: shape(ofGroup),
  reply: orNull(group, undefined),
  dialects: { documented: null },
})

export const findParticipants = read('GET', '/group/participants/:instance', {
  resource: 'groups',
  input: shape(ofGroup),
  reply: inside('participants', participants),
  dialects: { documented: null },
})

export const createGroup = write('POST', '/group/create/:instance', {
  changes: ['groups', 'chats'],
  timeLimit: 60,
  input: shape(
    z.object({
      subject: z.string(),
      description: z.optional(z.string()),
      participants: z.array(z.string()),
      promoteParticipants: z.optional(z.boolean()),
    }),
  ),
  reply: group,
  dialects: { documented: null },
})

export const updateGroupSubject = write('POST', '/group/updateGroupSubject/:instance', {
  ...change,
  input: shape(z.object({ groupJid: z.string(), subject: z.string() })),
  reply: DONE,
})

export const updateGroupDescription = write('POST', '/group/updateGroupDescription/:instance', {
  ...change,
  input: shape(z.object({ groupJid: z.string(), description: z.string() })),
  reply: DONE,
})

export const updateGroupPicture = write('POST', '/group/updateGroupPicture/:instance', {
  ...change,
  timeLimit: 60,
  input: shape(
    z.object({
      groupJid: z.string(),
      /** Base64 without a word before it, or an address. */
      image: z.string(),
    }),
  ),
  reply: DONE,
})

export const GROUP_SETTINGS = ['announcement', 'not_announcement', 'locked', 'unlocked'] as const

export const updateGroupSetting = write('POST', '/group/updateSetting/:instance', {
  ...change,
  input: shape(z.object({ groupJid: z.string(), action: z.enum(GROUP_SETTINGS) })),
  reply: always({}),
})

export const EXPIRATIONS = [0, 86_400, 604_800, 7_776_000] as const

export const toggleEphemeral = write('POST', '/group/toggleEphemeral/:instance', {
  ...change,
  input: shape(
    z.object({
      groupJid: z.string(),
      /** Seconds; 0 for never. */
      expiration: z.union(EXPIRATIONS.map((seconds) => z.literal(seconds))),
    }),
  ),
  reply: always({ success: true }),
})

const participantResultSchema = z.object({ jid: z.optional(z.string()), status: z.string() })
export type ParticipantResult = z.output<typeof participantResultSchema>

/** Each person has an own result: 200, or why not (403 wants an invitation, 409 is there already). */
export const updateParticipant = write('POST', '/group/updateParticipant/:instance', {
  ...change,
  timeLimit: 60,
  input: shape(
    z.object({ groupJid: z.string(), action: z.enum(['add', 'remove', 'promote', 'demote']), participants: z.array(z.string()) }),
  ),
  reply: inside('updateParticipants', list(shape(participantResultSchema))),
})

export const leaveGroup = write('DELETE', '/group/leaveGroup/:instance', {
  changes: ['groups', 'chats'],
  status: 200,
  query: ['groupJid'],
  input: shape(ofGroup),
  reply: ({ groupJid }) => always({ groupJid, leave: true }),
  dialects: { documented: null },
})

const inviteSchema = z.object({ inviteCode: z.string(), inviteUrl: z.optional(z.string()) })

export const inviteCode = read('GET', '/group/inviteCode/:instance', {
  resource: 'groups',
  input: shape(ofGroup),
  reply: shape(inviteSchema),
  dialects: { documented: null },
})

export const revokeInviteCode = write('POST', '/group/revokeInviteCode/:instance', {
  ...change,
  changes: ['groups'],
  input: shape(ofGroup),
  reply: shape(inviteSchema),
})

const byCode = shape(z.object({ inviteCode: z.string() }))

/** The group behind an invitation, before anybody joins. */
export const inviteInfo = read('GET', '/group/inviteInfo/:instance', {
  resource: 'groups',
  input: byCode,
  reply: group,
  dialects: { documented: null },
})

export const acceptInviteCode = write('GET', '/group/acceptInviteCode/:instance', {
  changes: ['groups', 'chats'],
  status: 200,
  input: byCode,
  reply: shape(z.object({ accepted: z.boolean(), groupJid: z.optional(z.string()) })),
  dialects: { documented: null },
})

export const sendInvite = write('POST', '/group/sendInvite/:instance', {
  changes: ['messages', 'chats'],
  status: 200,
  input: shape(z.object({ groupJid: z.string(), description: z.string(), numbers: z.array(z.string()) })),
  reply: shape(z.object({ send: z.boolean(), inviteUrl: z.optional(z.string()) })),
  dialects: { documented: null },
})
