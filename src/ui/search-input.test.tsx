import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { SearchInput } from './search-input.tsx'

afterEach(cleanup)

function Search() {
  const [text, setText] = useState('')
  return <SearchInput aria-label="Search instances" value={text} onSearch={setText} shortcut="/" />
}

test('it is cleared by its button, which leaves the focus in it, and by Escape', async () => {
  render(<Search />)
  const input = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search instances' })
  await userEvent.type(input, 'farmacia')
  await userEvent.click(screen.getByRole('button', { name: 'Clear search' }))
  expect(input.value).toBe('')
  expect(document.activeElement).toBe(input)
  await userEvent.type(input, 'loja{Escape}')
  expect(input.value).toBe('')
})
