import { basename, join } from 'node:path'
import { createApiClient } from '@/api/api-client.ts'
import { ApiError, messagesIn } from '@/api/api-error.ts'
import type { AnyEndpoint } from '@/api/endpoint.ts'
import { Mismatch } from '@/api/wire.ts'
import { endpointOf, isAccepted, type Recording, RECORDINGS, recordingsIn, serverOf } from '@/api/recordings.ts'

/** Holds the recorded cases of a folder against the client: is every answer understood, and every refusal told as one? */
export async function contractOf(folder: string) {
  const recordings = recordingsIn(folder)
  const known = recordings.flatMap((recording) => {
    const found = endpointOf(recording)
    // a verb that a path does not take is refused by every server; one that was accepted is another endpoint's
    return found && (found.isOwnForm || !isAccepted(recording)) ? [{ ...found, recording }] : []
  })
  const misunderstood: string[] = []
  for (const { recording, endpoint, form, ask } of known) {
    const complaint = isAccepted(recording) ? misread(form, ask, recording) : await mistaken(endpoint, ask, recording)
    if (complaint !== undefined) misunderstood.push(`${recording.case}: ${complaint}`)
  }
  return { understood: known.length - misunderstood.length, known: known.length, unknown: recordings.length - known.length, misunderstood }
}

/** Read strictly: what the client would leave out in silence counts as not understood. */
function misread({ reply }: NonNullable<ReturnType<typeof endpointOf>>['form'], ask: object, recording: Recording) {
  try {
    reply(ask as never).decode(recording.response.body ?? undefined, serverOf(recording))
    return undefined
  } catch (cause) {
    return cause instanceof Mismatch ? cause.message : String(cause)
  }
}

async function mistaken(endpoint: AnyEndpoint, ask: object, recording: Recording) {
  const { status, body } = recording.response
  const text = typeof body === 'string' ? body : body === null ? '' : JSON.stringify(body)
  const send = async () => new Response(text || null, { status })
  const api = createApiClient({ id: 'contract', baseUrl: 'http://server.test', apiKey: '', server: serverOf(recording) }, send)
  try {
    await api.call(endpoint as never, ask)
    return isAsGoodAsDone(endpoint, body) ? undefined : 'a refusal passed for success'
  } catch (cause) {
    if (!(cause instanceof ApiError)) return String(cause)
    return cause.kind === 'unexpected' ? cause.kind : undefined
  }
}

const isAsGoodAsDone = ({ alreadyDone, switchedOff }: AnyEndpoint, body: unknown) =>
  messagesIn(body).some((words) => alreadyDone?.test(words) || switchedOff?.test(words))

/** What there is to say of a folder, line by line. */
export function reportOf(name: string, { understood, known, unknown, misunderstood }: Awaited<ReturnType<typeof contractOf>>) {
  return [
    `${name}: ${understood} of ${known} understood`,
    ...misunderstood.map((line) => `  not ${line}`),
    `  ${unknown} cases belong to endpoints that are not known here`,
  ]
}

if (process.argv[1] === import.meta.filename) {
  const folders = process.argv.length > 2 ? process.argv.slice(2) : ['1.7.4', '2.3.6'].map((version) => join(RECORDINGS, version))
  for (const folder of folders) {
    const contract = await contractOf(folder)
    console.log(reportOf(basename(folder), contract).join('\n'))
    if (contract.misunderstood.length > 0) process.exitCode = 1
  }
}
