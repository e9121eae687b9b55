import type { Disconnection } from './endpoints/instance-list.ts'
import { valueAt } from './wire.ts'

/** Code 401 has two causes, which only the error that the server kept tells apart. */
export function disconnectCause({ object }: Disconnection): 'device-removed' | 'logged-out' | undefined {
  const error = valueAt(parse(object), ['error'])
  if (valueAt(error, ['data', 'content', 0, 'attrs', 'type']) === 'device_removed') return 'device-removed'
  const message = valueAt(error, ['output', 'payload', 'message'])
  return typeof message === 'string' && message.startsWith('Log out instance') ? 'logged-out' : undefined
}

function parse(text = 'null'): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
