import { Ago } from '@/ui/ago.tsx'
import { useWords } from '@/words/use-words.tsx'
import { useListTimes } from '../instance-queries.ts'
import { instancesWords } from '../words.ts'

/** The only thing on the page that a refresh without news renders. */
export function UpdatedAgo({ isStale }: { isStale: boolean }) {
  const t = useWords(instancesWords)
  const { answeredAt } = useListTimes()
  if (answeredAt === 0) return null
  return (
    <span className={`me-1 hidden text-sm sm:inline ${isStale ? 'font-medium text-connecting' : 'text-muted'}`}>
      {t.rich('list.updated', { ago: <Ago at={answeredAt} /> })}
    </span>
  )
}
