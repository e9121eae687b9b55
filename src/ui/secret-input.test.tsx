import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SecretInput } from './secret-input.tsx'

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const field = () => screen.getByLabelText<HTMLInputElement>('Password of the proxy')

async function renderShown() {
  render(
    <>
      <SecretInput aria-label="Password of the proxy" defaultValue="abc" />
      <button type="button">Elsewhere</button>
    </>,
  )
  expect(field().type).toBe('password')
  await userEvent.click(screen.getByRole('button', { name: 'Show key' }))
  expect(field().type).toBe('text')
}

test('I12 it is masked, and shown on request for 30 seconds', async () => {
  await renderShown()
  act(() => void vi.advanceTimersByTime(29_000))
  expect(field().type).toBe('text')
  act(() => void vi.advanceTimersByTime(1000))
  expect(field().type).toBe('password')
})

test('I12 leaving it hides it, and so does leaving the window', async () => {
  await renderShown()
  await userEvent.click(field())
  expect(field().type).toBe('text')
  await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }))
  expect(field().type).toBe('password')
  await userEvent.click(screen.getByRole('button', { name: 'Show key' }))
  fireEvent.blur(window)
  expect(field().type).toBe('password')
})
