import { type ApiClient, createApiClient } from './api-client.ts'
import { ApiError } from './api-error.ts'
import { asChosen, detectServer } from './detect.ts'
import type { Dialect, Server } from './dialect.ts'
import { formOf } from './endpoint.ts'
import { fetchInstances, findInstanceToken, type InstanceRow } from './endpoints/instance-list.ts'
import { connectionState } from './endpoints/instances.ts'
import { verifyCreds } from './endpoints/server.ts'
import type { Send } from './request.ts'

/** What a key opens: all of a server, or one instance. A token that cannot list does not say of which instance it is. */
export type Access =
  | { readonly kind: 'server' }
  | { readonly kind: 'instance'; readonly instance: string }
  | { readonly kind: 'name-needed' }

type Hints = {
  /** Whose token it is, once the user was asked. */
  readonly instance?: string | undefined
  /** Chosen by hand. */
  readonly dialect?: Dialect | undefined
  /** What the server was when it was last spoken to. */
  readonly last?: Server | undefined
  readonly send?: Send | undefined
}

/** Finds out what a key opens, and how the server wants to be spoken to meanwhile. Fails with the `ApiError` of the list. */
export async function signIn(baseUrl: string, apiKey: string, { instance, dialect, last, send }: Hints = {}, signal?: AbortSignal) {
  const clientFor = (server: Server) => createApiClient({ id: baseUrl, baseUrl, apiKey, server }, send)
  const detection = detectServer(baseUrl, { apiKey, last, send })
  const listed = await clientFor(last ?? { dialect: dialect ?? 'v2' })
    .call(fetchInstances, {}, signal)
    .catch(ifRefused)
  const server = asChosen(dialect, await detection)
  return { server, access: await accessOf(clientFor(server), apiKey, listed, instance, signal) }
}

async function accessOf(
  api: ApiClient,
  apiKey: string,
  listed: InstanceRow[] | ApiError,
  instance?: string,
  signal?: AbortSignal,
): Promise<Access> {
  if (listed instanceof ApiError) {
    if (instance !== undefined) {
      await api.call(connectionState, { instance }, signal)
      return { kind: 'instance', instance }
    }
    if (canTokensList(api.server)) throw listed
    return { kind: 'name-needed' }
  }
  const names = listed.flatMap((row) => (row.kind === 'instance' ? [row.name] : []))
  const [only] = names.length === 1 ? names : []
  if (await isKeyOfServer(api, apiKey, only, signal)) return { kind: 'server' }
  if (instance !== undefined && names.includes(instance)) return { kind: 'instance', instance }
  return only === undefined ? { kind: 'name-needed' } : { kind: 'instance', instance: only }
}

const canTokensList = ({ dialect }: Server) => dialect === 'v2' || dialect === 'v2.0'

async function isKeyOfServer(api: ApiClient, apiKey: string, only: string | undefined, signal?: AbortSignal) {
  const verdict = await verdictOn(api, signal)
  if (verdict !== undefined) return verdict
  if (only === undefined) return true
  // where no call tells the two kinds of key apart, a list of one instance with this very token does
  const token = await api.call(findInstanceToken, { name: only }, signal).catch(() => null)
  signal?.throwIfAborted()
  return token?.token.reveal() !== apiKey
}

async function verdictOn(api: ApiClient, signal?: AbortSignal) {
  if (!formOf(verifyCreds, api.server)) return undefined
  try {
    await api.call(verifyCreds, {}, signal)
    return true
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause
    return cause.kind === 'unauthorized' ? false : undefined
  }
}

/** A refused key is an answer here; everything else is a failure. */
function ifRefused(cause: unknown): ApiError {
  if (cause instanceof ApiError && cause.kind === 'unauthorized') return cause
  throw cause
}
