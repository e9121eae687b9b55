import { useId } from 'react'
import { buttonLook } from '@/ui/button-look.ts'
import { FieldError } from '@/ui/field.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { Imported } from './exported.ts'
import { transferWords } from './words.ts'

type FileChoiceProps = { file: Imported | undefined; onTake: (file: File) => Promise<void> }

export function FileChoice({ file, onTake }: FileChoiceProps) {
  const t = useWords(transferWords)
  const id = useId()
  return (
    <div className="mt-3">
      <label
        className={`${buttonLook('secondary')} has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus`}
      >
        {t('file.choose')}
        <input
          type="file"
          accept=".json,application/json"
          aria-describedby={id}
          aria-invalid={file && !file.ok ? true : undefined}
          className="sr-only"
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0]
            if (!chosen) return
            void onTake(chosen).finally(() => {
              currentTarget.value = '' // so that the same file can be chosen again
            })
          }}
        />
      </label>
      <output className="block">
        {file && !file.ok ? (
          <FieldError id={id}>{t(`file.${file.why}`)}</FieldError>
        ) : (
          <p id={id} className="mt-1.5 text-sm wrap-anywhere text-muted">
            {file ? t.rich('file.from', { name: <bdi className="text-ink">{file.instance}</bdi> }) : t('file.hint')}
          </p>
        )}
      </output>
    </div>
  )
}
