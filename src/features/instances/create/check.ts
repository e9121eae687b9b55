import type { Resolver } from 'react-hook-form'
import * as z from 'zod/mini'
import type { Server } from '@/api/dialect.ts'
import { type NewInstance, newInstanceSchema } from '@/api/endpoints/create-instance.ts'
import { checkAnswers } from '@/forms/answers.ts'
import type { Values } from '@/forms/field.ts'
import { answersSchema, newInstanceFrom } from './new-instance.ts'
import { inputOf, isWanted, type Section, valuesIn } from './sections.ts'

export type FormValues = Record<string, unknown>

/** Judges the whole form, and turns it into what is asked of the server. Parts that are off are neither judged nor sent. */
export function checkNewInstance(server: Server, sections: readonly Section[], answers: Values) {
  const problems: Record<string, Record<string, string> | string> = {}
  const own = z.safeParse(answersSchema(server), answers)
  for (const { path, message } of own.error?.issues ?? []) problems[String(path[0])] ??= message
  const parts = sections.flatMap((section) => {
    const values = valuesIn(answers, section)
    if (!isWanted(section, values)) return []
    const checked = checkAnswers(section.fields, values)
    if (!checked.ok) problems[section.id] = checked.problems
    return checked.ok ? [[section.id, inputOf(section, checked.values)] as const] : []
  })
  if (!own.success || Object.keys(problems).length > 0) return { ok: false, problems } as const
  return { ok: true, wanted: z.parse(newInstanceSchema, { ...newInstanceFrom(own.data), ...Object.fromEntries(parts) }) } as const
}

export function resolverFor(server: Server, sections: readonly Section[]): Resolver<FormValues, unknown, NewInstance> {
  return (answers) => {
    const checked = checkNewInstance(server, sections, answers)
    if (checked.ok) return { values: checked.wanted, errors: {} }
    const errors = Object.entries(checked.problems).map(([name, problem]) => [
      name,
      typeof problem === 'string'
        ? asError(problem)
        : Object.fromEntries(Object.entries(problem).map(([inner, each]) => [inner, asError(each)])),
    ])
    return { values: {}, errors: Object.fromEntries(errors) }
  }
}

const asError = (message: string) => ({ type: 'problem', message })
