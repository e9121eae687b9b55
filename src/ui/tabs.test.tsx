import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Tabs } from './tabs.tsx'

afterEach(cleanup)

const PHONES = [
  { id: 'iphone', label: 'iPhone' },
  { id: 'android', label: 'Android' },
] as const

function Phones() {
  const [phone, setPhone] = useState<'iphone' | 'android'>('iphone')
  return (
    <Tabs aria-label="Phone" tabs={PHONES} chosen={phone} onChoose={setPhone}>
      Steps for {phone}
    </Tabs>
  )
}

test('the row of tabs is one stop, and the arrows move and choose within it', async () => {
  render(<Phones />)
  await userEvent.tab()
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'iPhone', selected: true }))
  await userEvent.keyboard('{ArrowRight}')
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Android', selected: true }))
  expect(screen.getByRole('tabpanel', { name: 'Android' }).textContent).toBe('Steps for android')
  await userEvent.keyboard('{ArrowRight}')
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('iPhone')
  await userEvent.keyboard('{End}')
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Android')
})
