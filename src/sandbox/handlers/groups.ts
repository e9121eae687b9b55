import {
  acceptInviteCode,
  createGroup,
  fetchAllGroups,
  findGroupInfos,
  findParticipants,
  type Group,
  inviteCode,
  inviteInfo,
  leaveGroup,
  type Participant,
  revokeInviteCode,
  sendInvite,
  toggleEphemeral,
  updateGroupDescription,
  updateGroupPicture,
  updateGroupSetting,
  updateGroupSubject,
  updateParticipant,
} from '@/api/endpoints/groups.ts'
import { stateOf } from '../life.ts'
import { invalid, Refusal } from '../refusal.ts'
import { answer, type Body, type Call } from '../route.ts'
import { openChat, sendOurs } from '../talk/deliver.ts'
import { tell } from '../talk/news.ts'
import type { SandboxGroup } from '../talk/talk.ts'
import { talkOf } from '../talk/talk-of.ts'
import { lidOf, pictureOf } from '../talk/wire-form.ts'
import type { Home, World } from '../world.ts'
import { isOnWhatsApp, jidOf, needSession } from './whatsapp.ts'

const seconds = (world: World) => Math.floor(world.clock.now() / 1000)
const ourJid = (home: Home) => `${home.owner?.phone ?? ''}@s.whatsapp.net`
const memberOf = (world: World, jid: string): Participant => {
  const lid = world.isV2 ? lidOf(jid) : undefined
  return { id: jid, ...(lid !== undefined && { lid }) }
}

function groupIn(world: World, home: Home, groupJid: string): SandboxGroup {
  // 1.7.4, recorded: close-group-findGroupInfos, nonet-*; extra-groups-findGroupInfos-unknown; 2.3.6: 196
  const group = stateOf(world, home) === 'open' ? talkOf(world, home).groups.get(groupJid) : undefined
  if (group) return group
  throw new Refusal(404, ['Error fetching group', away(world, home, 'groupMetadata') ?? 'Error: item-not-found'])
}

const membersOf = ({ participants = [] }: SandboxGroup): Participant[] => participants

function away(world: World, home: Home, deed: string): string | undefined {
  const state = stateOf(world, home)
  if (state === 'open') return undefined
  return state === 'close' ? `TypeError: Cannot read properties of undefined (reading '${deed}')` : 'Error: Connection Closed'
}

function change(world: World, home: Home, groupJid: string, changes: Partial<SandboxGroup>) {
  const group = { ...groupIn(world, home, groupJid), ...changes }
  talkOf(world, home).groups.set(groupJid, group)
  const { subject, desc, announce, restrict } = changes
  const news = Object.fromEntries(Object.entries({ subject, desc, announce, restrict }).filter(([, value]) => value !== undefined))
  if (world.isV2 && Object.keys(news).length > 0) tell(world, home, 'groups.update', [{ id: groupJid, ...news, author: ourJid(home) }])
}

const needGroup = (body: Body): Body => {
  if (body['groupJid'] !== undefined) return body
  throw new Refusal(400, ['The group id needs to be informed in the query', 'ex: "groupJid=120362@g.us"'])
}

/** The validator of group calls names the property beside its words. 2.3.6, recorded: 211, 215. */
const oneOf = (field: string, choices: readonly (string | number)[]) => (body: Body) => {
  needGroup(body)
  const value = body[field]
  if (value !== undefined && !choices.some((choice) => choice === value)) {
    throw new Refusal(400, [{ property: field, message: `${field} is not one of enum values: ${choices.join()}` }])
  }
  return body
}

