import type { Server } from '@/api/dialect.ts'
import type { Field, Fields, Values } from '@/forms/field.ts'
import { CONFIGURATIONS } from '@/features/configuration/configurations.ts'
import { withoutSecrets } from '@/features/configuration/keepable.ts'

/** The answers of some parts of the configuration, by part and field. */
export type Content = Readonly<Record<string, Values>>
/** A part, or a field of one, for messages. */
export type Place = { readonly id: string; readonly name?: string }

/** What this server can be told. */
export const partsFor = (server: Server) => CONFIGURATIONS.filter((part) => part.isOffered(server))

/** The parts that some content speaks of, in their usual order. */
export const partsIn = (content: Content, server: Server) => partsFor(server).filter(({ id }) => Object.hasOwn(content, id))

/** Fields that this server takes without telling them afterwards. */
export const untoldIn = (content: Content, server: Server): readonly Place[] =>
  partsIn(content, server).flatMap((part) =>
    Object.entries(content[part.id] ?? {})
      .filter(([name, value]) => value !== undefined && !part.isTold(name, server))
      .map(([name]) => ({ id: part.id, name })),
  )

/** Fields whose value opens something. */
export function secretsIn(content: Content, server: Server): readonly Place[] {
  return partsIn(content, server).flatMap((part) => {
    const values = content[part.id] ?? {}
    const { kept } = withoutSecrets(part.fieldsFor(server), values)
    return Object.keys(part.fieldsFor(server))
      .filter((name) => isFilled(values[name]) && !Object.hasOwn(kept, name))
      .map((name) => ({ id: part.id, name }))
  })
}

/** The same without them; what is left out stays as it is wherever this is copied to. */
export function withoutSecretsOf(content: Content, server: Server): Content {
  return Object.fromEntries(
    partsIn(content, server).map((part) => {
      const fields = part.fieldsFor(server)
      const { kept } = withoutSecrets(fields, content[part.id] ?? {})
      // an empty secret would take away what stands elsewhere
      return [part.id, Object.fromEntries(Object.entries(kept).filter(([name]) => fields[name]?.control !== 'secret'))]
    }),
  )
}

/** What of it fits this server's version, and what had to be left out. */
export function fitted(content: Content, server: Server): { readonly content: Content; readonly leftOut: readonly Place[] } {
  const leftOut: Place[] = Object.keys(content)
    .filter((id) => !partsFor(server).some((part) => part.id === id))
    .map((id) => ({ id }))
  const fits = partsIn(content, server).map((part) => {
    const fields = part.fieldsFor(server)
    const values = Object.entries(content[part.id] ?? {}).flatMap(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (!field) {
        if (isFilled(value)) leftOut.push({ id: part.id, name })
        return []
      }
      const known = field.list ? knownPicks(field, value) : value
      if (Array.isArray(value) && Array.isArray(known) && known.length < value.length) leftOut.push({ id: part.id, name })
      return [[name, known] as const]
    })
    return [part.id, Object.fromEntries(values)] as const
  })
  return { content: Object.fromEntries(fits), leftOut }
}

/** Whether every value is of the kind that its field takes, as far as this version knows the field. */
export function isWellFormed(content: Content, server: Server) {
  return partsIn(content, server).every((part) => {
    const fields: Fields = part.fieldsFor(server)
    return Object.entries(content[part.id] ?? {}).every(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      return !field || isOfKind(field, value)
    })
  })
}

function isOfKind({ initial }: Field, value: unknown): boolean {
  if (Array.isArray(initial)) return Array.isArray(value) && value.every(isText)
  if (typeof initial !== 'object' || initial === null) return typeof value === typeof initial
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText)
}

const isText = (value: unknown) => typeof value === 'string'

function knownPicks({ list }: Field, value: unknown) {
  const known = new Set(list?.groups.flatMap(({ options }) => options.map((option) => option.value)))
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string' && known.has(each)) : value
}

const isFilled = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && value !== false && (typeof value !== 'object' || Object.keys(value).length > 0)
