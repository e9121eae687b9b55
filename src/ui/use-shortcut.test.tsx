import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseSingleKeys, useShortcut } from './use-shortcut.ts'

const find = vi.fn<() => void>()
const open = vi.fn<() => void>()
const inner = vi.fn<() => void>()

function Page({ hasInner = false, hasDialog = false }) {
  useShortcut('/', find)
  useShortcut('mod+k', open)
  return (
    <>
      <input aria-label="Search" />
      <textarea aria-label="Note" />
      <input type="checkbox" aria-label="Tick" />
      <button type="button">Press</button>
      <ul role="menu">
        <li role="menuitem" tabIndex={-1}>
          Item
        </li>
      </ul>
      {hasInner && <Inner />}
      {hasDialog && <dialog open>Open</dialog>}
    </>
  )
}
function Inner() {
  useShortcut('/', inner)
  return null
}
const press = (key: string, more: KeyboardEventInit = {}, on: Element = document.body) => fireEvent.keyDown(on, { key, ...more })

beforeEach(() => vi.clearAllMocks())
afterEach(() => {
  chooseSingleKeys(true)
  cleanup()
})

test('G2 a key acts, and the page does not get it as well', () => {
  render(<Page />)
  expect(press('/')).toBe(false)
  expect(find).toHaveBeenCalledTimes(1)
  expect(press('x')).toBe(true)
})

test('G2 never while something is written, nor in a menu, nor under a dialog', () => {
  const { rerender } = render(<Page />)
  for (const name of ['Search', 'Note']) {
    press('/', {}, screen.getByLabelText(name))
    press('k', { ctrlKey: true }, screen.getByLabelText(name))
  }
  press('/', {}, screen.getByRole('menuitem'))
  press('/', { isComposing: true })
  rerender(<Page hasDialog />)
  press('/')
  press('k', { metaKey: true })
  expect(find).not.toHaveBeenCalled()
  expect(open).not.toHaveBeenCalled()
})

test('G2 buttons and ticks are nothing to write in', () => {
  render(<Page />)
  press('/', {}, screen.getByRole('button'))
  press('/', {}, screen.getByLabelText('Tick'))
  expect(find).toHaveBeenCalledTimes(2)
})

test('G2 Ctrl or Cmd and K, on any keyboard, with or without capitals', () => {
  render(<Page />)
  press('k', { ctrlKey: true })
  press('K', { metaKey: true })
  press('k')
  press('k', { ctrlKey: true, altKey: true })
  expect(open).toHaveBeenCalledTimes(2)
})

test('G2 single keys can be switched off, others stay', () => {
  render(<Page />)
  chooseSingleKeys(false)
  press('/')
  press('k', { ctrlKey: true })
  expect(find).not.toHaveBeenCalled()
  expect(open).toHaveBeenCalledTimes(1)
  expect(localStorage.getItem('switchboard.single-keys')).toBe('off')
})

test('what came last has the key, and gives it back when it goes', () => {
  const { rerender, unmount } = render(<Page hasInner={false} />)
  rerender(<Page hasInner />)
  press('/')
  expect([inner.mock.calls.length, find.mock.calls.length]).toEqual([1, 0])
  rerender(<Page hasInner={false} />)
  press('/')
  expect([inner.mock.calls.length, find.mock.calls.length]).toEqual([1, 1])
  unmount()
  expect(press('/')).toBe(true)
})
