import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Dialect } from '@/api/dialect.ts'
import { EVENT_CHANNELS } from '@/api/endpoints/event-channels/index.ts'
import { eventsOf } from '@/api/events.ts'
import { Secret } from '@/lib/secret.ts'
import type { SandboxOptions } from '@/sandbox/server.ts'
import { renderPages, startServer, type TestServer } from '@/test/render.tsx'
import { dismissToast, toastsNow } from '@/ui/toasts.ts'
import { ActivityPage } from '../activity/activity-page.tsx'
import { ChatwootPage } from '../chatwoot/chatwoot-page.tsx'
import { ProxyPage } from '../proxy/proxy-page.tsx'
import { ChannelPage } from './channel-page.tsx'
import { CHANNELS } from './channels.ts'
import { IntegrationsPage } from './integrations-page.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  for (const { id } of toastsNow()) dismissToast(id)
})

const PAGES = {
  '/instances/:instance/integrations': <IntegrationsPage />,
  '/instances/:instance/integrations/chatwoot': <ChatwootPage />,
  '/instances/:instance/integrations/proxy': <ProxyPage />,
  '/instances/:instance/integrations/:channel': <ChannelPage />,
  '/activity': <ActivityPage />,
}

function open(step: string, options: Partial<SandboxOptions> = {}, prepare: (server: TestServer) => void = () => undefined) {
  const server = startServer({ dialect: 'v2', names: ['desk'], instances: 1, switchedOff: [], ...options })
  server.world.home('desk').channels.clear()
  prepare(server)
  return renderPages(`/instances/desk/integrations${step}`, PAGES, server)
}

const row = (name: RegExp) => screen.findByRole('link', { name })
const ON = { enabled: true, events: ['CALL'], own: {} }
const SPEAKERS = ['v1', 'v2.0', 'v2'] as const satisfies Dialect[]

