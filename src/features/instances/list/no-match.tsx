import { Button } from '@/ui/button.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { useWords } from '@/words/use-words.tsx'
import { instancesWords } from '../words.ts'
import type { Arranged, Filter } from './filter.ts'

type NoMatchProps = {
  filter: Filter
  arranged: Arranged
  onClearSearch: () => void
  onShowAll: () => void
}

/** Says where it looked, and where there is something to find. */
export function NoMatch({ filter, arranged, onClearSearch, onShowAll }: NoMatchProps) {
  const t = useWords(instancesWords)
  const { query, state } = filter
  const { counts, matchesElsewhere } = arranged
  if (query === '') return <EmptyState title={t('none.title.state')} actions={<Button onPress={onShowAll}>{t('none.show.all')}</Button>} />
  return (
    <EmptyState
      title={t('none.title', { query })}
      actions={
        <>
          {matchesElsewhere > 0 && <Button onPress={onShowAll}>{t('none.search.all')}</Button>}
          <Button variant={matchesElsewhere > 0 ? 'quiet' : 'secondary'} onPress={onClearSearch}>
            {t('none.clear')}
          </Button>
        </>
      }
    >
      {t(`none.among.${state ?? 'all'}`, { count: counts[state ?? 'all'] })}{' '}
      {matchesElsewhere > 0 && t('none.elsewhere', { count: matchesElsewhere })}
    </EmptyState>
  )
}
