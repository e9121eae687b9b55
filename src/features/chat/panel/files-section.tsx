import { useState } from 'react'
import { Icon } from '@/ui/icon.tsx'
import { formatNumber } from '@/words/translator.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { formatBytes } from '../conversation/format.ts'
import { summaryOf } from '../conversation/summary.ts'
import { useChatHistory } from '../data/use-chat-history.ts'
import { entriesOf } from '../message/entries.ts'
import { chatWords } from '../words.ts'
import { Part } from './facts.tsx'
import { panelWords } from './words.ts'

const FIRST = 6

/** The pictures, sounds and files of what is loaded, newest first. */
export function FilesSection({ instance, chat }: { instance: string; chat: string }) {
  const t = useWords(panelWords)
  const words = useWords(chatWords)
  const language = useLanguage()
  const { history } = useChatHistory(instance, chat)
  const [isAll, setAll] = useState(false)
  const files = entriesOf(history)
    .flatMap(({ id, content }) =>
      'media' in content && content.media && content.kind !== 'sticker' ? [{ id, content, media: content.media }] : [],
    )
    .toReversed()
  if (files.length === 0) return null
  return (
    <Part
      title={t('media.title')}
      count={formatNumber(files.length, language)}
      aside={
        files.length > FIRST && (
          <button
            type="button"
            aria-expanded={isAll}
            className="min-h-6 text-sm text-accent hover:underline pointer-coarse:min-h-11"
            onClick={() => setAll(!isAll)}
          >
            {t(isAll ? 'media.less' : 'media.all')}
          </button>
        )
      }
    >
      <ul className="pt-1.5">
        {files.slice(0, isAll ? 200 : FIRST).map(({ id, content, media }) => {
          const { icon, text } = { icon: undefined, ...summaryOf(content, words) }
          return (
            <li key={id} className="flex min-h-8 items-center gap-2.5 text-sm">
              {icon && (
                <span className="text-muted">
                  <Icon of={icon} />
                </span>
              )}
              <span className="min-w-0 flex-1 truncate">
                <bdi>{text}</bdi>
              </span>
              {media.bytes !== undefined && <span className="text-muted">{formatBytes(media.bytes, language)}</span>}
            </li>
          )
        })}
      </ul>
    </Part>
  )
}
