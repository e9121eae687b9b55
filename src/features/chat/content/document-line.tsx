import { Download, FileText } from 'lucide-react'
import { useState } from 'react'
import { Arc } from '@/ui/arc.tsx'
import { Icon } from '@/ui/icon.tsx'
import { useOneAtATime } from '@/ui/use-one-at-a-time.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { formatBytes } from '../conversation/format.ts'
import type { Content } from '../message/content.ts'
import type { ChatEntry } from '../message/entry.ts'
import { visibleName } from '@/lib/visible-name.ts'
import { chatWords } from '../words.ts'
import { save, useMedia } from './use-media.ts'

type DocumentLineProps = { instance: string; entry: ChatEntry; content: Extract<Content, { kind: 'document' }> }

/** A file: its name, what it is, and a way to save it. */
export function DocumentLine({ instance, entry, content }: DocumentLineProps) {
  const t = useWords(chatWords)
  const language = useLanguage()
  const loaded = useMedia(instance, entry, content.media)
  const [hasFailed, setFailed] = useState(false)
  const name = visibleName(content.fileName ?? '') || t('kind.document')
  const facts = [
    /\.(\w{1,5})$/.exec(name)?.[1]?.toUpperCase(),
    content.pages === undefined || content.pages === 0 ? undefined : t('media.pages', { count: content.pages }),
    loaded.bytes === undefined ? undefined : formatBytes(loaded.bytes, language),
  ].filter((fact) => fact !== undefined)
  const { run, isRunning } = useOneAtATime(async () => {
    setFailed(false)
    const file = await loaded.loadNow()
    if (file) save(file, name)
    else setFailed(true)
  })
  return (
    <>
      <button
        type="button"
        disabled={!loaded.canLoad}
        title={loaded.canLoad ? t('media.download') : t('media.noServer')}
        className="flex w-full max-w-full items-center gap-3 py-1 text-start"
        onClick={() => run()}
      >
        <span className="inline-flex size-10 shrink-0 items-center justify-center rounded-sm bg-sunken text-muted">
          <Icon of={FileText} className="size-5" />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">
            <bdi>{name}</bdi>
          </span>
          <span className="block truncate text-sm text-muted">{facts.join(', ')}</span>
        </span>
        {loaded.canLoad && <span className="ms-4 text-muted">{isRunning ? <Arc /> : <Icon of={Download} />}</span>}
      </button>
      {hasFailed && (
        <p role="alert" className="text-xs text-attention">
          {t('media.failed')}
        </p>
      )}
    </>
  )
}
