import type { ApiError } from '@/api/api-error.ts'
import type { Server } from '@/api/dialect.ts'
import { formOf } from '@/api/endpoint.ts'
import { createInstance } from '@/api/endpoints/create-instance.ts'
import { type Named, namedAt } from '@/api/named-fields.ts'
import type { Section } from './sections.ts'

const OWN = ['name', 'number', 'token', 'businessId'] as const

/** Refusals that name their field in a way of their own. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^This name .* is already in use/, 'name'],
  [/^Token already exists/, 'token'],
  [/^Invalid proxy/, 'proxy.host'],
  [/^Invalid "url" property in webhook/, 'webhook.url'],
  [/^Chatwoot is not enabled/, 'chatwoot.enabled'],
]

/** What a refusal says about single questions of the form, by where they stand in it. */
export function refusedFields(server: Server, sections: readonly Section[], { messages }: ApiError): Named {
  const known = messages.flatMap((words) => KNOWN.filter(([pattern]) => pattern.test(words)).map(([, place]) => [place, words] as const))
  const others = messages.filter((words) => !known.some(([, each]) => each === words))
  const whole = formOf(createInstance, server)?.input.placesFor?.(server) ?? {}
  const own = Object.entries(whole).filter(([name]) => OWN.some((each) => each === name))
  const inParts = sections.flatMap(({ id, places }) => Object.entries(places).map(([name, path]) => [`${id}.${name}`, path] as const))
  const { fields, rest } = namedAt(Object.fromEntries([...own, ...inParts]), others)
  return { fields: { ...Object.fromEntries(known), ...fields }, rest }
}
