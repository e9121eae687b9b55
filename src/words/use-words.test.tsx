import { act, cleanup, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from './language.ts'
import { area, type Language } from './translator.ts'
import { useWords } from './use-words.tsx'

const en = { greeting: 'Hello {name}', lines: { one: '{count} line', other: '{count} lines' } } as const
const pt = { greeting: 'Olá {name}', lines: { one: '{count} linha', other: '{count} linhas' } }
const words = (load: () => Promise<typeof pt> = async () => pt) => area(en, { pt: load, es: load, it: load, fr: load })

function Greeting({ of }: { of: ReturnType<typeof words> }) {
  const t = useWords(of)
  return (
    <p>
      {t('greeting', { name: 'Ana' })}, {t('lines', { count: 2418 })}
    </p>
  )
}
const show = (of: ReturnType<typeof words>) =>
  render(
    <Suspense fallback="waiting">
      <Greeting of={of} />
    </Suspense>,
  )
const choose = (language: Language) => act(() => chooseLanguage(language))

afterEach(async () => {
  cleanup()
  await choose('en')
})

test('English is there at once', () => {
  show(words())
  expect(screen.getByText('Hello Ana, 2,418 lines')).toBeDefined()
})

test('G6 a language is switched without a gap, and back', async () => {
  show(words())
  await choose('pt-BR')
  expect(screen.getByText('Olá Ana, 2.418 linhas')).toBeDefined()
  expect(document.documentElement.lang).toBe('pt-BR')
  await choose('en')
  expect(screen.getByText('Hello Ana, 2,418 lines')).toBeDefined()
})

test('G6 a part of the app that opens later waits for its words, and React has nothing to complain of', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
  await choose('pt-BR')
  await act(async () => void show(words()))
  expect(screen.getByText('Olá Ana, 2.418 linhas')).toBeDefined()
  expect(complain).not.toHaveBeenCalled()
  complain.mockRestore()
})

test('a language that cannot be fetched leaves English, and is not asked for again and again', async () => {
  const load = vi.fn<() => Promise<typeof pt>>(() => Promise.reject(new Error('offline')))
  show(words(load))
  await choose('pt-BR')
  expect(screen.getByText('Hello Ana, 2.418 lines')).toBeDefined()
  expect(load).toHaveBeenCalledTimes(1)
})

test('the pseudo-language is longer and keeps its holes', async () => {
  show(words())
  await choose('en-XA')
  expect(screen.getByText(/^⟦Hélló Ana·+⟧, ⟦2,418 líñés·+⟧$/)).toBeDefined()
})