export const GROUP_ROUTES = [
  answer(
    fetchAllGroups,
    ({ instance, getParticipants }, { world, address }) => {
      const home = world.home(instance)
      // 2.3.6, recorded: 079; 1.7.4: close-group-fetchAllGroups
      if (world.isV2 && stateOf(world, home) !== 'open') throw new Refusal(500, 'Cannot convert undefined or null to object')
      const reason = away(world, home, 'groupFetchAllParticipating')
      if (reason !== undefined) throw new Refusal(404, ['Error fetching group', reason])
      return Array.from(talkOf(world, home).groups.values(), ({ participants, ...group }) => ({
        ...group,
        pictureUrl: pictureOf(address, group.id),
        ...(getParticipants && participants && { participants }),
      }))
    },
    {
      check(query) {
        if (query['getParticipants'] !== undefined) return query
        throw new Refusal(400, ['The getParticipants needs to be informed in the query'])
      },
      dress: (wire, call) => (Array.isArray(wire) ? wire.map((group: unknown) => dressed(group, call, 'list')) : wire),
    },
  ),
  answer(
    findGroupInfos,
    ({ instance, groupJid }, { world, address }): Group | null => {
      const { inviteCode: _, ...group } = groupIn(world, world.home(instance), groupJid)
      return { ...group, pictureUrl: pictureOf(address, groupJid) }
    },
    { check: needGroup, dress: (wire, call) => dressed(wire, call, 'list') },
  ),
  answer(findParticipants, ({ instance, groupJid }, { world }) => membersOf(groupIn(world, world.home(instance), groupJid)), {
    check: needGroup,
    dress: (wire) => ({ participants: Object(wire).participants.map(withRole) }),
  }),
  answer(
    createGroup,
    ({ instance, subject, description, participants }, { world }) => {
      const home = world.home(instance)
      if (stateOf(world, home) === 'close')
        throw new Refusal(500, ['Error creating group', "TypeError: Cannot read properties of undefined (reading 'onWhatsApp')"])
      const us = ourJid(home)
      const others = participants.map(jidOf).filter(isOnWhatsApp)
      const group: SandboxGroup = {
        id: `1203630${world.noise.digits(12)}@g.us`,
        subject,
        subjectOwner: us,
        subjectTime: seconds(world),
        size: others.length + 1,
        creation: seconds(world),
        owner: us,
        ...(description !== undefined && { desc: description, descId: `3EB0${world.noise.hex(18)}` }),
        restrict: false,
        announce: false,
        isCommunity: false,
        participants: [{ ...memberOf(world, us), admin: 'superadmin' }, ...others.map((jid) => memberOf(world, jid))],
        inviteCode: world.noise.hex(22),
      }
      const talk = talkOf(world, home)
      talk.groups.set(group.id, group)
      openChat(world, talk, group.id)
      const { inviteCode: _, ...told } = group
      tell(world, home, 'groups.upsert', [{ ...told, author: us }])
      tell(world, home, 'chats.upsert', [
        world.isV2 ? { remoteJid: group.id, instanceId: home.id, name: subject, unreadMessages: 0 } : { id: group.id, owner: us },
      ])
      return told
    },
    {
      check(body) {
        if (Array.isArray(body['participants']) && body['participants'].length === 0)
          throw invalid('participants does not meet minimum length of 1')
        return body
      },
      dress: (wire, call) => dressed(wire, call, 'whole'),
    },
  ),
  answer(
    updateGroupSubject,
    ({ instance, groupJid, subject }, { world }) => change(world, world.home(instance), groupJid, { subject, subjectTime: seconds(world) }),
    { check: needGroup },
  ),
  answer(
    updateGroupDescription,
    ({ instance, groupJid, description }, { world }) => change(world, world.home(instance), groupJid, { desc: description }),
    { check: needGroup },
  ),
  answer(updateGroupPicture, ({ instance, groupJid }, { world }) => change(world, world.home(instance), groupJid, {}), {
    check: needGroup,
  }),
  answer(
    updateGroupSetting,
    ({ instance, groupJid, action }, { world }) =>
      change(
        world,
        world.home(instance),
        groupJid,
        action.endsWith('announcement') ? { announce: action === 'announcement' } : { restrict: action === 'locked' },
      ),
    { check: oneOf('action', ['announcement', 'not_announcement', 'locked', 'unlocked']) },
  ),
  answer(
    toggleEphemeral,
    ({ instance, groupJid, expiration }, { world }) => change(world, world.home(instance), groupJid, { ephemeralDuration: expiration }),
    { check: oneOf('expiration', [0, 86_400, 604_800, 7_776_000]) },
  ),
  answer(
    updateParticipant,
    ({ instance, groupJid, action, participants }, { world }) => {
      const home = world.home(instance)
      const group = groupIn(world, home, groupJid)
      const members = group.participants ?? []
      if (!members.some(({ id, admin }) => id === ourJid(home) && admin))
        throw new Refusal(400, ['Error updating participants', 'Error: not-authorized'])
      const wanted = participants.map(jidOf)
      const rest = members.filter(({ id }) => !wanted.includes(id))
      const isTouched = ({ id }: Participant) => wanted.includes(id)
      const next = {
        add: [...members, ...wanted.filter((jid) => !members.some(({ id }) => id === jid)).map((jid) => memberOf(world, jid))],
        remove: rest,
        promote: members.map((member) => (isTouched(member) ? { ...member, admin: member.admin ?? ('admin' as const) } : member)),
        demote: members.map((member) => (isTouched(member) ? memberOf(world, member.id) : member)),
      }[action]
      change(world, home, groupJid, { participants: next, size: next.length })
      const told = world.isV2 ? wanted.map((jid) => ({ ...memberOf(world, jid), admin: null })) : wanted
      tell(world, home, 'group-participants.update', { id: groupJid, author: ourJid(home), participants: told, action })
      return wanted.map((jid) => ({ jid, status: '200' }))
    },
    {
      check: oneOf('action', ['add', 'remove', 'promote', 'demote']),
      dress: (wire) => ({
        updateParticipants: Object(wire).updateParticipants.map(({ status, jid }: { status: string; jid: string }) => ({
          status,
          jid,
          content: { tag: 'participant', attrs: { jid } },
        })),
      }),
    },
  ),
  answer(
    leaveGroup,
    ({ instance, groupJid }, { world }) => {
      const home = world.home(instance)
      groupIn(world, home, groupJid)
      talkOf(world, home).groups.delete(groupJid)
    },
    { check: needGroup },
  ),
  answer(
    inviteCode,
    ({ instance, groupJid }, { world }) => {
      const { inviteCode: code } = groupIn(world, world.home(instance), groupJid)
      return { inviteCode: code, inviteUrl: urlOf(code) }
    },
    { check: needGroup },
  ),
  answer(
    revokeInviteCode,
    ({ instance, groupJid }, { world }) => {
      const code = world.noise.hex(22)
      change(world, world.home(instance), groupJid, { inviteCode: code })
      return { inviteCode: code }
    },
    { check: needGroup, dress: (wire) => ({ revoked: true, ...Object(wire) }) },
  ),
  answer(
    inviteInfo,
    ({ inviteCode: code }, { world }) => {
      const { inviteCode: _, ...group } = invited(world, code)
      return group
    },
    { dress: (wire, call) => dressed(wire, call, 'whole') },
  ),
  answer(acceptInviteCode, ({ instance, inviteCode: code }, { world }) => {
    const group = invited(world, code)
    const home = world.home(instance)
    needSession(world, home)
    const participants = [...(group.participants ?? []), memberOf(world, ourJid(home))]
    talkOf(world, home).groups.set(group.id, { ...group, participants })
    return { accepted: true, groupJid: group.id }
  }),
  answer(sendInvite, ({ instance, groupJid, description, numbers }, { world }) => {
    const home = world.home(instance)
    const inviteUrl = urlOf(groupIn(world, home, groupJid).inviteCode)
    for (const number of numbers)
      sendOurs(world, home, {
        jid: jidOf(number),
        message: { conversation: `${description}\n\n${inviteUrl}` },
        messageType: 'conversation',
      })
    return { send: true, inviteUrl }
  }),
]

