import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { act, type FormEvent } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from './button.tsx'

afterEach(cleanup)

const idle = () => undefined
/** A promise that the test settles itself. */
function answerLater() {
  const answer: { resolve: () => void; reject: (reason: Error) => void } = { resolve: idle, reject: idle }
  const promise = new Promise<void>((resolve, reject) => Object.assign(answer, { resolve, reject }))
  return Object.assign(answer, { promise })
}

test('C2 two presses in the same instant run the deed once, and it can be pressed again when it has settled', async () => {
  const first = answerLater()
  const restart = vi.fn<() => Promise<void>>(() => first.promise)
  render(<Button onPress={restart}>Restart</Button>)
  const button = screen.getByRole('button', { name: 'Restart' })

  act(() => {
    button.click()
    button.click()
  })
  expect(restart).toHaveBeenCalledTimes(1)
  expect(button.getAttribute('aria-busy')).toBe('true')

  await act(async () => first.resolve())
  expect(button.getAttribute('aria-busy')).toBeNull()
  fireEvent.click(button)
  expect(restart).toHaveBeenCalledTimes(2)
})

test('a deed that fails frees the button', async () => {
  const refused = answerLater()
  render(<Button onPress={() => refused.promise}>Restart</Button>)
  const button = screen.getByRole('button', { name: 'Restart' })
  fireEvent.click(button)
  await act(async () => refused.reject(new Error('refused')))
  expect(button.getAttribute('aria-busy')).toBeNull()
})

test('a busy submit button does not send its form again', async () => {
  const send = vi.fn<(event: FormEvent) => void>((event) => event.preventDefault())
  const form = (isBusy: boolean) => (
    <form onSubmit={send}>
      <Button type="submit" isBusy={isBusy} busyLabel="Saving">
        Save
      </Button>
    </form>
  )
  const { rerender } = render(form(false))
  await userEvent.click(screen.getByRole('button'))
  rerender(form(true))
  await userEvent.click(screen.getByRole('button'))
  expect(send).toHaveBeenCalledTimes(1)
})

test('a button that cannot be pressed says why, stays reachable and does nothing', async () => {
  const press = vi.fn<() => void>()
  render(
    <Button onPress={press} reason="Needs the server key">
      Create instance
    </Button>,
  )
  const button = screen.getByRole('button', { name: 'Create instance', description: 'Needs the server key' })
  await userEvent.tab()
  expect(document.activeElement).toBe(button)
  await userEvent.click(button)
  expect(press).not.toHaveBeenCalled()
})
