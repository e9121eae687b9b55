import { describe, expect, test } from 'vitest'
import { DIALECTS } from '@/api/dialect.ts'
import { askable } from './ask.ts'

const two = (dialect: (typeof DIALECTS)[number], version?: string) => {
  const sandbox = askable({ dialect, version, instances: 2, names: ['one', 'two'] })
  return { ...sandbox, token: sandbox.world.home('one').token }
}

describe.each(DIALECTS)('%s', (dialect) => {
  test('existence is told before the key is looked at', async () => {
    const { ask } = two(dialect)
    expect((await ask('GET', '/instance/connectionState/nobody', undefined, 'wrong')).status).toBe(404)
    expect((await ask('GET', '/instance/connectionState/one', undefined, 'wrong')).status).toBe(401)
    expect((await ask('POST', '/instance/create', { instanceName: 'one', integration: 'WHATSAPP-BAILEYS' }, 'wrong')).status).toBe(403)
  })

  test('a token opens its own instance and no other, and creates none', async () => {
    const { ask, token } = two(dialect)
    expect((await ask('GET', '/instance/connectionState/one', undefined, token)).status).toBe(200)
    expect((await ask('GET', '/instance/connectionState/two', undefined, token)).status).toBe(401)
    expect((await ask('POST', '/instance/create', { instanceName: 'new', integration: 'WHATSAPP-BAILEYS' }, token)).status).toBe(401)
  })

  test('an unknown route, or a known one with another verb, is told so without a key', async () => {
    const { ask } = two(dialect)
    expect(await ask('PATCH', '/instance/connectionState/one', {}, null)).toEqual({
      status: 404,
      body: { status: 404, error: 'Not Found', response: { message: ['Cannot PATCH /instance/connectionState/one'] } },
    })
  })

  test('any origin may ask, on refusals too', async () => {
    const { respond } = two(dialect)
    const asked = new Request('http://sandbox.test/instance/fetchInstances', { headers: { origin: 'https://dash.test', apikey: 'wrong' } })
    const { status, headers } = await respond(asked)
    expect(status).toBe(401)
    expect(headers.get('access-control-allow-origin')).toBe('https://dash.test')
    expect(headers.get('access-control-allow-credentials')).toBe('true')
  })
})

test('a token lists its own instances on 2.x, and nothing on 1.x', async () => {
  const onV2 = two('v2')
  expect((await onV2.ask('GET', '/instance/fetchInstances', undefined, onV2.token)).body).toMatchObject([{ name: 'one' }])
  const onV1 = two('v1')
  expect((await onV1.ask('GET', '/instance/fetchInstances', undefined, onV1.token)).status).toBe(401)
})

test('without any key 1.7 says 403 where the server key is needed, and everything else 401', async () => {
  const answers = [two('v1'), two('v1', '1.8.2'), two('v2.0'), two('v2'), two('documented')].map(({ ask }) =>
    ask('GET', '/instance/fetchInstances', undefined, null),
  )
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([403, 401, 401, 401, 401])
})

test('2.x has a call that only checks the server key', async () => {
  const { ask, token } = two('v2')
  expect((await ask('POST', '/verify-creds', {})).body).toEqual({ status: 200, message: 'Credentials are valid' })
  expect((await ask('POST', '/verify-creds', {}, token)).status).toBe(401)
  expect((await two('v1').ask('POST', '/verify-creds', {})).status).toBe(404)
})
