import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CopyButton } from './copy-button.tsx'

let copied: string[]
/** A browser on a page without https: no clipboard, only the old command on what is selected. */
function oldBrowser(isAllowed: boolean) {
  vi.stubGlobal('isSecureContext', false)
  const execCommand = () => {
    if (isAllowed && document.activeElement instanceof HTMLTextAreaElement) copied.push(document.activeElement.value)
    return isAllowed
  }
  Object.assign(document, { execCommand })
}

beforeEach(() => {
  copied = []
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('copies through the clipboard and says so', async () => {
  const user = userEvent.setup()
  vi.stubGlobal('isSecureContext', true)
  render(<CopyButton text="+55 11 98000-0124" label="Copy number" />)
  await user.click(screen.getByRole('button', { name: 'Copy number' }))
  expect(await navigator.clipboard.readText()).toBe('+55 11 98000-0124')
  expect(screen.getByRole('status').textContent).toBe('Copied')
})

test('A12 copies on a plain http page, leaves nothing behind and keeps the focus', async () => {
  oldBrowser(true)
  render(<CopyButton text="WZYE-H1Y0" label="Copy code" />)
  const button = screen.getByRole('button', { name: 'Copy code' })
  await userEvent.click(button)
  expect(await screen.findByText('Copied')).toBeDefined()
  expect(copied).toEqual(['WZYE-H1Y0'])
  expect(document.querySelector('textarea')).toBeNull()
  expect(document.activeElement).toBe(button)
})

test('says when the browser does not let it', async () => {
  oldBrowser(false)
  render(<CopyButton text="WZYE-H1Y0" label="Copy code" />)
  await userEvent.click(screen.getByRole('button'))
  expect(await screen.findByText('The browser did not let this be copied')).toBeDefined()
})
