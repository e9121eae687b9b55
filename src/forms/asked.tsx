import type { ReactNode } from 'react'
import { type Control, useController, useWatch } from 'react-hook-form'
import { ConflictChoice } from './conflict-choice.tsx'
import type { Field, Values } from './field.ts'
import { problemIn } from './problem.ts'
import { Question, type Wrong } from './question.tsx'
import type { Answers } from './use-saved-form.ts'

type AskedProps = {
  /** Where the answer stands in the form. */
  name: string
  /** Where the answers that belong with it stand, if not at the top. */
  under?: string | undefined
  field: Field
  tell: (key: string) => string
  control: Control<Answers>
  untold: string | undefined
  aside: ((answers: Values) => ReactNode) | undefined
  onAnswered: (answer: unknown) => void
  conflict: { theirs: unknown; settle: (isMine: boolean) => void } | undefined
}

/** A question with its answer in the form. */
export function Asked({ name, under, field, tell, control, untold, aside, onAnswered, conflict }: AskedProps) {
  const {
    field: { value, onChange, onBlur, ref },
    fieldState: { error },
  } = useController({ name, control })
  return (
    <div className="min-w-0">
      <Question
        field={field}
        tell={tell}
        value={value}
        onAnswer={(answer) => {
          onChange(answer)
          onAnswered(answer)
        }}
        onBlur={onBlur}
        focusRef={ref}
        wrong={error && toWrong(error)}
        untold={untold}
        aside={aside && <Aside control={control} under={under} draw={aside} />}
      />
      {conflict && <ConflictChoice field={field} tell={tell} theirs={conflict.theirs} onSettle={conflict.settle} />}
    </div>
  )
}

/** Redraws with every answer, and nothing around it does. */
export function Aside({ control, under, draw }: Pick<AskedProps, 'control' | 'under'> & { draw: (answers: Values) => ReactNode }) {
  const answers = useWatch({ control })
  return draw(under === undefined ? answers : answersUnder(answers, under))
}

export function answersUnder(answers: Values, name: string): Values {
  const own = answers[name]
  return typeof own === 'object' && own !== null ? { ...own } : {}
}

const toWrong = ({ type, message = '' }: { type: string; message?: string }): Wrong =>
  type === 'server' ? { said: message } : { problem: problemIn(message) }
