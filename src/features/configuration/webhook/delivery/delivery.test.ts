import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { bodyOf, curlOf, destinationOf, wireNameOf } from './delivery.ts'
import { loadSamples } from './samples.ts'

const TARGET = { instance: 'desk', server: 'https://evolution.test/', url: 'https://hooks.example.com/wa', byEvents: false, headers: {} }

test.each([
  ['CONNECTION_UPDATE', 'connection.update'],
  ['GROUP_PARTICIPANTS_UPDATE', 'group-participants.update'],
  ['TYPEBOT_CHANGE_STATUS', 'typebot.change-status'],
  ['CALL', 'call'],
])('%s is %s on the wire', (event, name) => {
  expect(wireNameOf(event)).toBe(name)
})

test('with an address an event, its name is added', () => {
  expect(destinationOf(TARGET, 'MESSAGES_UPSERT')).toBe('https://hooks.example.com/wa')
  expect(destinationOf({ ...TARGET, byEvents: true }, 'MESSAGES_UPSERT')).toBe('https://hooks.example.com/wa/messages-upsert')
})

test.each(['v1', 'v2'] as const)('examples of %s name this instance, and no key', async (dialect) => {
  vi.stubGlobal('fetch', async (file: string) => new Response(readFileSync(`.${file.split('?')[0]}`)))
  const samples = await loadSamples({ dialect })
  vi.unstubAllGlobals()
  for (const event of Object.keys(samples)) {
    const body = bodyOf(event, TARGET, samples)
    expect(JSON.parse(body)).toMatchObject({ instance: 'desk', event: wireNameOf(event), destination: TARGET.url, apikey: '•••' })
    expect(body).not.toContain('{instance}')
  }
})

test('a shell reads the command as it was meant, whatever is in it', () => {
  const body = JSON.stringify({ text: `it's "quoted" $HOME \`x\`` })
  const command = curlOf("https://hooks.example.com/o'clock", { Authorization: 'Bearer secret', 'X-Tenant': "o'neil" }, body)
  expect(command).not.toContain('Bearer secret')
  const heard = execFileSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }; AUTHORIZATION=abc; ${command}`])
    .toString()
    .split('\0')
  expect(heard).toEqual([
    '-X',
    'POST',
    "https://hooks.example.com/o'clock",
    '-H',
    'Content-Type: application/json',
    '-H',
    'Authorization: abc',
    '-H',
    "X-Tenant: o'neil",
    '-d',
    body,
    '',
  ])
})
