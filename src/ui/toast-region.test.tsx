import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ToastRegion } from './toast-region.tsx'
import { showToast } from './toasts.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  act(() => {
    vi.runAllTimers()
  })
  cleanup()
  vi.useRealTimers()
})

const pass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })

test('a notice goes by itself', () => {
  render(<ToastRegion />)
  act(() => showToast({ text: 'Webhook saved' }))
  expect(screen.getByText('Webhook saved')).toBeDefined()
  pass(6000)
  expect(screen.queryByText('Webhook saved')).toBeNull()
})

test('it stays while the focus or the pointer is on it', () => {
  render(<ToastRegion />)
  act(() => showToast({ text: 'Webhook saved', action: { label: 'Undo', onPress: () => undefined } }))
  const undo = screen.getByRole('button', { name: 'Undo' })
  act(() => {
    undo.focus()
  })
  pass(60_000)
  expect(screen.getByText('Webhook saved')).toBeDefined()
  act(() => {
    undo.blur()
  })
  fireEvent.pointerEnter(undo)
  pass(60_000)
  fireEvent.pointerLeave(undo)
  pass(12_000)
  expect(screen.queryByText('Webhook saved')).toBeNull()
})

test('its action is done once and takes it away', () => {
  const undo = vi.fn<() => void>()
  render(<ToastRegion />)
  act(() => showToast({ text: 'Webhook saved', action: { label: 'Undo', onPress: undo } }))
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(undo).toHaveBeenCalledTimes(1)
  expect(screen.queryByText('Webhook saved')).toBeNull()
})

test('there are never more than three', () => {
  render(<ToastRegion />)
  act(() => ['One', 'Two', 'Three', 'Four'].forEach((text) => showToast({ text })))
  expect(screen.queryByText('One')).toBeNull()
  expect(screen.getByText('Four')).toBeDefined()
})
