import { lazy, type ReactNode, Suspense } from 'react'
import { loadChunk } from '@/lib/missing-chunk.ts'
import { useWords } from '@/words/use-words.tsx'
import type { RowContext } from '../conversation/message-row.tsx'
import { summaryOf } from '../conversation/summary.ts'
import type { ChatEntry } from '../message/entry.ts'
import { chatWords } from '../words.ts'
import { LinkPreviewView } from './link-preview.tsx'
import { MarkedText } from './marked-text.tsx'

const RichContent = lazy(() => loadChunk(() => import('./rich-content.tsx')).then((module) => ({ default: module.RichContent })))

export type ContentProps = { entry: ChatEntry; context: RowContext; /** Time and ticks. */ meta: ReactNode }

/** What a message says, drawn as what it is. Whatever is more than words is loaded when it is first met. */
export function ContentView({ entry, context, meta }: ContentProps) {
  const t = useWords(chatWords)
  const { content } = entry
  if (content.kind === 'text' || content.kind === 'choice') {
    return (
      <>
        {content.kind === 'text' && content.preview && <LinkPreviewView preview={content.preview} />}
        <MarkedText text={content.text} mentions={entry.mentions} nameOf={context.nameOf} end={meta} />
        {content.kind === 'choice' && content.description !== undefined && <p className="text-sm text-muted">{content.description}</p>}
      </>
    )
  }
  const plain = (
    <p>
      {summaryOf(content, t).text}
      {meta}
    </p>
  )
  return (
    <Suspense fallback={plain}>
      <RichContent entry={entry} context={context} meta={meta} />
    </Suspense>
  )
}
