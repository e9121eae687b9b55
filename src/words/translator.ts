/** The languages of the product, as values of the `lang` attribute. `en-XA` is English made longer, to find text that is cut off. */
export const LANGUAGES = { en: 'English', 'pt-BR': 'Português (Brasil)', es: 'Español', it: 'Italiano', fr: 'Français' } as const
export type Language = keyof typeof LANGUAGES | 'en-XA'

type Forms = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string }
export type Source = Readonly<Record<string, string | Forms>>
/** A catalogue in another language: the same keys, plurals where the source has plurals. */
export type Catalog<S extends Source> = { readonly [Key in keyof S]: S[Key] extends string ? string : Forms }

type Text<Entry> = Entry extends { other: infer Other extends string } ? Other : Entry extends string ? Entry : never
type Holes<Words extends string> = Words extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never
type ValuesOf<Entry, Value> = { readonly [Name in Holes<Text<Entry>>]: Name extends 'count' ? number : Value }
/** What fills the holes of one entry; nothing where it has none. */
export type Filling<S extends Source, Key extends keyof S, Value> = [Holes<Text<S[Key]>>] extends [never]
  ? []
  : [values: ValuesOf<S[Key], Value>]

/** The words of one part of the app. The source ships with whoever uses it; other languages are loaded when they are chosen. */
export type Area<S extends Source = Source> = {
  readonly source: S
  readonly load: (language: Language) => Promise<Catalog<S>>
}
type Loaders<S extends Source> = Readonly<Record<'pt' | 'es' | 'it' | 'fr', () => Promise<Catalog<S>>>>

const LOADER_OF = { 'pt-BR': 'pt', es: 'es', it: 'it', fr: 'fr' } as const
const areas = new Set<Area>()

/** Declares the words of a part of the app, once, at module level. */
export function area<const S extends Source>(source: S, loaders: Loaders<S>): Area<S> {
  const english = source as Catalog<S>
  const catalogs = new Map<Language, Promise<Catalog<S>>>()
  const load = (language: Language) => {
    const known = catalogs.get(language)
    if (known) return known
    const fetched = language === 'en' ? Promise.resolve(english) : language === 'en-XA' ? pseudo(source) : loaders[LOADER_OF[language]]()
    // a language that cannot be fetched leaves English rather than an empty screen
    const arriving: Promise<Catalog<S>> = fetched.catch(() => english).then((catalog) => arrived(arriving, catalog))
    catalogs.set(language, arriving)
    return arriving
  }
  arrived(load('en'), english)
  const made = { source, load }
  areas.add(made)
  return made
}

/** Marks a promise as React does, so that whoever reads it then need not wait for it, not even a moment. */
function arrived<Value>(promise: Promise<Value>, value: Value) {
  void Object.assign(promise, { status: 'fulfilled', value })
  return value
}

const pseudo = async <S extends Source>(source: S) => (await import('./pseudo.ts')).pseudo(source)

/** Fetches a language for every part of the app that is on the page, so that switching shows no gap. */
export const loadEverywhere = (language: Language) => Promise.all([...areas].map((each) => each.load(language)))

const rules = new Map<Language, { plural: Intl.PluralRules; number: Intl.NumberFormat }>()
function rulesOf(language: Language) {
  const known = rules.get(language)
  if (known) return known
  const locale = language === 'en-XA' ? 'en' : language
  const made = { plural: new Intl.PluralRules(locale), number: new Intl.NumberFormat(locale) }
  rules.set(language, made)
  return made
}

/** The words of one entry with the right plural, holes still open. */
export function template(entry: string | Forms, values: object | undefined, language: Language): string {
  if (typeof entry === 'string') return entry
  const count: unknown = values && Reflect.get(values, 'count')
  return (typeof count === 'number' ? entry[rulesOf(language).plural.select(count)] : undefined) ?? entry.other
}

/** A number in the way of the language: 2,418 or 2.418. */
export const formatNumber = (value: number, language: Language) => rulesOf(language).number.format(value)

/** Gives a function from key and values to the finished sentence. Values are text, never markup. */
export function translator<S extends Source>(language: Language, catalog: Catalog<S>) {
  return function translate<Key extends keyof S>(key: Key, ...[values]: Filling<S, Key, string | number>): string {
    return template(catalog[key], values, language).replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value: unknown = values && Reflect.get(values, name)
      return typeof value === 'number' ? formatNumber(value, language) : typeof value === 'string' ? value : hole
    })
  }
}
