import type { Server } from './dialect.ts'
import { carries, formOf, type ReadEndpoint, type WriteEndpoint } from './endpoint.ts'

/** Whether a server that takes a field tells it afterwards. Where it does not, nobody knows what is set. */
export function isTold<Path extends string, Other extends string, Found, Input extends object, Kept>(
  find: ReadEndpoint<Path, object, Found>,
  set: WriteEndpoint<Other, Input, Kept>,
  field: keyof Input,
  server: Server,
) {
  if (!carries(set, field, server)) return true
  return formOf(find, server)?.reply({}).carries?.(field, server) ?? true
}
