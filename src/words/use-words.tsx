import { Fragment, type ReactNode, use, useSyncExternalStore } from 'react'
import { languageNow, onLanguage } from './language.ts'
import { type Area, type Catalog, type Filling, formatNumber, type Language, type Source, template, translator } from './translator.ts'

export const useLanguage = () => useSyncExternalStore(onLanguage, languageNow)

/** The words of a part of the app in the chosen language: `t('key', values)` gives text, `t.rich` gives nodes, with **bold** drawn. */
export function useWords<S extends Source>(area: Area<S>): Words<S> {
  const language = useLanguage()
  // English is there; whatever else arrives is asked of React in every render, as it wants to be
  return wordsOf(area, language, language === 'en' ? (area.source as Catalog<S>) : use(area.load(language)))
}

export type Words<S extends Source> = {
  <Key extends keyof S>(key: Key, ...filling: Filling<S, Key, string | number>): string
  /** Like the call itself, but holes may take elements and `**…**` is drawn bold. */
  rich<Key extends keyof S>(key: Key, ...filling: Filling<S, Key, ReactNode>): ReactNode
}

const made = new WeakMap<object, Map<Language, unknown>>()

function wordsOf<S extends Source>(area: Area<S>, language: Language, catalog: Catalog<S>): Words<S> {
  const ofArea = made.get(area) ?? new Map<Language, unknown>()
  made.set(area, ofArea)
  const known = ofArea.get(language)
  if (known) return known as Words<S>
  const words: Words<S> = Object.assign(translator<S>(language, catalog), {
    rich: (key: keyof S, values?: object) => draw(template(catalog[key], values, language), values, language),
  })
  ofArea.set(language, words)
  return words
}

function draw(text: string, values: object | undefined, language: Language): ReactNode {
  return text.split(/(\*\*.+?\*\*|\{\w+\})/).map((part, at) => {
    const key = `${at}`
    if (part.startsWith('**')) return <b key={key}>{draw(part.slice(2, -2), values, language)}</b>
    const value: unknown = part.startsWith('{') && values ? Reflect.get(values, part.slice(1, -1)) : part
    return <Fragment key={key}>{typeof value === 'number' ? formatNumber(value, language) : (value as ReactNode)}</Fragment>
  })
}
