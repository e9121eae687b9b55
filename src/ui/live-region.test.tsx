import { cleanup, render, screen } from '@testing-library/react'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { announce, LiveRegion } from './live-region.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('H4 a sentence lands in the polite region, and the same words about something new are a new node', () => {
  render(<LiveRegion />)
  act(() => {
    announce('A new code is on screen.', 1)
    vi.advanceTimersByTime(0)
  })
  const first = screen.getByText('A new code is on screen.')
  expect(first.parentElement?.getAttribute('aria-live')).toBe('polite')
  act(() => {
    announce('A new code is on screen.', 1)
    vi.advanceTimersByTime(10_000)
  })
  expect(screen.getByText('A new code is on screen.')).toBe(first)
  act(() => {
    announce('A new code is on screen.', 2)
    vi.advanceTimersByTime(10_000)
  })
  expect(screen.getByText('A new code is on screen.')).not.toBe(first)
})
