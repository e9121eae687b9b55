import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MaskedSecret } from './masked-secret.tsx'

const TOKEN = 'canary-7f3a'
const inPage = () => document.documentElement.outerHTML.includes(TOKEN)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function reveal(read = () => Promise.resolve(TOKEN)) {
  render(<MaskedSecret name="token" read={read} />)
  const button = screen.getByRole('button', { name: 'Show token for 30 seconds' })
  button.focus()
  await act(async () => button.click())
}

test('I12 a token is not even fetched before somebody asks, and is gone from the page after 30 seconds', async () => {
  const read = vi.fn<() => Promise<string>>(() => Promise.resolve(TOKEN))
  render(<MaskedSecret name="token" read={read} />)
  expect(read).not.toHaveBeenCalled()
  await act(async () => screen.getByRole('button', { name: 'Show token for 30 seconds' }).click())
  expect(inPage()).toBe(true)
  act(() => {
    vi.advanceTimersByTime(29_999)
  })
  expect(inPage()).toBe(true)
  act(() => {
    vi.advanceTimersByTime(1)
  })
  expect(inPage()).toBe(false)
})

test('I12 leaving the window hides it', async () => {
  await reveal()
  expect(inPage()).toBe(true)
  fireEvent.blur(window)
  expect(inPage()).toBe(false)
})

test('I12 moving the focus elsewhere hides it', async () => {
  await reveal()
  act(() => screen.getByRole('button', { name: 'Hide token' }).blur())
  expect(inPage()).toBe(false)
})

test('A5 copying does not show it', async () => {
  vi.useRealTimers()
  vi.stubGlobal('isSecureContext', true)
  const user = userEvent.setup()
  render(<MaskedSecret name="token" read={() => Promise.resolve(TOKEN)} />)
  await user.click(screen.getByRole('button', { name: 'Copy token without showing it' }))
  expect(await screen.findByText('Copied')).toBeDefined()
  expect(await navigator.clipboard.readText()).toBe(TOKEN)
  expect(inPage()).toBe(false)
})

test('a read that fails is told in place', async () => {
  render(<MaskedSecret name="token" read={() => Promise.reject(new Error('503'))} explain={() => 'The server did not answer.'} />)
  await act(async () => screen.getByRole('button', { name: 'Show token for 30 seconds' }).click())
  expect(screen.getByRole('alert').textContent).toBe('The server did not answer.')
})
