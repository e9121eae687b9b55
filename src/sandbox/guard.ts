import type { Auth } from '@/api/endpoint.ts'
import { isAtLeast } from '@/api/dialect.ts'
import { Refusal, unauthorized, unknownInstance } from './refusal.ts'
import type { Call } from './route.ts'

/** Existence comes before the key, so that names can be probed without one. 1.7.4 and 2.3.6, recorded: connectionState-unknown-bad-key, 064. */
export function authorize(call: Call, auth: Auth, instance: string | null) {
  const { world, apiKey, pathname } = call
  const home = instance === null ? undefined : world.homes.get(instance)
  if (instance !== null && (!home || (home.leavesAt !== null && !pathname.startsWith('/instance/connectionState/'))))
    throw unknownInstance(instance)
  if (auth === 'none' || apiKey === world.key) return
  if (apiKey !== null && apiKey === home?.token) return
  throw unauthorized()
}

/** 1.7.4, recorded: create-no-key, fetchInstances-no-key. 1.8 answers 401 like the rest. */
export function needServerKey({ world, apiKey }: Call) {
  if (apiKey === world.key) return
  const { server } = world
  if (apiKey === null && server.dialect === 'v1' && !isAtLeast(server, '1.8.0'))
    throw new Refusal(403, ['Missing global api key', 'The global api key must be set'])
  throw unauthorized()
}
