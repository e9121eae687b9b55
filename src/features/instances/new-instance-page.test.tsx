import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Route, Routes, useParams } from 'react-router'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { connect } from '@/api/endpoints/pairing.ts'
import type { Dialect } from '@/api/dialect.ts'
import { endpointQuery } from '@/query/use-endpoint.ts'
import { renderPages, startServer } from '@/test/render.tsx'
import { toastsNow } from '@/ui/toasts.ts'
import { metaAddress } from './meta-address.ts'
import { NewInstancePage } from './new-instance-page.tsx'

vi.setConfig({ testTimeout: 60_000 })
configure({ asyncUtilTimeout: 20_000 })

const CREATE = { method: 'POST', path: '/instance/create' }

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  localStorage.clear()
})

const Named = ({ page }: { page: string }) => (
  <p>
    {page} {useParams()['instance']}
  </p>
)

function openForm(dialect: Dialect = 'v2', server = startServer({ dialect, firstCodeDelay: 0, names: ['loja'], instances: 1 })) {
  const pages = (
    <Routes>
      <Route path="instances/new" element={<NewInstancePage />} />
      <Route path="instances/:instance" element={<Named page="detail of" />} />
      <Route path="instances/:instance/pair" element={<Named page="pairing of" />} />
    </Routes>
  )
  return renderPages('/instances/new', { '*': pages }, server)
}
const name = () => screen.getByRole('textbox', { name: 'Name' })
const submit = () => screen.getByRole('button', { name: 'Create instance' })

test('C4 after creating, the pairing page opens and has the code already', async () => {
  const { user, api, queryClient, writes } = openForm()
  await user.type(name(), 'nova')
  await user.click(submit())
  expect(await screen.findByText('pairing of nova')).toBeDefined()
  const handed = queryClient.getQueryData(endpointQuery(api, connect, { instance: 'nova' }).queryKey)
  expect(handed).toMatchObject({ kind: 'code', count: 1 })
  expect(writes()).toHaveLength(1)
})

test('without a code the instance is shown', async () => {
  const { user } = openForm()
  await user.type(name(), 'nova')
  await user.click(screen.getByRole('checkbox', { name: /QR code/ }))
  await user.click(submit())
  expect(await screen.findByText('detail of nova')).toBeDefined()
})

describe('C1 a refusal lands where it belongs', () => {
  test('a name in use at the name', async () => {
    const { user } = openForm()
    await user.type(name(), 'loja')
    await user.click(submit())
    expect(await screen.findByText('This name is already in use.')).toBeDefined()
    expect(document.activeElement).toBe(name())
    expect(name().getAttribute('aria-invalid')).toBe('true')
  })

  test('a missing right not at the name', async () => {
    const { user, world } = openForm()
    world.faults.add(CREATE, { kind: 'status', status: 403 })
    await user.type(name(), 'nova')
    await user.click(submit())
    expect((await screen.findByRole('alert')).textContent).toContain('Fault 403')
    expect(name().getAttribute('aria-invalid')).toBeNull()
  })
})

test('C2 a double press creates once', async () => {
  const { user, writes } = openForm()
  await user.type(name(), 'nova')
  act(() => {
    submit().click()
    submit().click()
  })
  await screen.findByText('pairing of nova')
  expect(writes()).toHaveLength(1)
})

describe('C3 when the answer is lost', () => {
  test('an instance that is there is found, not created again', async () => {
    const { user, world, writes } = openForm()
    world.faults.add(CREATE, { kind: 'reset-body', times: 1 })
    await user.type(name(), 'nova')
    await user.click(submit())
    expect(await screen.findByText('pairing of nova')).toBeDefined()
    expect(writes()).toHaveLength(1)
  })

  test('one that is not there may be created again', async () => {
    const { user, world } = openForm()
    world.faults.add(CREATE, { kind: 'reset', times: 1 })
    await user.type(name(), 'nova')
    await user.click(submit())
    expect((await screen.findByRole('alert')).textContent).toContain('No instance of this name is there.')
    await user.click(submit())
    expect(await screen.findByText('pairing of nova')).toBeDefined()
  })

  test('an answer that nobody can read counts as lost', async () => {
    const { user, world, writes } = openForm()
    world.faults.add(CREATE, { kind: 'truncated', times: 1 })
    await user.type(name(), 'nova')
    await user.click(submit())
    expect(await screen.findByText('pairing of nova')).toBeDefined()
    expect(writes()).toHaveLength(1)
  })

  test('and nothing is sent again while nobody knows', async () => {
    const { user, world, writes } = openForm()
    world.faults.add({}, { kind: 'reset' })
    await user.type(name(), 'nova')
    await user.click(submit())
    expect((await screen.findByRole('alert')).textContent).toContain('It is not known whether the instance was created')
    await user.click(submit())
    await waitFor(() => expect(submit().getAttribute('aria-busy')).toBeNull())
    expect(writes()).toHaveLength(1)
  })
})

