import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { act, Profiler } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Ago } from './ago.tsx'

let now = 0
const clock = () => now
const show = (state: 'visible' | 'hidden') => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state })
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'))
  })
}
/** Moves the clock and the timers together, a second at a time, as a browser would. */
function pass(seconds: number) {
  act(() => {
    for (let second = 0; second < seconds; second += 1) {
      now += 1000
      vi.advanceTimersByTime(1000)
    }
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  now = Date.UTC(2026, 10, 22, 12, 41)
})
afterEach(() => {
  cleanup()
  show('visible')
  vi.useRealTimers()
})

test('B9 counts on by itself and renders only when its words change', () => {
  const commits = vi.fn<() => void>()
  render(
    <Profiler id="ago" onRender={commits}>
      <Ago at={now - 57_000} now={clock} />
    </Profiler>,
  )
  expect(screen.getByText('57 s')).toBeDefined()
  pass(2)
  expect(screen.getByText('59 s')).toBeDefined()
  pass(1)
  expect(screen.getByText('1 min')).toBeDefined()
  commits.mockClear()
  pass(59)
  expect(commits).not.toHaveBeenCalled()
  pass(1)
  expect(screen.getByText('2 min')).toBeDefined()
})

test('J6 stands still while hidden and is right at once when shown again', () => {
  render(<Ago at={now} now={clock} />)
  show('hidden')
  expect(vi.getTimerCount()).toBe(0)
  now += 8 * 3_600_000
  show('visible')
  expect(screen.getByText('8 h')).toBeDefined()
})

test('one timer serves all, and none is left behind', () => {
  const { unmount } = render(
    <>
      <Ago at={now} now={clock} />
      <Ago at={now - 5000} now={clock} />
    </>,
  )
  expect(vi.getTimerCount()).toBe(1)
  unmount()
  expect(vi.getTimerCount()).toBe(0)
})

test('B9 the full time with its zone is told on hover and on focus', () => {
  render(<Ago at={now - 840_000} now={clock} />)
  const time = screen.getByText('14 min').parentElement
  if (!time) throw new Error('nothing around the time')
  act(() => {
    time.focus()
  })
  expect(screen.getByRole('tooltip').textContent).toMatch(/22 Nov 2026, \d\d:27 \S+/)
  act(() => {
    time.blur()
  })
  expect(screen.queryByRole('tooltip')).toBeNull()
  fireEvent.pointerEnter(time)
  expect(screen.getByRole('tooltip')).toBeDefined()
})

test('a moment that is no moment shows nothing', () => {
  const { container } = render(<Ago at={Number.NaN} now={clock} />)
  expect(container.textContent).toBe('')
})
