import * as z from 'zod/mini'
import type { Area, Filling, Source } from '@/words/translator.ts'
import { isWebAddress } from './address.ts'
import type { Problem } from './problem.ts'

export type Control =
  | 'text'
  | 'address'
  | 'secret'
  | 'number'
  | 'phone'
  | 'toggle'
  | 'choice'
  | 'lines'
  | 'picks' // several of many, in groups
  | 'pairs' // names with values

/** The keys of an area whose words stand alone, without holes to fill. */
export type PlainKey<S extends Source> = { [Key in keyof S]: Filling<S, Key, string> extends [] ? Key : never }[keyof S] & string

type Choice<Key extends string, Value extends string = string> = { readonly value: Value; readonly label: Key; readonly hint?: Key }
type ShowWhen = { readonly field: string; readonly is: readonly unknown[] }

/** One question of a form: how it is asked, in which words, what counts as an answer, and what stands there at first. */
export type Field<Value = unknown, Key extends string = string> = {
  readonly control: Control
  readonly label: Key
  /** The effect somebody will notice. */
  readonly hint?: Key
  /** A few words at the end of the label's line. */
  readonly note?: Key
  readonly schema: z.ZodMiniType<Value>
  readonly initial: Value
  readonly placeholder?: string
  readonly choices?: readonly Choice<Key>[]
  readonly list?: PickList
  /** What a number counts, such as seconds. */
  readonly unit?: Key
  /** Asked only while another field holds one of these values. Not asked, it goes out as it was. */
  readonly showWhen?: ShowWhen
  /** The switch of the whole form, drawn as its heading. */
  readonly isHead?: boolean
}
export type Fields<Key extends string = string> = Readonly<Record<string, Field<unknown, Key>>>
export type Values = Readonly<Record<string, unknown>>
export type ValuesOf<F extends Fields> = { readonly [Name in keyof F]: F[Name] extends Field<infer Value> ? Value : never }

type Extra<Key extends string> = Partial<Pick<Field<unknown, Key>, 'hint' | 'note' | 'placeholder' | 'showWhen' | 'isHead'>>
type Optional = { readonly isOptional?: boolean }

const problem = (name: Problem) => ({ error: name })

export function text<const Key extends string>(
  label: Key,
  { isOptional = false, ...extra }: Extra<Key> & Optional = {},
): Field<string, Key> {
  const schema = isOptional ? z.string() : z.string().check(z.trim(), z.minLength(1, problem('needed')))
  return { control: 'text', label, initial: '', schema, ...extra }
}

/** An absolute http(s) address. */
export function address<const Key extends string>(
  label: Key,
  { isOptional = false, ...extra }: Extra<Key> & Optional = {},
): Field<string, Key> {
  const full = z.string().check(z.trim(), z.refine(isWebAddress, problem('address')))
  return {
    control: 'address',
    label,
    initial: '',
    schema: isOptional ? z.union([z.literal(''), full], problem('address')) : full,
    ...extra,
  }
}

/** Masked; for what opens something. */
export function secret<const Key extends string>(
  label: Key,
  { isOptional = false, ...extra }: Extra<Key> & Optional = {},
): Field<string, Key> {
  const schema = isOptional ? z.string() : z.string().check(z.minLength(1, problem('needed')))
  return { control: 'secret', label, initial: '', schema, ...extra }
}

export function count<const Key extends string>(
  label: Key,
  { min = 0, max = 1_000_000_000, initial = 0, ...extra }: Extra<Key> & { min?: number; max?: number; initial?: number; unit?: Key } = {},
): Field<number, Key> {
  const schema = z.int(problem('number')).check(z.gte(min, problem('number')), z.lte(max, problem('number')))
  return { control: 'number', label, initial, schema, ...extra }
}

/** Digits with a country code; whatever else was typed between them is left out. */
export function phone<const Key extends string>(
  label: Key,
  { isOptional = false, ...extra }: Extra<Key> & Optional = {},
): Field<string, Key> {
  const digits = z.pipe(
    z.pipe(
      z.string(),
      z.transform((typed) => typed.replace(/\D/g, '').replace(/^00/, '')),
    ),
    z.string().check(z.regex(isOptional ? /^(?:[1-9]\d{6,14})?$/ : /^[1-9]\d{6,14}$/, problem('phone'))),
  )
  return { control: 'phone', label, initial: '', schema: digits, ...extra }
}

export function toggle<const Key extends string>(
  label: Key,
  { initial = false, ...extra }: Extra<Key> & { initial?: boolean } = {},
): Field<boolean, Key> {
  return { control: 'toggle', label, initial, schema: z.boolean(problem('needed')), ...extra }
}

export function choice<const Key extends string, const Value extends string>(
  label: Key,
  choices: readonly [Choice<Key, Value>, ...Choice<Key, Value>[]],
  extra: Extra<Key> = {},
): Field<Value, Key> {
  const schema = z.literal(
    choices.map(({ value }) => value),
    problem('needed'),
  )
  return { control: 'choice', label, choices, initial: choices[0].value, schema, ...extra }
}

/** A choice that keeps another value, if a server tells one. */
export function openChoice<const Key extends string>(
  label: Key,
  choices: readonly [Choice<Key>, ...Choice<Key>[]],
  extra: Extra<Key> = {},
): Field<string, Key> {
  return { ...choice(label, choices, extra), schema: z.string().check(z.minLength(1, problem('needed'))) }
}

/** One entry a line. */
export function lines<const Key extends string>(label: Key, extra: Extra<Key> = {}): Field<string[], Key> {
  return { control: 'lines', label, initial: [], schema: z.array(z.string()), ...extra }
}

const PAIRS = z.record(z.string(), z.string()).check(z.refine((said) => !Object.hasOwn(said, ''), problem('needed')))

/** Names with values, such as headers; none may lack its name. Values whose name tells of a key are masked. */
export function pairs<const Key extends string>(label: Key, extra: Extra<Key> = {}): Field<Record<string, string>, Key> {
  return { control: 'pairs', label, initial: {}, schema: PAIRS, ...extra }
}

/** Several of many. `least` is how many the server insists on. */
export function picks<const Key extends string>(
  label: Key,
  list: PickList,
  { least = 0, ...extra }: Extra<Key> & { least?: number } = {},
): Field<string[], Key> {
  return { control: 'picks', label, list, initial: [], schema: z.array(z.string()).check(z.minLength(least, problem('none'))), ...extra }
}

type PickGroup<Key extends string> = {
  readonly legend: Key
  readonly options: readonly { readonly value: string; readonly label: Key; readonly hint?: Key }[]
}
type Preset<Key extends string> = { readonly label: Key; readonly values: readonly string[] }
/** What can be picked, in groups, with its own words. */
export type PickList = { readonly words: Area; readonly groups: readonly PickGroup<string>[]; readonly presets: readonly Preset<string>[] }

export function pickList<S extends Source>(
  words: Area<S>,
  list: { groups: readonly PickGroup<PlainKey<S>>[]; presets: readonly Preset<PlainKey<S>>[] },
): PickList {
  return { words, ...list }
}

export function isAsked(field: Field, values: Values) {
  return !field.showWhen || field.showWhen.is.includes(values[field.showWhen.field])
}

/** The names that some `showWhen` looks at. */
export function decidingFields(fields: Fields): string[] {
  return [...new Set(Object.values(fields).flatMap(({ showWhen }) => (showWhen ? [showWhen.field] : [])))]
}
