import { act, cleanup, configure, screen, waitFor } from '@testing-library/react'
import { Route, Routes, useParams } from 'react-router'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { connect } from '@/api/endpoints/pairing.ts'
import type { Dialect } from '@/api/dialect.ts'
import { endpointQuery } from '@/query/use-endpoint.ts'
import { renderPages, startServer } from '@/test/render.tsx'
import { NewInstancePage } from './new-instance-page.tsx'

vi.setConfig({ testTimeout: 60_000 })
configure({ asyncUtilTimeout: 20_000 })

const CREATE = { method: 'POST', path: '/instance/create' }

afterEach(() => {
  cleanup()
  sessionStorage.clear()
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

test('1.x takes plain names only, and the nearest one is offered', async () => {
  const { user } = openForm('v1')
  await user.type(name(), 'Açaí da praça')
  await user.click(submit())
  await user.click(await screen.findByRole('button', { name: 'Use “Acai-da-praca”' }))
  expect(name()).toHaveProperty('value', 'Acai-da-praca')
})

test('a business line asks for what Meta gives', async () => {
  const { user, writes } = openForm()
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
