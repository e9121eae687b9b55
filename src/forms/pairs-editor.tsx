import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/ui/button.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { SecretInput } from '@/ui/secret-input.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { useWords } from '@/words/use-words.tsx'
import { isSame } from './answers.ts'
import { isSecretName } from './secret-name.ts'
import { formsWords } from './words.ts'

type Pairs = Readonly<Record<string, string>>
type Row = { readonly id: number; readonly name: string; readonly value: string }

const GRID = 'grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_2rem] gap-2 pointer-coarse:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_2.75rem]'

export const pairsOf = (rows: readonly Pick<Row, 'name' | 'value'>[]): Pairs =>
  Object.fromEntries(rows.map(({ name, value }) => [name.trim(), value] as const).filter(([name, value]) => name + value !== ''))

let lastId = 0
function newRow(name = '', value = ''): Row {
  lastId += 1
  return { id: lastId, name, value }
}
const rowsOf = (pairs: Pairs) => Object.entries(pairs).map(([name, value]) => newRow(name, value))

type PairsEditorProps = {
  value: Pairs
  onChange: (pairs: Pairs) => void
  onBlur: () => void
  focusRef: (element: HTMLElement | null) => void
}

/** Rows of name and value. An empty row is not part of the answer yet; a value without a name is, and a wrong one. */
export function PairsEditor({ value, onChange, onBlur, focusRef }: PairsEditorProps) {
  const t = useWords(formsWords)
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOf(value))
  // discarded, or taken over from the server, which may keep names with blanks around them
  const kept = pairsOf(Object.entries(value).map(([name, said]) => ({ name, value: said })))
  if (!isSame(pairsOf(rows), kept)) setRows(rowsOf(value))

  const box = useRef<HTMLDivElement>(null)
  function change(next: readonly Row[]) {
    setRows(next)
    onChange(pairsOf(next))
  }
  const put = (row: Row, part: Partial<Row>) => change(rows.map((each) => (each === row ? { ...each, ...part } : each)))
  const isNameless = ({ name, value }: Row) => name.trim() === '' && value !== ''
  const isTwice = (row: Row) => row.name.trim() !== '' && rows.some((each) => each !== row && each.name.trim() === row.name.trim())

  return (
    <div ref={box} className="grid gap-2" onBlur={onBlur}>
      {rows.map((row, at) => {
        const Value = isSecretName(row.name) ? SecretInput : TextInput
        return (
          <div key={row.id} className={GRID}>
            <TextInput
              ref={at === 0 ? focusRef : undefined}
              isMono
              aria-label={t('pairs.nameOf', { at: String(at + 1) })}
              aria-invalid={isTwice(row) || isNameless(row) ? true : undefined}
              placeholder={t('pairs.name')}
              autoCapitalize="none"
              autoComplete="off"
              value={row.name}
              onChange={({ target }) => put(row, { name: target.value })}
            />
            <Value
              aria-label={t('pairs.valueOf', { name: row.name || String(at + 1) })}
              placeholder={t('pairs.value')}
              autoCapitalize="none"
              autoComplete="off"
              value={row.value}
              onChange={({ target }) => put(row, { value: target.value })}
            />
            <IconButton
              icon={X}
              className="mt-0.5 pointer-coarse:mt-0"
              label={row.name ? t('pairs.remove', { name: row.name }) : t('pairs.removeEmpty')}
              onPress={() => {
                flushSync(() => change(rows.filter((each) => each !== row)))
                box.current?.querySelector<HTMLElement>('input, button:last-of-type')?.focus()
              }}
            />
          </div>
        )
      })}
      {rows.some(isTwice) && <p className="text-sm text-attention">{t('pairs.twice')}</p>}
      <Button
        ref={rows.length === 0 ? focusRef : undefined}
        variant="link"
        icon={Plus}
        className="justify-self-start"
        onPress={() => {
          setRows([...rows, newRow()])
          requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('div:last-of-type > input')?.focus())
        }}
      >
        {t('pairs.add')}
      </Button>
    </div>
  )
}
