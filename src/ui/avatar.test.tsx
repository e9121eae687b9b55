import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Avatar, initialsOf } from './avatar.tsx'

afterEach(cleanup)

const SERVER = 'https://wa.example'
const show = (picture: string, allowedOrigin: string | undefined = SERVER) =>
  render(<Avatar name="Loja Centro" id="1" picture={picture} allowedOrigin={allowedOrigin} />).container.querySelector('img')

test.each([
  'https://pps.whatsapp.net/v/1.jpg',
  'https://wa.example.evil/1.jpg',
  '//wa.example/1.jpg',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg/>',
  '',
])('I4 a picture that would ask a third party or is none is not shown: %s', (picture) => {
  expect(show(picture)).toBeNull()
  expect(screen.getByText('LC')).toBeDefined()
})

test('I4 a picture of the server itself or in the address is shown', () => {
  expect(show('https://wa.example/media/1.jpg')).not.toBeNull()
  cleanup()
  expect(show('data:image/png;base64,AA==')).not.toBeNull()
})

test.each([
  ['Loja Centro', 'LC'],
  ['padaria-sol', 'PS'],
  ['ana', 'A'],
  ['5511980000124', '24'],
  ['🏪 Mercado do Zé', 'MZ'],
  ['', ''],
])('%s is %s', (name, letters) => {
  expect(initialsOf(name)).toBe(letters)
})
