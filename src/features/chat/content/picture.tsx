import { CircleAlert, Download, Play } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { loadChunk } from '@/lib/missing-chunk.ts'
import { Arc } from '@/ui/arc.tsx'
import { Icon } from '@/ui/icon.tsx'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { formatBytes, formatSeconds } from '../conversation/format.ts'
import { summaryOf } from '../conversation/summary.ts'
import type { Content, Media } from '../message/content.ts'
import type { ChatEntry } from '../message/entry.ts'
import { chatWords } from '../words.ts'
import { save, useMedia } from './use-media.ts'

const Lightbox = lazy(() => loadChunk(() => import('./lightbox.tsx')).then((module) => ({ default: module.Lightbox })))

type PictureProps = { instance: string; entry: ChatEntry; content: Extract<Content, { kind: 'image' | 'video' | 'sticker' }> }

/** A picture or video: a few pixels and its size first, itself once it is asked for. Its place stays the same. */
export function Picture({ instance, entry, content }: PictureProps) {
  const t = useWords(chatWords)
  const language = useLanguage()
  const { media, kind } = content
  const loaded = useMedia(instance, entry, media)
  const [isOpen, setOpen] = useState(false)
  const isVideo = kind === 'video'
  const what = t(
    kind === 'image'
      ? 'kind.photo'
      : kind === 'sticker'
        ? 'kind.sticker'
        : content.isGif
          ? 'kind.gif'
          : content.isRound
            ? 'kind.videoNote'
            : 'kind.video',
  )
  const isRound = isVideo && content.isRound
  const box = isRound ? { width: 200, aspectRatio: '1' } : boxOf(media, kind === 'sticker' ? 128 : 288)
  const rounding = isRound ? 'rounded-full' : 'rounded-sm'
  const label = 'caption' in content && content.caption ? `${what}: ${summaryOf(content, t).text}` : what
  const { address, file } = loaded

  if (address !== undefined && isVideo) {
    return (
      <video
        src={address}
        controls={!content.isGif}
        autoPlay={content.isGif}
        loop={content.isGif}
        muted={content.isGif}
        playsInline
        aria-label={label}
        className={`block max-w-full bg-sunken object-cover ${rounding}`}
        style={box}
      >
        <track kind="captions" />
      </video>
    )
  }
  if (address !== undefined) {
    return (
      <>
        <button type="button" aria-label={t('media.open', { what: label })} className="block max-w-full" onClick={() => setOpen(true)}>
          <img src={address} alt="" className={`block max-w-full object-cover ${rounding}`} style={box} />
        </button>
        {isOpen && file && (
          <Suspense>
            <Lightbox
              address={address}
              label={label}
              onSave={() => save(file, nameFor(entry, file.mimetype))}
              onClose={() => setOpen(false)}
            />
          </Suspense>
        )}
      </>
    )
  }
  const size = loaded.bytes === undefined ? undefined : formatBytes(loaded.bytes, language)
  return (
    <div className={`relative flex max-w-full items-center justify-center overflow-hidden bg-sunken ${rounding}`} style={box}>
      {media.thumbnail !== undefined && (
        <img
          src={`data:image/jpeg;base64,${media.thumbnail}`}
          alt=""
          className="absolute inset-0 size-full scale-105 object-cover blur-sm"
        />
      )}
      {file ? (
        <p className="relative m-2 rounded-sm bg-raised px-2 py-1 text-sm text-muted">{t('media.unsafe')}</p>
      ) : loaded.canLoad ? (
        <button
          type="button"
          onClick={loaded.load}
          aria-label={
            loaded.isLoading
              ? t('media.loading', { what: label })
              : size === undefined
                ? t('media.load', { what: label })
                : t('media.loadSize', { what: label, size })
          }
          className="relative inline-flex min-h-9 items-center gap-1.5 rounded-full bg-raised px-3 text-sm font-medium shadow-pop hover:bg-hover pointer-coarse:min-h-11"
        >
          {loaded.isLoading ? <Arc /> : <Icon of={loaded.hasFailed ? CircleAlert : isVideo ? Play : Download} />}
          {loaded.hasFailed
            ? t('media.retry')
            : [size, isVideo && content.seconds !== undefined ? formatSeconds(content.seconds) : undefined].filter(Boolean).join(', ') ||
              what}
        </button>
      ) : (
        <p className="relative m-2 rounded-sm bg-raised px-2 py-1 text-sm text-muted">{what}</p>
      )}
      {loaded.hasFailed && (
        <p role="alert" className="absolute inset-x-2 bottom-2 rounded-sm bg-raised px-2 py-1 text-xs text-attention">
          {t('media.failed')}
        </p>
      )}
    </div>
  )
}

/** The room that it will take, before it is here. */
function boxOf({ width = 4, height = 3 }: Media, most: number) {
  const ratio = Math.min(2.2, Math.max(0.6, width > 0 && height > 0 ? width / height : 4 / 3))
  return { width: ratio >= 1 ? most : Math.round(most * Math.max(0.7, ratio)), aspectRatio: String(ratio) }
}

const nameFor = ({ at }: ChatEntry, mimetype: string) =>
  `${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}.${(/\/([\w]+)/.exec(mimetype)?.[1] ?? 'bin').replace('jpeg', 'jpg')}`
