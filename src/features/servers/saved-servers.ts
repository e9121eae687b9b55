import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { DIALECTS, type Server } from '@/api/dialect.ts'
import { hostIn, readAddress } from '@/lib/server-address.ts'

/** Each is a role of the palette; they mark a server, beside its name. */
export const SERVER_COLORS = ['accent', 'open', 'connecting', 'attention', 'close', 'ink'] as const
export type ServerColor = (typeof SERVER_COLORS)[number]

const dialectSchema = z.enum(DIALECTS)
const versionSchema = z.optional(z.string().check(z.maxLength(40)))
const savedServerSchema = z.object({
  address: z.string().check(z.refine((address) => Reflect.get(readAddress(address), 'address') === address)),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  color: z.enum(SERVER_COLORS),
  /** Chosen by hand; what the server says of itself then counts for nothing. */
  dialect: z.optional(dialectSchema),
  /** What the server was when it was last signed in to. */
  last: z.optional(z.object({ dialect: dialectSchema, version: versionSchema })),
  /** Where it understood another dialect better, endpoint by endpoint. */
  spoken: z.optional(z.object({ version: versionSchema, dialects: z.record(z.string(), dialectSchema) })),
})
export type SavedServer = z.output<typeof savedServerSchema>

const STORED_AS = 'switchboard.servers'
const listeners = new Set<() => void>()
let servers: readonly SavedServer[] = readServers(stored())

/** The servers known on this device, by name and look. Their keys are kept elsewhere, and only for a session. */
export const useSavedServers = () => useSyncExternalStore(onServers, savedServers)
export const savedServers = () => servers
export const savedServer = (address: string) => servers.find((each) => each.address === address)

/** Notes what a server was found to be, and adds it to the list when it is new. */
export function rememberServer(address: string, last: Server) {
  const known = savedServer(address) ?? { address, name: hostIn(address).slice(0, 80), color: nextColor() }
  saveServer({ ...known, last })
}

/** Adds a server, or changes the one with this address. */
export function saveServer(server: SavedServer) {
  const isKnown = servers.some((each) => each.address === server.address)
  keep(isKnown ? servers.map((each) => (each.address === server.address ? server : each)) : [...servers, server])
}

export const forgetServer = (address: string) => keep(servers.filter((each) => each.address !== address))

/** The first colour that no saved server has. */
export const nextColor = (): ServerColor => SERVER_COLORS.find((color) => servers.every((each) => each.color !== color)) ?? 'ink'

/** Reads what was stored, leaving out whatever is damaged, doubled or of another kind. */
export function readServers(text: string | null): SavedServer[] {
  const read = new Map<string, SavedServer>()
  for (const each of listIn(text)) {
    const { data } = savedServerSchema.safeParse(each)
    if (data && !read.has(data.address)) read.set(data.address, data)
  }
  return [...read.values()]
}

function listIn(text: string | null): unknown[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}

function onServers(listener: () => void) {
  if (listeners.size === 0) addEventListener('storage', hearOtherTabs)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('storage', hearOtherTabs)
  }
}

function hearOtherTabs({ key }: StorageEvent) {
  if (key === STORED_AS || key === null) show(readServers(stored()))
}

function keep(next: readonly SavedServer[]) {
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(next))
  } catch {
    // a browser that keeps nothing knows them until the tab is closed
  }
  show(next)
}

function show(next: readonly SavedServer[]) {
  servers = next
  for (const listener of listeners) listener()
}

function stored() {
  try {
    return localStorage.getItem(STORED_AS)
  } catch {
    return null
  }
}
