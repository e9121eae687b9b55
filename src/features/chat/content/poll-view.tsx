import { useWords } from '@/words/use-words.tsx'
import type { Content } from '../message/content.ts'
import type { ChatEntry } from '../message/entry.ts'
import { visibleName } from '@/lib/visible-name.ts'
import { chatWords } from '../words.ts'

type PollViewProps = { entry: ChatEntry; content: Extract<Content, { kind: 'poll' }>; nameOf: (jid: string) => string }

/** A question with its answers, and how many chose each. */
export function PollView({ entry, content, nameOf }: PollViewProps) {
  const t = useWords(chatWords)
  const counts = content.options.map((option) => {
    const votes = entry.votes.find((each) => each.option === option)
    return {
      option,
      isMine: votes?.isMine === true,
      voters: votes?.voters ?? [],
      count: (votes?.voters.length ?? 0) + (votes?.isMine === true ? 1 : 0),
    }
  })
  const most = Math.max(
    1,
    counts.reduce((sum, { count }) => sum + count, 0),
  )
  return (
    <div className="w-64 max-w-full pb-1">
      <p dir="auto" className="font-medium">
        {visibleName(content.question)}
      </p>
      <p className="text-xs text-muted">{t(content.selectableCount === 1 ? 'poll.one' : 'poll.many')}</p>
      <ul className="mt-1 grid gap-1.5">
        {counts.map(({ option, isMine, voters, count }) => {
          const names = [...(isMine ? [t('you')] : []), ...voters.map(nameOf)].join(', ')
          return (
            <li key={option} title={count > 0 ? t('poll.voters', { names }) : undefined}>
              <span className="flex justify-between gap-3 text-sm">
                <bdi>{visibleName(option)}</bdi>
                <span className="text-muted">
                  <span aria-hidden="true">{count}</span>
                  <span className="sr-only">{t('poll.votes', { count })}</span>
                  {isMine && <span className="sr-only">, {t('poll.yours')}</span>}
                </span>
              </span>
              <svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none" className="mt-1 h-1.5 w-full rounded-xs text-accent">
                <rect width="100" height="6" fill="currentColor" className="text-line" />
                <rect width={(count / most) * 100} height="6" fill="currentColor" />
              </svg>
              {count > 0 && <span className="sr-only">{t('poll.voters', { names })}</span>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