/** A part by its title, folded out. */
async function unfold(title: string) {
  const summary = (await screen.findByText(title, { selector: 'summary span' })).closest('summary')
  const part = summary?.parentElement
  if (!(part instanceof HTMLDetailsElement)) throw new Error(`no part ${title}`)
  if (!part.open) {
    part.open = true
    fireEvent(part, new Event('toggle'))
  }
  return within(part)
}
const isOpen = (title: string) => screen.getByText(title, { selector: 'summary span' }).closest('details')?.open

async function addProxy(user: ReturnType<typeof openForm>['user'], host: string) {
  const proxy = await unfold('Proxy')
  await user.click(proxy.getByLabelText('Reach WhatsApp through a proxy'))
  await user.type(proxy.getByLabelText('Host'), host)
  await user.type(proxy.getByLabelText('Port'), '8080')
}

describe('parts of the configuration', () => {
  test('go out with the instance, each as its own page would set it', async () => {
    const { user, writes, world } = openForm()
    await user.type(name(), 'nova')
    const settings = await unfold('Settings')
    await user.click(settings.getByLabelText('Always online'))
    const webhook = await unfold('Webhook')
    await user.click(webhook.getByLabelText('Call an address on events'))
    await user.type(webhook.getByLabelText('Address'), 'https://crm.test/in')
    expect(webhook.getByText(/None chosen means all/)).toBeDefined()
    await user.click(webhook.getByLabelText('New message'))
    await user.click(submit())
    expect(await screen.findByText('pairing of nova')).toBeDefined()
    expect(writes()).toHaveLength(1)
    expect(writes()[0]?.body).toMatchObject({
      alwaysOnline: true,
      rejectCall: false,
      webhook: { enabled: true, url: 'https://crm.test/in', events: ['MESSAGES_UPSERT'] },
    })
    expect(world.homes.get('nova')?.settings?.alwaysOnline).toBe(true)
  })

  test('E5 a part with a wrong answer opens, and nothing is sent', async () => {
    const { user, writes } = openForm()
    await user.type(name(), 'nova')
    const webhook = await unfold('Webhook')
    await user.click(webhook.getByLabelText('Call an address on events'))
    await user.type(webhook.getByLabelText('Address'), 'crm')
    const part = screen.getByText('Webhook', { selector: 'summary span' }).closest('details')
    if (part) part.open = false
    if (part) fireEvent(part, new Event('toggle'))
    expect(isOpen('Webhook')).toBe(false)
    await user.click(submit())
    await waitFor(() => expect(isOpen('Webhook')).toBe(true))
    expect(document.activeElement).toBe(webhook.getByLabelText('Address'))
    expect(screen.getByText('Needs a look')).toBeDefined()
    expect(writes()).toHaveLength(0)
  })

  test('E8 what the server refuses of a part is said at its field, and the part opens', async () => {
    const { user } = openForm('v2')
    await user.type(name(), 'nova')
    await addProxy(user, 'refused.invalid')
    await user.click(submit())
    const host = await screen.findByLabelText('Host')
    await waitFor(() => expect(host.getAttribute('aria-invalid')).toBe('true'))
    expect(screen.getByText(/could not reach the internet through this proxy/)).toBeDefined()
    expect(document.activeElement).toBe(host)
  })

  test('1.x keeps an instance that it refused in part, and the way to it is shown', async () => {
    const { user, world } = openForm('v1')
    await user.type(name(), 'nova')
    await addProxy(user, 'refused.invalid')
    await user.click(submit())
    expect((await screen.findByRole('alert')).textContent).toContain('nova was created all the same')
    expect(world.homes.has('nova')).toBe(true)
    await user.click(screen.getByRole('link', { name: 'Open nova' }))
    expect(await screen.findByText('detail of nova')).toBeDefined()
  })

  test('1.x is told to ignore groups whatever is asked, which is said before', async () => {
    openForm('v1')
    const settings = await unfold('Settings')
    expect(settings.getByText(/switches it on for every new instance/)).toBeDefined()
  })

  test('the reference wants an event at least', async () => {
    const { user, writes } = openForm('documented')
    await user.type(name(), 'nova')
    const webhook = await unfold('Webhook')
    await user.click(webhook.getByLabelText('Call an address on events'))
    await user.type(webhook.getByLabelText('Address'), 'https://crm.test/in')
    await user.click(submit())
    expect(await webhook.findByText(/wants at least one/)).toBeDefined()
    expect(writes()).toHaveLength(0)
  })

  test('survive a reload, but for their secrets', async () => {
    const { user, view, ...server } = openForm()
    await addProxy(user, 'proxy.test')
    await user.type(screen.getByLabelText('Password'), 'open-sesame')
    view.unmount()
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('open-sesame')
    openForm('v2', server)
    const proxy = await unfold('Proxy')
    expect(proxy.getByLabelText('Host')).toHaveProperty('value', 'proxy.test')
    expect(proxy.getByLabelText('Password')).toHaveProperty('value', '')
  })
})

