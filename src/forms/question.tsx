import { type ReactNode, useId } from 'react'
import type { FieldWiring } from '@/ui/field.tsx'
import { Field as Labelled, FieldError } from '@/ui/field.tsx'
import { Select } from '@/ui/select.tsx'
import { Switch } from '@/ui/switch.tsx'
import { INPUT_LOOK } from '@/ui/input-look.ts'
import { SecretInput } from '@/ui/secret-input.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { useWords } from '@/words/use-words.tsx'
import { cautionFor, withScheme } from './address.ts'
import type { Control, Field } from './field.ts'
import { PairsEditor } from './pairs-editor.tsx'
import { PickSection } from './pick-section.tsx'
import type { Problem } from './problem.ts'
import { formsWords } from './words.ts'

/** What is wrong with an answer: a problem of ours, or the words of a server. */
export type Wrong = { readonly problem: Problem } | { readonly said: string }

export type QuestionProps = {
  field: Field
  /** The words of the form's own area. */
  tell: (key: string) => string
  value: unknown
  onAnswer: (value: unknown) => void
  onBlur: () => void
  focusRef: (element: HTMLElement | null) => void
  wrong?: Wrong | undefined
  /** A server that does not tell the stored value: what there is to know about it instead. */
  untold?: string | undefined
  /** What the page adds below. */
  aside?: ReactNode
}

/** One question, drawn in the way of its control. */
export function Question(props: QuestionProps) {
  return QUESTIONS[props.field.control](props)
}

/** A new kind of control is a new name in `Control`; the compiler then asks for its drawing here. */
const QUESTIONS: Record<Control, (props: QuestionProps) => ReactNode> = {
  text: stacked(({ value, wiring, common }) => <TextInput {...wiring} {...common} value={asText(value)} />),
  address: stacked(({ value, wiring, common }) => (
    <TextInput {...wiring} {...common} isMono type="url" inputMode="url" autoCapitalize="none" autoComplete="off" value={asText(value)} />
  )),
  secret: stacked(({ value, wiring, common }) => (
    <SecretInput {...wiring} {...common} autoComplete="off" data-1p-ignore data-lpignore="true" value={asText(value)} />
  )),
  phone: stacked(({ value, wiring, common }) => <TextInput {...wiring} {...common} type="tel" autoComplete="off" value={asText(value)} />),
  number: stacked(({ value, field, tell, wiring, common, onAnswer }) => (
    <span className="flex items-center gap-2">
      <TextInput
        {...wiring}
        {...common}
        type="text"
        inputMode="numeric"
        className="max-w-32"
        value={typeof value === 'number' ? String(value) : asText(value)}
        onChange={({ target }) => onAnswer(/^\s*-?\d+\s*$/.test(target.value) ? Number(target.value) : target.value)}
      />
      {field.unit && <span className="text-sm text-muted">{tell(field.unit)}</span>}
    </span>
  )),
  lines: stacked(({ value, wiring, focusRef, onBlur, onAnswer }) => (
    <textarea
      {...wiring}
      ref={focusRef}
      rows={4}
      spellCheck={false}
      className={`${INPUT_LOOK} px-2.5 py-1.5 font-mono text-sm pointer-coarse:h-auto`}
      value={Array.isArray(value) ? value.join('\n') : ''}
      onBlur={onBlur}
      onChange={({ target }) => onAnswer(target.value === '' ? [] : target.value.split('\n'))}
    />
  )),
  choice: stacked(({ value, field, tell, wiring, focusRef, onBlur, onAnswer }) => (
    <Select {...wiring} ref={focusRef} value={asText(value)} onBlur={onBlur} onChange={({ target }) => onAnswer(target.value)}>
      {!field.choices?.some((choice) => choice.value === value) && <option value={asText(value)}>{asText(value)}</option>}
      {field.choices?.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {tell(choice.label)}
        </option>
      ))}
    </Select>
  )),
  toggle: (props) => <ToggleRow {...props} />,
  pairs: (props) => <PairsQuestion {...props} />,
  picks: ({ field: { list, label }, tell, ...props }) => list && <PickSection {...props} label={tell(label)} list={list} />,
}

type Drawn = QuestionProps & {
  wiring: FieldWiring
  common: {
    ref: (element: HTMLElement | null) => void
    placeholder: string | undefined
    onBlur: () => void
    onChange: (event: { target: { value: string } }) => void
  }
}

function stacked(draw: (props: Drawn) => ReactNode) {
  return (props: QuestionProps) => <Stacked {...props} draw={draw} />
}

