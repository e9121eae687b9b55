import type { Catalog, Source } from './translator.ts'

const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', O: 'Ó', n: 'ñ', c: 'ç' }

/** English with accents and a third more length, holes kept, so that a test sees what would be cut off. */
export function pseudo<S extends Source>(source: S): Catalog<S> {
  const entries = Object.entries(source).map(([key, entry]) => [
    key,
    typeof entry === 'string' ? longer(entry) : Object.fromEntries(Object.entries(entry).map(([form, text]) => [form, longer(text)])),
  ])
  return Object.fromEntries(entries) as Catalog<S>
}

function longer(text: string) {
  const accented = text.replace(/\{\w+\}|\*\*|[aeiouAEOnc]/g, (found) => ACCENTS[found] ?? found)
  return `⟦${accented}${'·'.repeat(Math.ceil(text.length / 3))}⟧`
}
