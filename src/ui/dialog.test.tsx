import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { act, useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from './button.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Dialog } from './dialog.tsx'

afterEach(cleanup)

const idle = () => undefined

function Page({ onConfirm = idle, typedName }: { onConfirm?: () => unknown; typedName?: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>Delete instance</Button>
      {isOpen && (
        <ConfirmDialog
          title="Delete shop?"
          confirmLabel="Delete it"
          typedName={typedName}
          isDanger
          onConfirm={onConfirm}
          onClose={() => setOpen(false)}
        >
          This removes <b>412 chats</b>.
        </ConfirmDialog>
      )}
    </>
  )
}
const open = () => userEvent.click(screen.getByRole('button', { name: 'Delete instance' }))

test('H3 a dialog is named and described, closes with Escape and gives the focus back', async () => {
  render(<Page />)
  await open()
  const dialog = screen.getByRole('alertdialog', { name: 'Delete shop?', description: /This removes 412 chats/ })
  fireEvent.keyDown(dialog, { key: 'Escape' })
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Delete instance' }))
})

function List() {
  const [step, setStep] = useState<'row' | 'asked' | 'gone'>('row')
  return (
    <>
      <h1 tabIndex={-1}>Instances</h1>
      {step !== 'gone' && <Button onPress={() => setStep('asked')}>Delete</Button>}
      {step === 'asked' && (
        <Dialog title="Sure?" onClose={() => setStep('gone')} returnFocusTo={() => screen.getByRole('heading', { level: 1 })}>
          <Button onPress={() => setStep('gone')}>Yes</Button>
        </Dialog>
      )}
    </>
  )
}

test('H3 the focus goes to a stable neighbour when the opener has gone', async () => {
  render(<List />)
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }))
  await userEvent.click(screen.getByRole('button', { name: 'Yes' }))
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Instances' }))
})

test('what cannot be undone waits for the typed name', async () => {
  const remove = vi.fn<() => void>()
  render(<Page onConfirm={remove} typedName="shop" />)
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'Delete it' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Type shop to confirm' }), 'sho{Enter}')
  expect(remove).not.toHaveBeenCalled()
  await userEvent.type(screen.getByRole('textbox'), 'p{Enter}')
  expect(remove).toHaveBeenCalledTimes(1)
})

test('C2 a confirmed dialog sends once and stays open until the answer', async () => {
  const waiting: (() => void)[] = []
  const answer = new Promise<void>((resolve) => waiting.push(resolve))
  const remove = vi.fn<() => Promise<void>>(() => answer)
  render(<Page onConfirm={remove} />)
  await open()
  const confirm = screen.getByRole('button', { name: 'Delete it' })
  act(() => {
    confirm.click()
    confirm.click()
  })
  fireEvent.keyDown(screen.getByRole('alertdialog'), { key: 'Escape' })
  expect(remove).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('alertdialog')).toBeDefined()

  await act(async () => waiting.forEach((resolve) => resolve()))
  await userEvent.click(screen.getByRole('button', { name: 'Keep it' }))
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

test('a refusal is told inside the dialog', () => {
  render(
    <ConfirmDialog
      title="Delete shop?"
      confirmLabel="Delete it"
      error="The server refused."
      onConfirm={() => undefined}
      onClose={() => undefined}
    >
      This removes everything.
    </ConfirmDialog>,
  )
  expect(screen.getByRole('alert').textContent).toBe('The server refused.')
})

test('G2 letters typed in a dialog are no shortcuts for the page behind it', async () => {
  const shortcut = vi.fn<(event: KeyboardEvent) => void>()
  document.addEventListener('keydown', shortcut)
  render(<Page typedName="shop" />)
  await open()
  await userEvent.type(screen.getByRole('textbox'), 'r')
  expect(shortcut).not.toHaveBeenCalled()
  document.removeEventListener('keydown', shortcut)
})
