import { Icon } from '@/ui/icon.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { Content } from '../message/content.ts'
import type { ChatEntry } from '../message/entry.ts'
import { withNames } from '../message/marks.ts'
import type { Quoted } from '../message/read-message.ts'
import { chatWords } from '../words.ts'
import type { RowContext } from './message-row.tsx'
import { summaryOf } from './summary.ts'

/** The message that is answered; leads to it. */
export function Quote({ quoted, original, context }: { quoted: Quoted; original: ChatEntry | undefined; context: RowContext }) {
  const t = useWords(chatWords)
  const content = quoted.content ?? original?.content ?? null
  const isOurs = original?.fromMe ?? quoted.author === undefined
  const author = isOurs ? t('you') : context.nameOf(original?.author ?? quoted.author ?? '')
  return (
    <button
      type="button"
      title={t('message.original')}
      onClick={() => context.deeds.jump(quoted.id)}
      className="mb-1 block w-full border-s-2 border-accent ps-2.5 text-start text-sm hover:bg-hover"
    >
      <QuoteWords
        author={original !== undefined || quoted.author !== undefined ? author : ''}
        content={content}
        mentions={original?.mentions}
        nameOf={context.nameOf}
        isAccented
      />
    </button>
  )
}

type QuoteWordsProps = {
  author: string
  content: Content | null
  mentions: readonly string[] | undefined
  nameOf: (jid: string) => string
  isAccented?: boolean
}

export function QuoteWords({ author, content, mentions, nameOf, isAccented = false }: QuoteWordsProps) {
  const t = useWords(chatWords)
  const { text, icon } = content ? summaryOf(content, t) : { text: t('message.original'), icon: undefined }
  return (
    <>
      {author !== '' && (
        <span className={`block truncate font-medium ${isAccented ? 'text-accent' : ''}`}>
          <bdi>{author}</bdi>
        </span>
      )}
      <span className="flex items-center gap-1 text-muted">
        {icon && <Icon of={icon} className="size-3.5" />}
        <span className="min-w-0 truncate">
          <bdi>{withNames(text, mentions ?? [], nameOf)}</bdi>
        </span>
      </span>
    </>
  )
}
