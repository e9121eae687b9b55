import type { Server } from './dialect.ts'
import { type Endpoint, formOf } from './endpoint.ts'

/** What a refusal says about single fields of the input, and what it says besides. */
export type Named = { readonly fields: Readonly<Record<string, string>>; readonly rest: readonly string[] }

/** Sorts the words of a refusal by the fields of the input that they name, found by where this server has them. */
export function namedFields<Path extends string, Input, Reply>(
  endpoint: Endpoint<Path, Input, Reply>,
  server: Server,
  messages: readonly string[],
): Named {
  return namedAt(formOf(endpoint, server)?.input.placesFor?.(server) ?? {}, messages)
}

/** The same for fields whose places are known. */
export function namedAt(placesOf: Readonly<Record<string, readonly string[]>>, messages: readonly string[]): Named {
  const places = Object.entries(placesOf)
  const fields: Record<string, string> = {}
  const rest: string[] = []
  for (const words of messages) {
    const [name] = places.find(([, path]) => isNamed(words, path)) ?? []
    if (name === undefined) rest.push(words)
    else fields[name] = fields[name] === undefined ? words : `${fields[name]}\n${words}`
  }
  return { fields, rest }
}

/** The ways in which the schemas of servers name a property, and their own hands. */
function isNamed(words: string, path: readonly string[]) {
  const [, owner = '', missing] = /^([\w.]+) requires property "(\w+)"/.exec(words) ?? []
  if (missing !== undefined) return [...(owner === 'instance' ? [] : owner.split('.')), missing].join('.') === path.join('.')
  const [, quoted] = /^Invalid "(\w+)" property/.exec(words) ?? []
  if (quoted !== undefined) return quoted === path.at(-1)
  const [subject = ''] = /^[\w.]+/.exec(words) ?? []
  return subject === path.join('.') || subject.startsWith(`${path.join('.')}.`)
}
