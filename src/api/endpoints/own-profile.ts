import * as z from 'zod/mini'
import { read, write } from '../endpoint.ts'
import { always, inside, shape } from '../wire.ts'

const DONE = always({ update: 'success' })

/** The profile of the account that an instance is paired with. It is read like anybody's, with `fetchProfile`. */
export const updateProfileName = write('POST', '/chat/updateProfileName/:instance', {
  changes: ['profiles', 'instances'],
  status: 200,
  input: shape(z.object({ name: z.string() })),
  reply: DONE,
  dialects: { documented: null },
})

export const updateProfileStatus = write('POST', '/chat/updateProfileStatus/:instance', {
  changes: ['profiles', 'instances'],
  status: 200,
  input: shape(z.object({ status: z.string() })),
  reply: DONE,
  dialects: { documented: null },
})

/** Servers connect anew after this and the two below. */
export const updateProfilePicture = write('POST', '/chat/updateProfilePicture/:instance', {
  changes: ['profiles', 'instances'],
  status: 200,
  timeLimit: 60,
  input: shape(
    z.object({
      /** Base64 without a word before it, or an address. */
      picture: z.string(),
    }),
  ),
  reply: DONE,
  dialects: { documented: null, v1: { method: 'PUT' } },
})

export const removeProfilePicture = write('DELETE', '/chat/removeProfilePicture/:instance', {
  changes: ['profiles', 'instances'],
  status: 200,
  timeLimit: 60,
  reply: DONE,
  dialects: { documented: null },
})

export const privacySettingsSchema = z.object({
  readreceipts: z.string(),
  profile: z.string(),
  status: z.string(),
  online: z.string(),
  last: z.string(),
  groupadd: z.string(),
})
export type PrivacySettings = z.output<typeof privacySettingsSchema>

const privacySettings = shape(privacySettingsSchema)

export const fetchPrivacySettings = read('GET', '/chat/fetchPrivacySettings/:instance', {
  resource: 'privacy',
  reply: privacySettings,
  dialects: { documented: null },
})

export const updatePrivacySettings = write('POST', '/chat/updatePrivacySettings/:instance', {
  changes: ['privacy'],
  timeLimit: 60,
  input: privacySettings,
  reply: always({ update: 'success' }),
  dialects: { documented: null, v1: { method: 'PUT', input: inside('privacySettings', privacySettings) } },
})