describe('the list', () => {
  test.each(SPEAKERS)('%s: what is on, what is off, and what whoever runs the server has switched off', async (dialect) => {
    open('', { dialect, switchedOff: dialect === 'v1' ? [] : ['sqs'] }, ({ world }) => {
      world.home('desk').channels.set('rabbitmq', ON)
      world.home('desk').proxy = { enabled: true, host: 'out.test', port: '80', protocol: 'http', username: '', password: new Secret('') }
    })
    expect(await row(/^RabbitMQ 1 event On$/)).toBeDefined()
    expect(await row(/^WebSocket Off$/)).toBeDefined()
    expect(await row(dialect === 'v1' ? /^Amazon SQS Off$/ : /^Amazon SQS Switched off on this server$/)).toBeDefined()
    expect(await row(/^Proxy out\.test:80 On$/)).toBeDefined()
    expect(await row(/^Chatwoot Off$/)).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('G3 what takes long can be given up, and is asked for again when the list is opened again', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const { user, world } = open('', {}, ({ world }) => world.faults.add({ path: '/rabbitmq/find' }, { kind: 'stall' }))
    await act(() => vi.advanceTimersByTimeAsync(12_000))
    vi.useRealTimers()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(await row(/^RabbitMQ Could not be read$/)).toBeDefined()
    expect(await row(/^WebSocket Off$/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull()
    world.faults.clear()
    await user.click(screen.getByRole('link', { name: /^WebSocket/ }))
    await user.click(await screen.findByRole('link', { name: 'Integrations' }))
    expect(await row(/^RabbitMQ Off$/)).toBeDefined()
  })

  test('a version that does not know a channel does not list it', async () => {
    open('', { dialect: 'v1' })
    await row(/^WebSocket/)
    expect(screen.queryByRole('link', { name: /^(NATS|Pusher|Apache Kafka)/ })).toBeNull()
  })

  test('one that cannot be read leaves the others as they are', async () => {
    open('', {}, ({ world }) => world.faults.add({ path: '/rabbitmq/find' }, { kind: 'status', status: 400 }))
    expect(await row(/^RabbitMQ Could not be read$/)).toBeDefined()
    expect(await row(/^WebSocket Off$/)).toBeDefined()
  })

  test('the reference has none of them', async () => {
    const { sent } = open('', { dialect: 'documented' })
    expect(await screen.findByRole('heading', { name: 'This server has no further integrations' })).toBeDefined()
    expect(sent).toEqual([])
  })
})

describe('an event channel', () => {
  test.each(CHANNELS)('$channel.title has words for all that it asks', ({ channel, configuration }) => {
    const asked = Object.keys(configuration.fieldsFor({ dialect: 'v2', version: '2.3.6' }))
    expect(asked.toSorted()).toEqual(['enabled', 'events', ...Object.keys(channel.own)].toSorted())
  })

  test.each(SPEAKERS.flatMap((dialect) => ['websocket', 'rabbitmq'].map((slug) => [dialect, slug] as const)))(
    'E3 %s: %s is switched on, and the form shows what the server stored',
    async (dialect, slug) => {
      const { user, writes, world } = open(`/${slug}`, { dialect })
      await user.click(await screen.findByRole('switch', { name: 'Send events this way' }))
      await user.click(screen.getByRole('checkbox', { name: 'New message' }))
      await user.click(screen.getByRole('button', { name: 'Save' }))
      await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull())
      const setup = { enabled: true, events: ['MESSAGES_UPSERT'] }
      expect(writes()).toEqual([{ method: 'POST', path: `/${slug}/set/desk`, body: dialect === 'v2' ? { [slug]: setup } : setup }])
      expect(world.home('desk').channels.get(slug)).toMatchObject(setup)
      expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'New message' }).checked).toBe(true)
    },
  )

  test('none chosen means all: told before it is saved, and shown afterwards', async () => {
    const { user, world } = open('/websocket')
    await user.click(await screen.findByRole('switch', { name: 'Send events this way' }))
    expect(screen.getByText(/None chosen means all/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText(/the server keeps something else/)).toBeDefined()
    expect(world.home('desk').channels.get('websocket')?.events).toEqual(eventsOf(world.server))
  })

  test.each(SPEAKERS)('%s: what was chosen is remembered over switching it off', async (dialect) => {
    const { user, world } = open('/websocket', { dialect })
    const head = await screen.findByRole('switch', { name: 'Send events this way' })
    const save = async () => {
      await user.click(screen.getByRole('button', { name: 'Save' }))
      await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull())
    }
    await user.click(head)
    await user.click(screen.getByRole('checkbox', { name: 'Incoming call' }))
    await save()
    await user.click(head)
    await save()
    expect(world.home('desk').channels.get('websocket')?.events).not.toEqual(['CALL'])
    await user.click(head)
    await save()
    expect(world.home('desk').channels.get('websocket')).toMatchObject({ enabled: true, events: ['CALL'] })
  })

  test('I12 Pusher asks for its own fields; the secret is masked and kept nowhere in the browser', async () => {
    const { user, writes } = open('/pusher')
    await user.click(await screen.findByRole('switch', { name: 'Send events this way' }))
    await user.type(screen.getByLabelText('App ID'), '1')
    await user.type(screen.getByLabelText('Key'), 'k')
    const secret = screen.getByLabelText<HTMLInputElement>('Secret')
    expect(secret.type).toBe('password')
    await user.type(secret, 'top-secret-of-pusher')
    await user.type(screen.getByLabelText('Cluster'), 'mt1')
    await user.click(screen.getByRole('checkbox', { name: 'New message' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull())
    expect(writes()[0]?.body).toEqual({
      pusher: {
        enabled: true,
        events: ['MESSAGES_UPSERT'],
        appId: '1',
        key: 'k',
        secret: 'top-secret-of-pusher',
        cluster: 'mt1',
        useTLS: true,
      },
    })
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('top-secret-of-pusher')
  })

  test('switched off on the server: said, with the name of the switch, and no error', async () => {
    open('/rabbitmq', { switchedOff: ['rabbitmq'] })
    expect(await screen.findByRole('heading', { name: 'RabbitMQ is switched off on this server' })).toBeDefined()
    expect(screen.getByText('RABBITMQ_ENABLED')).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByRole('switch')).toBeNull()
  })

  test('1.x keeps the wish although it is switched off there: said after the save', async () => {
    const { user } = open('/rabbitmq', { dialect: 'v1', switchedOff: ['rabbitmq'] })
    await user.click(await screen.findByRole('switch', { name: 'Send events this way' }))
    await user.click(screen.getByRole('checkbox', { name: 'Incoming call' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Kept, but RabbitMQ is switched off on this server.')).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('E6 changed elsewhere meanwhile: mine or theirs, nothing overwritten unseen', async () => {
    const { user, world, writes } = open('/websocket', {}, (server) => server.world.home('desk').channels.set('websocket', ON))
    await user.click(await screen.findByRole('checkbox', { name: 'New message' }))
    world.home('desk').channels.set('websocket', { ...ON, events: ['CHATS_UPSERT'] })
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const choice = await screen.findByRole('group', { name: /^Events: Changed elsewhere/ })
    expect(writes()).toEqual([])
    await user.click(within(choice).getByRole('button', { name: 'Take theirs' }))
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'New chat' }).checked).toBe(true)
  })

  test('E7 a saved change is undone from the activity list', async () => {
    const { user, world } = open('/websocket')
    await user.click(await screen.findByRole('switch', { name: 'Send events this way' }))
    await user.click(screen.getByRole('checkbox', { name: 'Incoming call' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(world.home('desk').channels.get('websocket')).toMatchObject({ enabled: false }))
  })

  test('an address that nobody has made', async () => {
    open('/telegraph')
    expect(await screen.findByRole('heading', { name: 'There is no such integration' })).toBeDefined()
  })

  test('every channel is listed once', () => {
    const slugs = EVENT_CHANNELS.map(({ slug }) => slug)
    expect(new Set(slugs).size).toBe(slugs.length)
  })
})

async function fill(user: ReturnType<typeof open>['user'], host: string) {
  await user.click(await screen.findByRole('switch', { name: 'Reach WhatsApp through a proxy' }))
  await user.type(screen.getByLabelText('Host'), host)
  await user.type(screen.getByLabelText('Port'), '8080')
  await user.type(screen.getByLabelText('Password'), 'word-for-proxy')
  await user.click(screen.getByRole('button', { name: 'Save proxy' }))
}

describe('the proxy', () => {
  test.each(SPEAKERS)('E8 %s: one that leads nowhere is refused at its host, and nothing typed is lost', async (dialect) => {
    const { user, world } = open('/proxy', { dialect })
    await fill(user, 'nowhere.example')
    expect(await screen.findByText(/could not reach the internet through this proxy/)).toBeDefined()
    expect(screen.getByLabelText<HTMLInputElement>('Host').value).toBe('nowhere.example')
    expect(world.home('desk').proxy).toBeNull()
  })

  test.each(SPEAKERS)('I12 %s: one that works is kept; the password is masked and not stored here', async (dialect) => {
    const { user, writes, world } = open('/proxy', { dialect })
    await fill(user, 'out.test')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save proxy' })).toBeNull())
    const proxy = { host: 'out.test', port: '8080', protocol: 'http', username: '', password: 'word-for-proxy' }
    expect(writes()[0]?.body).toEqual(dialect === 'v1' ? { enabled: true, proxy } : { enabled: true, ...proxy })
    expect(world.home('desk').proxy?.password.reveal()).toBe('word-for-proxy')
    expect(screen.getByLabelText<HTMLInputElement>('Password').type).toBe('password')
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('word-for-proxy')
  })

  test('switched off and on again: all but the password is remembered', async () => {
    const { user } = open('/proxy')
    await fill(user, 'out.test')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save proxy' })).toBeNull())
    const head = screen.getByRole('switch', { name: 'Reach WhatsApp through a proxy' })
    await user.click(head)
    await user.click(screen.getByRole('button', { name: 'Save proxy' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save proxy' })).toBeNull())
    await user.click(head)
    expect(screen.getByLabelText<HTMLInputElement>('Host').value).toBe('out.test')
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('')
  })
})

describe('Chatwoot', () => {
  const INBOX = {
    enabled: true,
    accountId: '3',
    token: new Secret('token-of-chatwoot'),
    url: 'https://chat.example.com',
    signMsg: false,
    reopenConversation: true,
    conversationPending: false,
    nameInbox: 'Desk',
  }

  test.each(SPEAKERS)('E1 %s: a change sends every field that the server wants, and keeps the token', async (dialect) => {
    const { user, writes } = open('/chatwoot', { dialect }, ({ world }) => {
      world.home('desk').chatwoot = INBOX
    })
    await user.click(await screen.findByRole('switch', { name: 'Sign messages' }))
    await user.click(screen.getByRole('button', { name: 'Save Chatwoot' }))
    await waitFor(() => expect(writes()).toHaveLength(1))
    const named = { enabled: true, token: 'token-of-chatwoot', url: 'https://chat.example.com' }
    expect(writes()[0]?.body).toMatchObject(
      dialect === 'v1'
        ? { ...named, account_id: '3', sign_msg: true, reopen_conversation: true, conversation_pending: false, name_inbox: 'Desk' }
        : { ...named, accountId: '3', signMsg: true, reopenConversation: true, conversationPending: false, nameInbox: 'Desk' },
    )
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('token-of-chatwoot')
  })

  test('the address for Chatwoot can be copied', async () => {
    open('/chatwoot', {}, ({ world }) => {
      world.home('desk').chatwoot = INBOX
    })
    expect(await screen.findByText('https://evolution.test/chatwoot/webhook/desk')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Copy the address' })).toBeDefined()
  })

  test('switched off on the server: said, and no error', async () => {
    open('/chatwoot', { switchedOff: ['chatwoot'] })
    expect(await screen.findByRole('heading', { name: 'Chatwoot is switched off on this server' })).toBeDefined()
    expect(screen.getByText('CHATWOOT_ENABLED')).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