function Stacked({ draw, ...props }: QuestionProps & { draw: (props: Drawn) => ReactNode }) {
  const { field, tell, value, onAnswer, onBlur, focusRef, wrong, untold, aside } = props
  const t = useWords(formsWords)
  const meant = field.control === 'address' ? withScheme(asText(value)) : null
  const caution = field.control === 'address' ? cautionFor(asText(value)) : null
  const notes = [field.hint && tell(field.hint), untold, caution && t(`caution.${caution}`)].filter(Boolean)
  const isUnanswered = untold !== undefined && value === undefined
  const fix = meant
    ? { label: t('fix.scheme'), onPress: () => onAnswer(meant) }
    : isUnanswered
      ? { label: t('untold.empty'), onPress: () => onAnswer('') }
      : undefined
  return (
    <div>
      <Labelled
        label={tell(field.label)}
        note={field.note && tell(field.note)}
        hint={
          notes.length > 0 &&
          notes.map((note) => (
            <span key={String(note)} className="block">
              {note}
            </span>
          ))
        }
        error={
          wrong &&
          (isUnanswered
            ? t('untold.needed')
            : meant && 'problem' in wrong
              ? t('problem.scheme')
              : [wordsFor(wrong, t), isVague(wrong) && field.hint && tell(field.hint)].filter(Boolean).join('. '))
        }
        fix={fix}
      >
        {(wiring) =>
          draw({
            ...props,
            wiring,
            common: { ref: focusRef, placeholder: field.placeholder, onBlur, onChange: ({ target }) => onAnswer(target.value) },
          })
        }
      </Labelled>
      {aside}
    </div>
  )
}

function ToggleRow({ field, tell, value, onAnswer, onBlur, focusRef, wrong, untold, aside }: QuestionProps) {
  const t = useWords(formsWords)
  const id = useId()
  const isUnanswered = untold !== undefined && typeof value !== 'boolean'
  const describedBy = wrong ? `${id}-below ${id}-wrong` : `${id}-below`
  const label = (
    <label htmlFor={id} className={field.isHead ? 'text-base font-semibold' : 'text-base font-medium'}>
      {tell(field.label)}
    </label>
  )
  const control = isUnanswered ? (
    <Select
      id={id}
      ref={focusRef}
      className="w-32 shrink-0"
      aria-describedby={describedBy}
      aria-invalid={wrong ? true : undefined}
      value=""
      onBlur={onBlur}
      onChange={({ target }) => onAnswer(target.value === 'on')}
    >
      <option value="" disabled>
        {t('untold.choose')}
      </option>
      <option value="on">{t('value.on')}</option>
      <option value="off">{t('value.off')}</option>
    </Select>
  ) : (
    <Switch
      id={id}
      ref={focusRef}
      aria-describedby={describedBy}
      aria-invalid={wrong ? true : undefined}
      checked={value === true}
      onBlur={onBlur}
      onChange={({ target }) => onAnswer(target.checked)}
    />
  )
  const below = (
    <div id={`${id}-below`} className="text-sm text-muted">
      {field.hint && <p>{tell(field.hint)}</p>}
      {untold && <p>{untold}</p>}
    </div>
  )
  const after = (
    <>
      {wrong && <FieldError id={`${id}-wrong`}>{isUnanswered ? t('untold.needed') : wordsFor(wrong, t)}</FieldError>}
      {aside}
    </>
  )
  if (field.isHead) {
    return (
      <div>
        <div className="flex items-end justify-between gap-6 border-b border-ink pb-1.5">
          <h2>{label}</h2>
          {control}
        </div>
        <div className="pt-2">{below}</div>
        {after}
      </div>
    )
  }
  return (
    <div className="py-2.5">
      <div className="flex items-start justify-between gap-6">
        <div className="min-w-0">
          {label}
          {below}
        </div>
        {control}
      </div>
      {after}
    </div>
  )
}

function PairsQuestion({ field, tell, value, onAnswer, onBlur, focusRef, wrong, untold, aside }: QuestionProps) {
  const t = useWords(formsWords)
  const id = useId()
  return (
    <fieldset aria-describedby={wrong ? `${id}-below ${id}-wrong` : `${id}-below`} className="min-w-0">
      <legend className="mb-1.5 flex w-full items-baseline justify-between gap-3">
        <span className="text-sm font-medium">{tell(field.label)}</span>
        {field.note && <span className="text-xs text-faint">{tell(field.note)}</span>}
      </legend>
      <PairsEditor value={asPairs(value)} onChange={onAnswer} onBlur={onBlur} focusRef={focusRef} />
      <div id={`${id}-below`} className="mt-1.5 text-sm text-muted empty:hidden">
        {field.hint && <p>{tell(field.hint)}</p>}
        {untold && <p>{untold}</p>}
      </div>
      {wrong && <FieldError id={`${id}-wrong`}>{wordsFor(wrong, t)}</FieldError>}
      {aside}
    </fieldset>
  )
}

type FormsWords = ReturnType<typeof useWords<typeof formsWords.source>>
export const wordsFor = (wrong: Wrong, t: FormsWords) => ('said' in wrong ? wrong.said : t(`problem.${wrong.problem}`))

/** Such as a text that is too long: what is allowed is what the hint says. */
const isVague = (wrong: Wrong) => 'problem' in wrong && wrong.problem === 'invalid'

const asText = (value: unknown) => (typeof value === 'string' ? value : '')
const asPairs = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, typeof each === 'string' ? each : JSON.stringify(each)]))
    : {}