describe('presets', () => {
  test('I11 are kept by name without name, number and secrets, and fill the form again', async () => {
    const { user, view, ...server } = openForm()
    await user.type(name(), 'nova')
    await addProxy(user, 'proxy.test')
    await user.type(screen.getByLabelText('Password'), 'open-sesame')
    await user.click(screen.getByRole('button', { name: 'Save as preset' }))
    await user.type(screen.getByLabelText('Name of the preset'), 'Shops')
    await user.click(screen.getByRole('button', { name: 'Save preset' }))
    const kept = JSON.stringify(Object.entries(localStorage))
    expect(kept).toContain('proxy.test')
    expect(kept).not.toMatch(/open-sesame|nova/)
    view.unmount()
    sessionStorage.clear()

    openForm('v2', server)
    await user.selectOptions(screen.getByLabelText('Preset'), 'Shops')
    const proxy = await unfold('Proxy')
    expect(proxy.getByLabelText('Host')).toHaveProperty('value', 'proxy.test')
    expect(screen.getByText(/Secrets were not kept/)).toBeDefined()
    expect(name()).toHaveProperty('value', '')

    await user.click(screen.getByRole('button', { name: 'Delete preset Shops' }))
    await user.click(screen.getByRole('button', { name: 'Delete preset' }))
    expect(screen.queryByLabelText('Preset')).toBeNull()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Save as preset' })))
  })

  test('what one was put over can be had back', async () => {
    const { user } = openForm()
    await user.click(screen.getByRole('button', { name: 'Save as preset' }))
    await user.type(screen.getByLabelText('Name of the preset'), 'Plain')
    await user.click(screen.getByRole('button', { name: 'Save preset' }))
    await user.selectOptions(screen.getByLabelText('Preset'), 'Choose a preset')
    await user.type(name(), 'nova')
    await addProxy(user, 'proxy.test')
    await user.type(screen.getByLabelText('Password'), 'open-sesame')
    await user.selectOptions(screen.getByLabelText('Preset'), 'Plain')
    expect(screen.queryByLabelText('Host')).toBeNull()
    await act(async () => toastsNow().at(-1)?.action?.onPress())
    expect(screen.getByLabelText('Host')).toHaveProperty('value', 'proxy.test')
    expect(screen.getByLabelText('Password')).toHaveProperty('value', 'open-sesame')
    expect(name()).toHaveProperty('value', 'nova')
  })

  test('I11 damaged ones count as none', () => {
    localStorage.setItem('switchboard.new-instance-presets', '[{"name":1}]')
    openForm()
    expect(screen.queryByLabelText('Preset')).toBeNull()
  })
})

test('G3 a creation that takes long says for how long, and can be given up; the next try looks first', async () => {
  const { user, world, writes } = openForm()
  world.faults.add(CREATE, { kind: 'stall', times: 1 })
  await user.type(name(), 'nova')
  await user.click(submit())
  const stop = await screen.findByRole('button', { name: 'Stop waiting' })
  expect(screen.getByText(/No answer yet, 1\d s/)).toBeDefined()
  await user.click(stop)
  expect((await screen.findByRole('alert')).textContent).toContain('The next try looks for it first.')
  await user.click(submit())
  expect(await screen.findByText('pairing of nova')).toBeDefined()
  expect(writes()).toHaveLength(2)
})

test('1.x takes plain names only, and the nearest one is offered', async () => {
  const { user } = openForm('v1')
  await user.type(name(), 'Açaí da praça')
  await user.click(submit())
  await user.click(await screen.findByRole('button', { name: 'Use “Acai-da-praca”' }))
  expect(name()).toHaveProperty('value', 'Acai-da-praca')
})

test('a business line asks for what Meta gives', async () => {
  const { user, writes, api } = openForm()
  await user.type(name(), 'meta')
  await user.click(screen.getByRole('radio', { name: /WhatsApp Business/ }))
  await user.click(submit())
  expect(await screen.findAllByText('This is needed.')).toHaveLength(3)
  await user.type(screen.getByRole('textbox', { name: 'Phone number ID' }), '1234567890')
  await user.type(screen.getByRole('textbox', { name: 'Business account ID' }), '987')
  await user.type(screen.getByLabelText('Token'), 'EAAB')
  await user.click(submit())
  expect(await screen.findByText('detail of meta')).toBeDefined()
  expect(writes()[0]?.body).toMatchObject({
    integration: 'WHATSAPP-BUSINESS',
    businessId: '987',
    number: '1234567890',
    token: 'EAAB',
    qrcode: false,
  })
  expect(metaAddress(api.serverId, 'meta')).toMatch(/\/webhook\/meta$/) // told once, and shown with the instance
})

test('what was typed survives a reload, but for the token', async () => {
  const { user, view, ...server } = openForm()
  await user.type(name(), 'nova')
  await user.type(screen.getByLabelText('Token'), 'secret-token')
  view.unmount()
  openForm('v2', server)
  expect(name()).toHaveProperty('value', 'nova')
  expect(screen.getByLabelText('Token')).toHaveProperty('value', '')
  expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('secret-token')
})
