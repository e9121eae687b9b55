import { isAtLeast } from '@/api/dialect.ts'
import {
  fetchPrivacySettings,
  removeProfilePicture,
  updatePrivacySettings,
  updateProfileName,
  updateProfilePicture,
  updateProfileStatus,
} from '@/api/endpoints/own-profile.ts'
import { reconnect, stateOf } from '../life.ts'
import { Refusal } from '../refusal.ts'
import { answer } from '../route.ts'
import type { Home, World } from '../world.ts'
import { needFields } from './need-fields.ts'

export const OWN_PROFILE_ROUTES = [
  answer(updateProfileName, ({ instance, name }, { world }) => {
    const home = connected(world, instance, 'Error updating profile name', 'updateProfileName')
    if (home.owner) home.owner = { ...home.owner, name }
    world.touch(home)
  }),
  answer(updateProfileStatus, ({ instance, status }, { world }) => {
    const home = connected(world, instance, 'Error updating profile status', 'updateProfileStatus')
    home.about = status
    world.touch(home)
  }),
  answer(updateProfilePicture, ({ instance, picture }, { world }) => {
    const home = connected(world, instance, 'Error updating profile picture', 'updateProfilePicture')
    home.picture = /^https?:/i.test(picture) ? picture : `data:image/jpeg;base64,${picture.replace(/^data:[^,]*,/, '')}`
    reload(world, home)
  }),
  answer(removeProfilePicture, ({ instance }, { world }) => {
    const home = connected(world, instance, 'Error removing profile picture', 'removeProfilePicture')
    home.picture = ''
    reload(world, home)
  }),
  answer(fetchPrivacySettings, ({ instance }, { world }) => {
    const home = world.home(instance)
    // 1.7.4, recorded: close-fetchPrivacySettings, nonet-fetchPrivacySettings
    if (stateOf(world, home) === 'close') throw new Refusal(500, "Cannot read properties of undefined (reading 'fetchPrivacySettings')")
    if (stateOf(world, home) === 'connecting') throw new Refusal(500, 'Connection Closed')
    return home.privacy
  }),
  answer(
    updatePrivacySettings,
    ({ instance, ...privacy }, { world }) => {
      const home = connected(world, instance, 'Error updating privacy settings', 'updateReadReceiptsPrivacy')
      home.privacy = privacy
      reload(world, home)
    },
    {
      check(body, { world }) {
        if (world.server.dialect === 'v1') needFields(body, ['privacySettings'])
        needFields(
          world.server.dialect === 'v1' ? Object(body['privacySettings']) : body,
          FIELDS,
          world.server.dialect === 'v1' ? 'privacySettings' : 'instance',
        )
        return body
      },
      dress: (wire, { world }, { instance }) => ({ ...Object(wire), data: world.home(instance).privacy }),
    },
  ),
]

const FIELDS = ['readreceipts', 'profile', 'status', 'online', 'last', 'groupadd']

/** 1.7.4, recorded: close-updateProfileName; 2.3.6: 378. */
function connected(world: World, instance: string, failure: string, deed: string): Home {
  const home = world.home(instance)
  const state = stateOf(world, home)
  if (state === 'open') return home
  const isAway = state === 'close' && home.line.kind === 'close'
  throw new Refusal(500, [
    failure,
    isAway ? `TypeError: Cannot read properties of undefined (reading '${deed}')` : 'Error: Connection Closed',
  ])
}

/** The server connects anew, and 1.8 twice at once, for ever. 1.7.4, recorded: events/open-states-after-*. */
function reload(world: World, home: Home) {
  if (world.server.dialect === 'v1' && isAtLeast(world.server, '1.8.0')) {
    home.line = { kind: 'flapping', startedAt: world.clock.now() }
    world.touch(home)
  } else reconnect(world, home)
}
