import { expect, test } from 'vitest'
import { LANGUAGES } from './translator.ts'

type Entry = string | Record<string, string>
const modules = import.meta.glob<Record<string, Record<string, Entry>>>('/src/**/words/{en,pt,es,it,fr}.ts', { eager: true })
const CODES = ['en', 'pt', 'es', 'it', 'fr'] as const
type Code = (typeof CODES)[number]
const RULES = { en: 'en', pt: 'pt-BR', es: 'es', it: 'it', fr: 'fr' } as const satisfies Record<Code, string>

const catalog = (folder: string, code: Code) => modules[`${folder}/${code}.ts`]?.[code] ?? {}
const textsOf = (entry: Entry) => (typeof entry === 'string' ? [entry] : Object.values(entry))
const holesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted()
const boldsOf = (text: string) => text.split('**').length - 1
const folders = [...new Set(Object.keys(modules).map((path) => path.replace(/\/\w+\.ts$/, '')))]
const cases = folders.flatMap((folder) => (['pt', 'es', 'it', 'fr'] as const).map((code) => [folder, code] as const))

test('every language of the product has a catalogue', () => {
  expect(Object.values(RULES).toSorted()).toEqual(Object.keys(LANGUAGES).toSorted())
  expect(folders.length).toBeGreaterThan(0)
})

test.each(cases)('G6 %s says in %s all that it says in English', (folder, code) => {
  const source = catalog(folder, 'en')
  const other = catalog(folder, code)
  expect(Object.keys(other).toSorted()).toEqual(Object.keys(source).toSorted())
  for (const [key, entry] of Object.entries(source)) {
    const told = other[key] ?? ''
    const inEnglish = typeof entry === 'string' ? entry : (entry['other'] ?? '')
    expect(
      textsOf(told).every((text) => text.trim() !== ''),
      `${key} is empty`,
    ).toBe(true)
    expect([...new Set(textsOf(told).flatMap(holesOf))].toSorted(), `holes of ${key}`).toEqual(holesOf(inEnglish))
    for (const text of textsOf(told)) expect(boldsOf(text), `bold of ${key}`).toBe(boldsOf(inEnglish))
  }
})

test.each(folders.flatMap((folder) => CODES.map((code) => [folder, code] as const)))(
  'G6 %s has the plurals that %s needs',
  (folder, code) => {
    for (const [key, entry] of Object.entries(catalog(folder, code))) {
      if (typeof entry === 'string') continue
      const wanted = new Intl.PluralRules(RULES[code]).resolvedOptions().pluralCategories.filter((form) => form !== 'many')
      expect(Object.keys(entry), `forms of ${key}`).toEqual(expect.arrayContaining(wanted))
    }
  },
)

test.each(folders)('%s keeps to the tone: no exclamation marks, no "oops", no "please"', (folder) => {
  for (const [key, entry] of Object.entries(catalog(folder, 'en')))
    for (const text of textsOf(entry)) expect(`${key}: ${text}`).not.toMatch(/!|\boops\b|\bplease\b/i)
})
