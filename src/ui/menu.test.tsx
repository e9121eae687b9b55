import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Menu } from './menu.tsx'

afterEach(cleanup)

function openMenu() {
  const restart = vi.fn<() => void>()
  const remove = vi.fn<() => void>()
  render(
    <>
      <Menu
        label="More for shop"
        actions={[
          { label: 'Restart', onChoose: restart },
          { label: 'Log out', onChoose: () => undefined, reason: 'Not connected' },
          { label: 'Delete', onChoose: remove, isDanger: true },
        ]}
      />
      <p>Beside it</p>
    </>,
  )
  return { restart, remove, button: screen.getByRole('button', { name: 'More for shop' }) }
}
const focused = () => document.activeElement?.textContent

test('opens with the keyboard, moves in a circle and jumps to a letter', async () => {
  const { button } = openMenu()
  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}')
  expect(screen.getByRole('menu', { name: 'More for shop' })).toBeDefined()
  expect(focused()).toBe('Restart')
  await userEvent.keyboard('{ArrowUp}')
  expect(focused()).toBe('Delete')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(focused()).toContain('Log out')
  await userEvent.keyboard('d')
  expect(focused()).toBe('Delete')
  await userEvent.keyboard('{Home}')
  expect(focused()).toBe('Restart')
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(button)
})

test('choosing closes it and gives the focus back before the deed begins', async () => {
  const { button, remove } = openMenu()
  remove.mockImplementation(() => expect(document.activeElement).toBe(button))
  await userEvent.click(button)
  await userEvent.click(screen.getByRole('menuitem', { name: 'Delete' }))
  expect(remove).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole('menu')).toBeNull()
})

test('an action that is not possible now tells its reason and is not done', async () => {
  const { button } = openMenu()
  await userEvent.click(button)
  const item = screen.getByRole('menuitem', { name: /Log out\s*Not connected/ })
  await userEvent.click(item)
  expect(item.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByRole('menu')).toBeDefined()
})

test('a press beside it closes it', async () => {
  const { button } = openMenu()
  await userEvent.click(button)
  await userEvent.click(screen.getByText('Beside it'))
  expect(screen.queryByRole('menu')).toBeNull()
})
