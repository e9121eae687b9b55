import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Field } from './field.tsx'
import { SecretInput } from './secret-input.tsx'
import { TextInput } from './text-input.tsx'

afterEach(cleanup)

test('a field is found by its label and read out with its hint', () => {
  render(
    <Field label="Address" hint="Called with POST">
      {(wiring) => <TextInput {...wiring} />}
    </Field>,
  )
  const input = screen.getByRole('textbox', { name: 'Address', description: 'Called with POST' })
  expect(input.getAttribute('aria-invalid')).toBeNull()
})

test('an error takes the place of the hint, marks the input and can be put right by its button', async () => {
  const fix = vi.fn<() => void>()
  render(
    <Field label="Address" hint="Called with POST" error="The address needs https:// in front." fix={{ label: 'Add it', onPress: fix }}>
      {(wiring) => <TextInput {...wiring} />}
    </Field>,
  )
  expect(screen.queryByText('Called with POST')).toBeNull()
  expect(screen.getByRole('textbox', { description: /needs https/ }).getAttribute('aria-invalid')).toBe('true')
  await userEvent.click(screen.getByRole('button', { name: 'Add it' }))
  expect(fix).toHaveBeenCalledTimes(1)
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
})

test('A4 a key is hidden, can be shown by a named button, and is open to password managers and paste', async () => {
  render(<Field label="API key">{(wiring) => <SecretInput {...wiring} />}</Field>)
  const input = screen.getByLabelText('API key')
  expect(input.getAttribute('type')).toBe('password')
  expect(input.getAttribute('autocomplete')).toBe('current-password')
  await userEvent.click(input)
  await userEvent.paste('canary')
  await userEvent.click(screen.getByRole('button', { name: 'Show key' }))
  expect(input.getAttribute('type')).toBe('text')
  await userEvent.click(screen.getByRole('button', { name: 'Hide key' }))
  expect(input.getAttribute('type')).toBe('password')
})