const urlOf = (code: string) => `https://chat.whatsapp.com/${code}`

/** 2.3.6, recorded: 204. */
function invited(world: World, code: string): SandboxGroup {
  for (const talk of world.talks.values()) {
    const group = Array.from(talk.groups.values()).find((each) => each.inviteCode === code)
    if (group) return group
  }
  throw new Refusal(404, ['No invite info', code])
}

const withRole = (participant: object) => {
  const { admin = null, ...rest }: { admin?: unknown } = participant
  return { ...rest, admin }
}

/** 2.3.6, recorded: 184 and 203 are told whole, 191 to 194 in part; 1.7.4: open-group-*. */
function dressed(wire: unknown, { world }: Call, how: 'whole' | 'list'): unknown {
  if (wire === undefined) return undefined
  const { participants, ephemeralDuration: _, ...group }: Record<string, unknown> = Object(wire)
  const people = Array.isArray(participants) ? { participants: participants.map(withRole) } : {}
  const community = { isCommunity: false, isCommunityAnnounce: false }
  if (how === 'list') {
    const { isCommunity: __, ...rest } = group
    return { ...rest, ...(world.isV2 && community), ...people }
  }
  const description = group['desc'] === undefined ? {} : { descOwner: group['owner'], descTime: group['creation'] }
  return {
    ...group,
    ...(world.isV2 && { addressingMode: 'pn', ...description }),
    ...community,
    joinApprovalMode: false,
    memberAddMode: false,
    ...people,
  }
}
