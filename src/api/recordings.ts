import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { DIALECTS, dialectOf, type Server } from './dialect.ts'
import { type AnyEndpoint, type AnyForm, formOf } from './endpoint.ts'
import { ENDPOINTS } from './endpoints.ts'

const recordingSchema = z.object({
  version: z.string(),
  request: z.object({ method: z.string(), path: z.string(), body: z.optional(z.unknown()) }),
  response: z.object({ status: z.number(), body: z.unknown() }),
})
/** What a real server was seen to do. */
export type Recording = z.output<typeof recordingSchema> & { readonly case: string }

/** The recordings that come with the project, a folder a version. */
export const RECORDINGS = fileURLToPath(new URL('recordings', import.meta.url))

/** Every case in a folder and the folders below it. Transcripts of events are no cases and are left out. */
export function recordingsIn(folder: string): Recording[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .toSorted()
    .flatMap((path) => {
      const recording = recordingSchema.safeParse(contentOf(join(folder, path)))
      return recording.success ? [{ ...recording.data, case: basename(path, '.json') }] : []
    })
}

function contentOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** A dialect's own name stands for a server that announces no version, such as one that follows the published reference. */
export function serverOf({ version }: Recording): Server {
  const dialect = DIALECTS.find((each) => each === version)
  return dialect ? { dialect } : { dialect: dialectOf(version), version }
}

type Known = {
  readonly name: string
  readonly endpoint: AnyEndpoint
  readonly form: AnyForm
  /** What was sent, with what travelled in the address. */
  readonly wire: unknown
  /** What was asked for, as far as it can be told. */
  readonly ask: object
  /** False for a verb that this server does not take on this path, or a path that it lacks. */
  readonly isOwnForm: boolean
}

/** The endpoint that a recorded request was meant for. */
export function endpointOf(recording: Recording): Known | undefined {
  const { request } = recording
  const server = serverOf(recording)
  const { pathname, searchParams } = new URL(request.path, 'http://server.test')
  if (request.method === 'OPTIONS') return undefined
  for (const [name, endpoint] of Object.entries(ENDPOINTS)) {
    const own = formOf(endpoint, server)
    const form = own ?? endpoint.forms.v2
    const params = form && paramsIn(form.path, pathname)
    if (!form || !params) continue
    const isOwnForm = own?.method === request.method
    const asked = Object.fromEntries(searchParams)
    const wire = request.method === 'GET' ? asked : endpoint.query.length > 0 ? { ...Object(request.body), ...asked } : request.body
    return { name, endpoint, form, wire, ask: { ...(isOwnForm && askIn(form, wire, server)), ...params }, isOwnForm }
  }
  return undefined
}

export const isAccepted = ({ response: { status, body } }: Recording) =>
  status < 300 && !(typeof body === 'object' && body !== null && 'error' in body && body.error === true)

function paramsIn(pattern: string, pathname: string) {
  const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const found = new RegExp(`^${pattern.replace(/:\w+/g, '([^/]+)')}$`).exec(pathname)
  return found && Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')]))
}

/** Refused calls may have been wrong on purpose; what they asked for does not matter then. */
function askIn(form: AnyForm, wire: unknown, server: Server): object {
  try {
    return Object(form.input.decode(wire, server))
  } catch {
    return {}
  }
}
