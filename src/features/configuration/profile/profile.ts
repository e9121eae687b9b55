import * as z from 'zod/mini'
import { fetchInstances } from '@/api/endpoints/instance-list.ts'
import { updateProfileName, updateProfileStatus } from '@/api/endpoints/own-profile.ts'
import { fetchProfile } from '@/api/endpoints/profiles.ts'
import { formOf } from '@/api/endpoint.ts'
import { text } from '@/forms/field.ts'
import type { Configuration } from '../configuration.ts'
import { profileWords } from './words.ts'

const LONGEST = { name: 25, status: 139 }
const FIELDS = {
  name: {
    ...text('name', { hint: 'name.hint' }),
    schema: z.string().check(z.trim(), z.minLength(1, { error: 'needed' }), z.maxLength(LONGEST.name)),
  },
  status: { ...text('status', { hint: 'status.hint', isOptional: true }), schema: z.string().check(z.maxLength(LONGEST.status)) },
} as const

/** Name and status text of the account. They are read like anybody's, by the number; null where there is none. */
export const profile: Configuration = {
  id: 'profile',
  words: profileWords,
  title: 'title',
  save: 'save',
  changes: updateProfileName.changes,
  isOffered: (server) => formOf(updateProfileName, server) !== null,
  fieldsFor: () => FIELDS,
  isTold: () => true,
  toldLate: ['name'],
  query: (api, instance) => ({
    queryKey: [api.serverId, 'profiles', 'own', instance],
    async queryFn({ signal }) {
      const rows = await api.call(fetchInstances, { name: instance }, signal)
      const row = rows.find((each) => each.kind === 'instance' && each.name === instance)
      if (row?.kind !== 'instance' || row.ownerJid === undefined) return null
      const { name, status, picture } = await api.call(fetchProfile, { instance, number: row.ownerJid }, signal)
      return { name: name ?? row.profileName, status, picture }
    },
  }),
  async write(api, instance, { name, status }, { signal, changed } = {}) {
    if (changed?.includes('name')) await api.call(updateProfileName, { instance, name: String(name) }, signal)
    if (changed?.includes('status')) await api.call(updateProfileStatus, { instance, status: String(status) }, signal)
  },
  toInput: (answers) => answers,
  named: (_server, messages) => ({ fields: {}, rest: messages }),
  reasons: {},
}

/** For whoever cannot ask for the number of the account. */
export const untoldProfile: Configuration = {
  ...profile,
  fieldsFor: () => ({
    name: { ...FIELDS.name, schema: z.optional(FIELDS.name.schema) },
    status: { ...FIELDS.status, schema: z.optional(FIELDS.status.schema) },
  }),
  isTold: () => false,
  query: (api, instance) => ({ queryKey: [api.serverId, 'profiles', 'untold', instance], queryFn: () => Promise.resolve(null) }),
}
