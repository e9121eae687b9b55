import { useWords } from '@/words/use-words.tsx'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { CopyButton } from './copy-button.tsx'
import { StateMark } from './state-mark.tsx'
import { uiWords } from './words.ts'

type FailureViewProps = {
  /** What happened. */
  title: ReactNode
  /** Why, if known. */
  explanation?: ReactNode
  /** What to do. */
  advice?: ReactNode
  /** For whoever helps; must hold no key. */
  details?: string | undefined
  onRetry?: (() => unknown) | undefined
  /** A way out, besides trying again. */
  action?: ReactNode
  /** `area` takes the place of a page, `inline` stands where a part of one is missing. */
  size?: 'area' | 'inline'
}

/** A failure in the place of what it kept from the user. */
export function FailureView({ title, explanation, advice, details, onRetry, action, size = 'area' }: FailureViewProps) {
  const t = useWords(uiWords)
  const isArea = size === 'area'
  return (
    <div
      role="alert"
      className={isArea ? 'flex flex-1 flex-col items-center justify-center bg-surface px-6 pt-10 pb-24 text-center' : 'flex gap-3 py-3'}
    >
      <StateMark state="attention" className={isArea ? 'size-8' : 'mt-0.5 size-5'} />
      <div className={`flex min-w-0 flex-col ${isArea ? 'mt-4 items-center' : 'items-start'}`}>
        <h2 className={`wrap-anywhere ${isArea ? 'text-lg font-semibold' : 'text-base font-semibold'}`}>{title}</h2>
        <div className={`max-w-120 text-base wrap-anywhere text-muted ${isArea ? 'mt-1.5' : 'mt-0.5'}`}>
          {explanation && <p className="whitespace-pre-line">{explanation}</p>}
          {advice && <p>{advice}</p>}
        </div>
        {(onRetry || action) && (
          <div className={`flex flex-wrap gap-2 ${isArea ? 'mt-5 justify-center' : 'mt-3'}`}>
            {onRetry && (
              <Button onPress={onRetry} busyLabel={t('failure.retrying')}>
                {t('failure.retry')}
              </Button>
            )}
            {action}
          </div>
        )}
        {details !== undefined && (
          <details className={`w-full max-w-120 text-start text-sm ${isArea ? 'mt-6' : 'mt-3'}`}>
            <summary className={`min-h-6 w-fit rounded-xs text-muted hover:text-ink pointer-coarse:py-3 ${isArea ? 'mx-auto' : ''}`}>
              {t('failure.details')}
            </summary>
            <pre className="mt-1 mb-2 max-h-48 overflow-auto rounded-sm border border-line bg-sunken p-3 font-mono text-xs whitespace-pre-wrap wrap-anywhere">
              {details}
            </pre>
            <CopyButton text={details} label={t('failure.copy')} />
          </details>
        )}
      </div>
    </div>
  )
}
