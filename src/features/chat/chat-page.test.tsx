import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Outlet, Route, Routes } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DIALECTS } from '@/api/dialect.ts'
import { phoneMessage } from '@/sandbox/phone-messages.ts'
import type { SandboxOptions } from '@/sandbox/server.ts'
import { renderPages, startServer, type TestServer } from '@/test/render.tsx'
import { ChatPage } from './chat-page.tsx'
import { en } from './words/en.ts'
import { draftsOf, marksOf, outboxStoreOf, preferencesOf } from './stores.ts'

const BEATRIZ = '5519980000467'
const INSTANCE = 'academia-forte'

function Frame() {
  return (
    <Routes>
      <Route element={<Outlet context={{ instance: { name: INSTANCE, state: 'open' } }} />}>
        <Route path="chat/:chat?" element={<ChatPage />} />
      </Route>
    </Routes>
  )
}

/** Without a socket: what is tested here must not need one. */
function start(options: Partial<SandboxOptions> = {}) {
  const server = startServer({ dialect: 'v2', names: [INSTANCE], instances: 1, ...options })
  return { ...server, api: { ...server.api, listen: () => ({ state: () => 'polling' as const, close: () => {} }) } }
}
const open = (server: TestServer, chat = `/${BEATRIZ}~40s.whatsapp.net`) =>
  renderPages(`/instances/${INSTANCE}/chat${chat}`, { '/instances/:instance/*': <Frame /> }, server)

const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Message / })
const message = (text: string | RegExp) =>
  screen.findByRole('article', { name: typeof text === 'string' ? new RegExp(`: ${text}$`) : text })
const sends = ({ writes }: Pick<TestServer, 'writes'>) => writes().filter(({ path }) => path.startsWith('/message/sendText'))

beforeEach(() => {
  localStorage.clear()
  // what another tab has cleared is heard of
  const place = ['https://evolution.test/', INSTANCE] as const
  draftsOf(...place).update((drafts) => drafts)
  marksOf(...place).update((marks) => marks)
  outboxStoreOf(...place).update((outbox) => outbox)
  preferencesOf(...place).update((preferences) => preferences)
})
afterEach(cleanup)

async function say(user: ReturnType<typeof open>['user'], text: string) {
  await user.click(await field())
  await user.paste(text)
  await user.keyboard('{Enter}')
}

describe('F2', () => {
  test('F2 a message appears at once and shows that it was sent', async () => {
    const server = start()
    const { user } = open(server)
    await message('Can I pay when I pick it up\\?')
    await say(user, 'Yes, card or Pix at the desk.')
    const sent = await message('Yes, card or Pix at the desk\\.')
    await within(sent).findByText(/^(?:Sent|Delivered|Read)$/)
    expect(sends(server)).toMatchObject([{ body: { number: BEATRIZ, text: 'Yes, card or Pix at the desk.' } }])
    expect((await field()).value).toBe('')
  })

  test('F2 a refused message keeps its words and can be sent again, once', async () => {
    const server = start()
    server.world.faults.add({ path: '/message/sendText' }, { kind: 'status', status: 400, times: 1 })
    const { user } = open(server)
    await message('Can I pay when I pick it up\\?')
    await say(user, 'Are you coming?')
    const failed = await message('Are you coming\\?')
    await within(failed).findByText('Not sent: Fault 400')
    expect(localStorage.getItem(`switchboard.outbox https://evolution.test/ ${INSTANCE}`)).toContain('Are you coming?')
    await user.dblClick(within(failed).getByRole('button', { name: 'Send again' }))
    await waitFor(async () => expect(within(await message('Are you coming\\?')).queryByRole('button', { name: 'Send again' })).toBeNull())
    await within(await message('Are you coming\\?')).findByText(/^(?:Sent|Delivered|Read)$/)
    expect(sends(server)).toHaveLength(2)
  })

  test('F2 a failed message can be deleted', async () => {
    const server = start()
    server.world.faults.add({ path: '/message/sendText' }, { kind: 'status', status: 400 })
    const { user } = open(server)
    await message('Can I pay when I pick it up\\?')
    await say(user, 'Never mind')
    await user.click(await screen.findByRole('button', { name: 'Delete' }))
    expect(screen.queryByRole('article', { name: /Never mind/ })).toBeNull()
    expect(localStorage.getItem(`switchboard.outbox https://evolution.test/ ${INSTANCE}`)).toBeNull()
  })

  test('F2 what failed is still there after the page was opened anew', async () => {
    const server = start()
    server.world.faults.add({ path: '/message/sendText' }, { kind: 'status', status: 400 })
    const first = open(server)
    await message('Can I pay when I pick it up\\?')
    await say(first.user, 'Still here')
    await screen.findByText('Not sent: Fault 400')
    cleanup()
    open(server)
    expect(within(await message('Still here')).getByRole('button', { name: 'Send again' })).toBeDefined()
    expect(sends(server)).toHaveLength(1)
  })

  test.each(DIALECTS)('F2 a message is sent and shown on %s', async (dialect) => {
    const server = start({ dialect })
    const { user } = open(server)
    await say(user, 'Good morning')
    await within(await message('Good morning')).findByText(/^(?:Sent|Delivered|Read)$/)
    expect(sends(server)).toHaveLength(1)
  })
})

