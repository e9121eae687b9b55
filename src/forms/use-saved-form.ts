import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { changedFields, checkAnswers } from './answers.ts'
import { conflictsIn, meet, settled, sidesFrom } from './conflicts.ts'
import { type Fields, isAsked, type Values, type ValuesOf } from './field.ts'

export type Answers = Record<string, unknown>

/** What a server said about a save that it refused: at the fields it names, and on the whole. */
export type Refusal = {
  readonly fields: Readonly<Record<string, string>>
  readonly whole?: Explained | undefined
}
type Explained = { readonly title: string; readonly explanation: string; readonly advice: string; readonly details: string }

export type Saving<F extends Fields> = {
  /** What the server holds. When it changes, the form takes over what was not touched and asks about the rest. */
  readonly stored: ValuesOf<F>
  /** Asks the server once more before saving, so that nobody's change is overwritten unseen. */
  readonly reread: (signal: AbortSignal) => Promise<ValuesOf<F>>
  /** Gives what the server stored. */
  readonly save: (answers: ValuesOf<F>, before: ValuesOf<F>, signal: AbortSignal) => Promise<ValuesOf<F>>
  readonly refusalOf: (error: unknown) => Refusal
}

/** Answers, what the server holds, and the way from one to the other. */
export function useSavedForm<F extends Fields>(fields: F, { stored, reread, save, refusalOf }: Saving<F>) {
  const [sides, setSides] = useState(() => sidesFrom(stored))
  const [refused, setRefused] = useState<Explained>()
  const current = useRef<AbortController>(null)
  const [altered, setAltered] = useState<readonly string[]>([])
  const form = useForm<Answers>({
    defaultValues: stored,
    mode: 'onTouched',
    resolver: (answers) => {
      const checked = checkAnswers(fields, answers, sides.theirs)
      if (checked.ok) return { values: checked.values, errors: {} }
      const errors = Object.entries(checked.problems).map(([name, message]) => [name, { type: 'problem', message }])
      return { values: {}, errors: Object.fromEntries(errors) }
    },
  })

  const told = JSON.stringify(stored)
  const [lastTold, setLastTold] = useState(told)
  if (told !== lastTold) {
    setLastTold(told)
    setSides(meet(fields, sides, form.getValues(), stored))
  }
  useEffect(() => {
    for (const name of sides.news) form.setValue(name, sides.theirs[name])
  }, [form, sides])

  const conflicts = conflictsIn(fields, sides)

  function startFrom(theirs: Values) {
    form.reset({ ...theirs })
    setSides(sidesFrom(theirs))
    setRefused(undefined)
  }

  /** Sends what changed, unless the server holds something that has not been seen here. */
  async function submit(checked: Answers): Promise<'unchanged' | 'saved' | 'conflict' | 'refused'> {
    setRefused(undefined)
    setAltered([])
    if (changedFields(fields, sides.theirs, checked).length === 0) return 'unchanged'
    const { signal } = (current.current = new AbortController())
    try {
      const theirs = await reread(signal)
      const met = meet(fields, sides, checked, theirs)
      for (const name of met.news) form.setValue(name, theirs[name])
      setSides({ ...met, news: [] })
      if (conflictsIn(fields, met).length > 0) return 'conflict'
      const mine = { ...checked, ...Object.fromEntries(met.news.map((name) => [name, theirs[name]])) }
      const shown = { ...form.getValues() }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked by the schemas of these very fields
      const kept = await save(mine as ValuesOf<F>, theirs, signal)
      const typed = form.getValues()
      const later = changedFields(fields, shown, typed).map((name) => [name, typed[name]] as const)
      startFrom(kept)
      for (const [name, answer] of later) form.setValue(name, answer) // written while it was on its way
      setAltered(changedFields(fields, mine, kept))
      return 'saved'
    } catch (error) {
      const { fields: said, whole } = refusalOf(error)
      const named = Object.entries(fields).filter(([name, field]) => said[name] !== undefined && isAsked(field, checked))
      for (const [name] of named) form.setError(name, { type: 'server', message: said[name] ?? '' })
      setRefused(whole)
      const [first] = named
      if (first) setTimeout(() => form.setFocus(first[0])) // once the form takes answers again
      return 'refused'
    }
  }

  return {
    form,
    theirs: sides.theirs,
    conflicts,
    refused,
    altered,
    submit,
    stop: () => current.current?.abort(),
    discard: () => startFrom(sides.theirs),
    settle: (name: string, isMine: boolean) => {
      if (!isMine) form.setValue(name, sides.theirs[name])
      setSides(settled(sides, name))
      form.setFocus(name)
    },
  }
}
