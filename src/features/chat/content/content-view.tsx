import type { ReactNode } from 'react'
import { useWords } from '@/words/use-words.tsx'
import type { RowContext } from '../conversation/message-row.tsx'
import { summaryOf } from '../conversation/summary.ts'
import type { ChatEntry } from '../message/entry.ts'
import { chatWords } from '../words.ts'
import { MarkedText } from './marked-text.tsx'

export type ContentProps = { entry: ChatEntry; context: RowContext; meta: ReactNode }

/** What a message says, drawn as what it is. */
export function ContentView({ entry, context, meta }: ContentProps) {
  const t = useWords(chatWords)
  const { content } = entry
  if (content.kind === 'text') {
    return (
      <>
        <MarkedText text={content.text} mentions={entry.mentions} nameOf={context.nameOf} />
        {meta}
      </>
    )
  }
  return (
    <>
      <p>{summaryOf(content, t).text}</p>
      {meta}
    </>
  )
}
