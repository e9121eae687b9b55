import type { Wire } from './wire.ts'

/** What a server says of something that its owner may have switched off for all instances. */
export type OnServer<Value> = { readonly kind: 'on-server'; readonly value: Value } | { readonly kind: 'off-on-server' }

/** Of what is switched off, servers say nothing at all. A value that was never set is still an answer. */
export function unlessOff<Value>(wire: Wire<Value>): Wire<OnServer<Value>> {
  return {
    ...wire,
    decode: (answer, reader) =>
      answer === undefined || answer === '' ? { kind: 'off-on-server' } : { kind: 'on-server', value: wire.decode(answer, reader) },
    encode: (told, server) => (told.kind === 'on-server' ? wire.encode(told.value, server) : undefined),
  }
}
