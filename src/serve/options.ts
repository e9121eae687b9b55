import { parseArgs } from 'node:util'
import { DIALECTS } from '@/api/dialect.ts'
import { noise } from '@/sandbox/noise.ts'
import { asMount } from './mount.ts'

/** What `npm start -- …` was told. Anything it does not know, or cannot mean, is said and ends it. */
export function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4000' },
      host: { type: 'string', default: '127.0.0.1' },
      mount: { type: 'string', default: '/manager' },
      instances: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      dialect: { type: 'string', default: 'v2' },
      messages: { type: 'string', default: '0' },
      api: { type: 'string' },
    },
  })
  const dialect = DIALECTS.find((each) => each === values.dialect)
  if (!dialect) throw new RangeError(`--dialect is one of ${DIALECTS.join(', ')}`)
  const seed = whole('seed', values.seed)
  return {
    port: whole('port', values.port),
    host: values.host,
    mount: asMount(values.mount),
    instances: whole('instances', values.instances),
    seed,
    messages: whole('messages', values.messages),
    key: noise(`key ${seed}`).uuid(), // the same after a restart, so that nobody is signed out by it
    dialect,
    api: values.api === undefined ? null : serverAddress(values.api),
  }
}

function whole(name: string, text: string) {
  if (/^\d+$/.test(text)) return Number(text)
  throw new RangeError(`--${name} is a whole number`)
}

function serverAddress(text: string) {
  const address = URL.canParse(text) ? new URL(text) : null
  if (address?.protocol !== 'http:' && address?.protocol !== 'https:')
    throw new RangeError('--api is the address of a server, such as https://evolution.example.com')
  return address
}
