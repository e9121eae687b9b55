import { useWords } from '@/words/use-words.tsx'
import type { Reaction } from '../message/entry.ts'
import { chatWords } from '../words.ts'

type ReactionsProps = { reactions: readonly Reaction[]; nameOf: (jid: string) => string; isMine: boolean; onTakeBack: () => void }

/** A pill over the lower edge. Ours is taken back by pressing it. */
export function Reactions({ reactions, nameOf, isMine, onTakeBack }: ReactionsProps) {
  const t = useWords(chatWords)
  if (reactions.length === 0) return null
  return (
    <ul aria-label={t('message.reactions')} className={`absolute -bottom-4.5 flex gap-1 ${isMine ? 'end-2' : 'start-2'}`}>
      {reactions.map((reaction) => {
        const names = [...(reaction.isMine ? [t('you')] : []), ...reaction.authors.map(nameOf)].join(', ')
        const look = 'inline-flex h-6 items-center gap-1 rounded-full border border-line bg-raised px-1.5 text-xs'
        const count = reaction.authors.length + (reaction.isMine ? 1 : 0)
        const inside = (
          <>
            <span aria-hidden="true">{reaction.emoji}</span>
            {reaction.isMine && count === 1 ? (
              <span className="text-muted">{t('you')}</span>
            ) : (
              count > 1 && <span className="text-muted">{count}</span>
            )}
            <span className="sr-only">{t('message.reacted', { emoji: reaction.emoji, names })}</span>
          </>
        )
        return (
          <li key={reaction.emoji} title={names}>
            {reaction.isMine ? (
              <button type="button" aria-label={t('message.takeBack')} className={`${look} hover:bg-hover`} onClick={onTakeBack}>
                {inside}
              </button>
            ) : (
              <span className={look}>{inside}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