test('F6 a draft stays with its chat until it is sent', async () => {
  const server = start()
  const { user } = open(server)
  await user.click(await field())
  await user.paste('Half a thou')
  await user.click(await screen.findByRole('link', { name: /^Paulo H. Antunes/ }))
  await waitFor(async () => expect((await field()).value).toBe(''))
  const beatriz = screen.getByRole('link', { name: /^Beatriz Moura/ })
  expect(beatriz.textContent).toContain('Draft: Half a thou')
  await user.click(beatriz)
  await waitFor(async () => expect((await field()).value).toBe('Half a thou'))
  await user.click(await field())
  await user.keyboard('ght{Enter}')
  await message('Half a thought')
  expect(localStorage.getItem(`switchboard.drafts https://evolution.test/ ${INSTANCE}`)).toBeNull()
}, 20_000)

const reads = ({ writes }: Pick<TestServer, 'writes'>) => writes().filter(({ path }) => path.startsWith('/chat/markMessageAsRead'))
function focus(isFocused: boolean) {
  vi.spyOn(document, 'hasFocus').mockReturnValue(isFocused)
  fireEvent(window, new Event(isFocused ? 'focus' : 'blur'))
}

describe('F7', () => {
  afterEach(() => vi.restoreAllMocks())

  test('F7 an open chat is marked as read only once its window has the focus', async () => {
    const server = start()
    focus(false)
    open(server)
    await message('Can I pay when I pick it up\\?')
    expect(reads(server)).toEqual([])
    focus(true)
    await waitFor(() => expect(reads(server)).toHaveLength(1))
  })

  test('F7 what comes within the second that was read last, and before the list tells of it, is marked too', async () => {
    const server = start()
    server.world.clock.stop()
    focus(true)
    open(server)
    await message('Can I pay when I pick it up\\?')
    await waitFor(() => expect(reads(server)).toHaveLength(1))
    const ids = () => reads(server).flatMap(({ body }) => Object(body).readMessages.map(({ id }: { id: string }) => id))
    for (const text of ['One more', 'And another']) {
      const {
        ids: [id],
      } = phoneMessage(server.world, { instance: INSTANCE, from: BEATRIZ, text })
      await message(text)
      await waitFor(() => expect(ids()).toContain(id), { timeout: 8000 })
    }
  }, 20_000)

  test('F7 nothing is marked as read where that is not wanted', async () => {
    const server = start()
    preferencesOf('https://evolution.test/', INSTANCE).update((all) => ({ ...all, marksRead: false }))
    focus(true)
    open(server)
    await message('Can I pay when I pick it up\\?')
    await screen.findByText('2 new')
    expect(reads(server)).toEqual([])
  })
})

test('F8 a picture is asked of the API when somebody wants to see it, and its size is told before', async () => {
  const server = start()
  const asked = () => server.sent.filter(({ path }) => path.startsWith('/chat/getBase64FromMediaMessage'))
  const { user, view } = open(server)
  const load = await screen.findByRole('button', { name: /^Load Photo: By the lockers, .*kB$/ })
  expect(asked()).toEqual([])
  await user.click(load)
  await screen.findByRole('button', { name: 'Open Photo: By the lockers' })
  expect(asked()).toHaveLength(1)
  for (const picture of view.container.querySelectorAll('img')) {
    expect(picture.src).toMatch(/^(?:data:image\/|https:\/\/evolution\.test\/)/)
  }
})

test('a message that comes is shown with the next look, and counted elsewhere', async () => {
  const server = start()
  open(server, '')
  await screen.findByRole('link', { name: /^Paulo H. Antunes/ })
  phoneMessage(server.world, { instance: INSTANCE, from: '5519980000118', text: 'I am here' })
  await waitFor(() => expect(screen.getByRole('link', { name: /^Paulo H. Antunes/ }).textContent).toContain('I am here'), {
    timeout: 20_000,
  })
}, 25_000)

test('what a server lacks is said once', async () => {
  open(start({ dialect: 'documented' }), '')
  expect(await screen.findAllByText('This server keeps no chats. Here is what was sent from this browser.')).toHaveLength(1)
})

test('the list shows how far our last word has come, as far as the conversation knows', async () => {
  const server = start()
  const { user } = open(server)
  await message('Can I pay when I pick it up\\?')
  await say(user, 'Card or Pix')
  const beatriz = screen.getByRole('link', { name: /^Beatriz Moura/ })
  await waitFor(() => expect(beatriz.textContent).toMatch(/ReadCard or Pix/), { timeout: 12_000 })
}, 20_000)

test('a chat of which no message is known cannot be archived or marked, and that is said', async () => {
  outboxStoreOf('https://evolution.test/', INSTANCE).update(() => [
    {
      id: 'x',
      chat: `${BEATRIZ}@s.whatsapp.net`,
      call: { name: 'sendText', input: { number: BEATRIZ, text: 'Hello' } },
      createdAt: 1,
      state: 'failed',
    },
  ])
  const { user } = open(start({ dialect: 'documented' }), '')
  const line = await screen.findByRole('link', { name: /Hello/ })
  act(() => line.focus())
  for (const key of ['e', 'u']) {
    await user.keyboard(key)
    expect((await screen.findAllByText(en['chat.noMessage'])).length).toBeGreaterThan(0)
  }
})
