import { useWords } from '@/words/use-words.tsx'
import type { ChatEntry } from '../message/entry.ts'
import { visibleName } from '@/lib/visible-name.ts'
import { chatWords } from '../words.ts'
import type { ChatWords } from './summary.ts'

type Named = { entry: ChatEntry; nameOf: (jid: string) => string }

/** Something that happened, which nobody wrote. */
export function SystemLine({ entry, nameOf }: Named) {
  const t = useWords(chatWords)
  return (
    <p className="mx-auto w-fit max-w-120 py-1 text-center text-xs text-muted wrap-anywhere">
      <bdi>{systemText(entry, nameOf, t)}</bdi>
    </p>
  )
}

export function systemText({ content, author, fromMe }: ChatEntry, nameOf: (jid: string) => string, t: ChatWords) {
  if (content.kind !== 'system') return ''
  const who = fromMe ? t('you') : author?.endsWith('@g.us') === true || author === undefined ? t('system.someone') : nameOf(author)
  const people = content.people.map(nameOf).join(', ') || who
  const value = visibleName(content.value ?? '')
  return t(`system.${content.deed}`, { who, people, value })
}
