import { TriangleAlert } from 'lucide-react'
import { useExplainError } from '@/query/explain-error.ts'
import { Button } from '@/ui/button.tsx'
import { NoticeBar } from '@/ui/notice-bar.tsx'
import { useWords } from '@/words/use-words.tsx'
import { nameText } from '../reason-words.ts'
import { instancesWords } from '../words.ts'
import { dismissSetback, useSetbacks } from './doing.ts'

/** Restarts and log-outs that did not end well, all of them or those of one instance; they stay until they are dismissed. */
export function SetbackBars({ of, className = '' }: { of?: string; className?: string }) {
  const t = useWords(instancesWords)
  const explain = useExplainError()
  return useSetbacks()
    .filter(({ name }) => of === undefined || name === of)
    .map((setback) => {
      const name = nameText(t, setback.name)
      const { title, explanation, advice } = explain(setback.error)
      const dismiss = (
        <Button variant="quiet" size="sm" onPress={() => dismissSetback(setback.name)}>
          {t('failed.dismiss')}
        </Button>
      )
      return (
        <div key={setback.name} role="alert" className={className}>
          <NoticeBar
            tone="attention"
            icon={TriangleAlert}
            title={t(setback.outcome === 'failed' ? 'failed.restart' : `undone.${setback.outcome}`, { name })}
            actions={dismiss}
          >
            {setback.outcome === 'failed' && `${title}. ${explanation} ${advice}`}
          </NoticeBar>
        </div>
      )
    })
}
