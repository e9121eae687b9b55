import { isSecretName } from '@/forms/secret-name.ts'
import { shellQuoted } from '@/lib/shell-quoted.ts'
import { eventAddress } from '../event-address.ts'
import type { Samples } from './samples.ts'

export type Target = {
  readonly instance: string
  readonly server: string
  readonly url: string
  readonly byEvents: boolean
  readonly headers: Readonly<Record<string, string>>
}

/** Where a delivery of this event goes. */
export const destinationOf = ({ url, byEvents }: Target, event: string) => (byEvents ? eventAddress(url, event) : url)

const HYPHENATED: Readonly<Record<string, string>> = {
  GROUP_PARTICIPANTS_UPDATE: 'group-participants.update',
  TYPEBOT_CHANGE_STATUS: 'typebot.change-status',
  CHAMA_AI_ACTION: 'chama-ai.action',
}

/** The name on the wire: `messages.upsert` for MESSAGES_UPSERT. */
export const wireNameOf = (event: string) => HYPHENATED[event] ?? event.toLowerCase().replaceAll('_', '.')

/** What the server posts. */
export function bodyOf(event: string, { instance, url, server }: Target, samples: Samples) {
  const data: unknown = JSON.parse(JSON.stringify(samples[event] ?? null), (_, value: unknown) =>
    value === '{instance}' ? instance : value,
  )
  const body = {
    event: wireNameOf(event),
    instance,
    data,
    destination: url,
    date_time: '2026-11-22T09:16:11.185Z',
    server_url: server.replace(/\/$/, ''),
    apikey: '•••',
  }
  return JSON.stringify(body, null, 2)
}

/** A command that posts a body; what opens something is a variable of the shell in it. */
export function curlOf(address: string, headers: Target['headers'], body: string) {
  const lines = Object.entries({ 'Content-Type': 'application/json', ...headers }).map(([name, value]) =>
    isSecretName(name) ? `-H "${inDouble(name)}: $${variableFor(name)}"` : `-H ${shellQuoted(`${name}: ${value}`)}`,
  )
  return [`curl -X POST ${shellQuoted(address)}`, ...lines, `-d ${shellQuoted(body)}`].join(' \\\n  ')
}

const inDouble = (text: string) => text.replace(/["\\$`]/g, '\\$&')
const variableFor = (name: string) =>
  name
    .toUpperCase()
    .replace(/\W+/g, '_')
    .replace(/^(?=\d)/, '_')
