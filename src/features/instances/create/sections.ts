import type { Server } from '@/api/dialect.ts'
import { formOf } from '@/api/endpoint.ts'
import { createInstance } from '@/api/endpoints/create-instance.ts'
import { chatwoot } from '@/features/configuration/chatwoot/chatwoot.ts'
import type { Configuration } from '@/features/configuration/configuration.ts'
import { CHANNELS } from '@/features/configuration/integrations/channels.ts'
import { withoutSecrets } from '@/features/configuration/keepable.ts'
import { proxy } from '@/features/configuration/proxy/proxy.ts'
import { settings } from '@/features/configuration/settings/settings.ts'
import { webhook } from '@/features/configuration/webhook/webhook.ts'
import { changedFields, startingValues } from '@/forms/answers.ts'
import type { Fields, Values } from '@/forms/field.ts'
import { Secret } from '@/lib/secret.ts'

/** A part of the configuration that an instance can be created with. It asks what its own page asks. */
export type Section = {
  readonly id: string
  readonly configuration: Configuration
  readonly fields: Fields
  /** Where its fields lie in what is sent. */
  readonly places: Readonly<Record<string, readonly string[]>>
}

const PARTS: readonly Configuration[] = [settings, proxy, webhook, ...CHANNELS.map(({ configuration }) => configuration), chatwoot]
/** Most parts are switched on by a question of their own. It is asked even where the server has no word for it: what is off is not sent. */
const SWITCH = 'enabled'

/** The parts that this server takes with a new instance. */
export function sectionsFor(server: Server): readonly Section[] {
  const input = formOf(createInstance, server)?.input
  return PARTS.flatMap((configuration) => {
    const part = input?.partFor?.(configuration.id, server)
    if (!part) return []
    const fields: Fields = configuration.fieldsFor(server, (name) => name === SWITCH || part.carries?.(name, server) === true)
    return [{ id: configuration.id, configuration, fields, places: part.placesFor?.(server) ?? {} }]
  })
}

export const valuesIn = (answers: Values, { id, fields }: Section): Values => {
  const own = answers[id]
  return startingValues(fields, typeof own === 'object' ? own : {})
}

/** Whether a part is sent at all. */
export const isWanted = ({ fields }: Section, values: Values) =>
  SWITCH in fields ? values[SWITCH] === true : changedFields(fields, startingValues(fields), values).length > 0

/** What a part asks at the moment: nothing beside its switch while that is off. */
export const askedOf = ({ fields }: Section, isOn: boolean): Fields => {
  const { [SWITCH]: own } = fields
  return own && !isOn ? { [SWITCH]: own } : fields
}

/** A part as the API takes it; what was left empty is not said. */
export const inputOf = ({ configuration }: Section, values: Values) =>
  Object.fromEntries(Object.entries(configuration.toInput(values)).filter(([, value]) => !isUnsaid(value)))

/** An empty list says something: to servers it means all. */
const isUnsaid = (value: unknown) =>
  value === undefined ||
  value === '' ||
  (value instanceof Secret && value.reveal() === '') ||
  (typeof value === 'object' && value !== null && !(value instanceof Secret) && !Array.isArray(value) && Object.keys(value).length === 0)

/** Every part without what opens something, and whether there was any of that. */
export function keepableParts(sections: readonly Section[], answers: Values) {
  const parts = sections.map((section) => ({ id: section.id, ...withoutSecrets(section.fields, valuesIn(answers, section)) }))
  return {
    parts: Object.fromEntries(parts.map(({ id, kept }) => [id, kept])),
    hadSecret: parts.some(({ hadSecret }) => hadSecret),
  }
}
