import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { setAttention } from './attention.ts'
import { PageHeading } from './page-heading.tsx'

const focusedText = () => document.activeElement?.textContent

afterEach(() => {
  act(() => setAttention(0))
  cleanup()
  document.head.replaceChildren()
})

test('H2 the first page leaves the focus, a change of page moves it to the new heading, and the same page again leaves it', () => {
  history.pushState(null, '', '/instances')
  const { rerender } = render(<PageHeading key="a" name="Instances" />)
  expect(document.activeElement).toBe(document.body)

  history.pushState(null, '', '/servers')
  rerender(<PageHeading key="b" name="Servers" />)
  expect(focusedText()).toBe('Servers')
  expect(document.title).toBe('Servers · Switchboard')

  screen.getByRole('heading').blur()
  rerender(<PageHeading key="c" name="Servidores" />)
  expect(document.activeElement).toBe(document.body)
  expect(document.title).toBe('Servidores · Switchboard')
})

test('B14 what wants somebody to look stands before the name in the title, and on the icon', () => {
  const icon = document.createElement('link')
  icon.rel = 'icon'
  icon.href = '/manager/favicon.svg'
  document.head.append(icon)
  render(<PageHeading name="Instances" />)
  act(() => setAttention(3))
  expect(document.title).toBe('(3) Instances · Switchboard')
  expect(icon.href).toMatch(/\/manager\/favicon-attention\.svg$/)
  act(() => setAttention(0))
  expect(document.title).toBe('Instances · Switchboard')
  expect(icon.href).toMatch(/\/manager\/favicon\.svg$/)
})
