import { Pause, Play } from 'lucide-react'
import { useRef, useState } from 'react'
import { Arc } from '@/ui/arc.tsx'
import { Icon } from '@/ui/icon.tsx'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { formatBytes, formatSeconds } from '../conversation/format.ts'
import type { Content } from '../message/content.ts'
import type { ChatEntry } from '../message/entry.ts'
import { chatWords } from '../words.ts'
import { useMedia } from './use-media.ts'

const SPEEDS = [1, 1.5, 2] as const
const BARS = 28

type AudioPlayerProps = { instance: string; entry: ChatEntry; content: Extract<Content, { kind: 'audio' }> }

/** A sound: fetched with the first press, then played, at the speed that is wanted. */
export function AudioPlayer({ instance, entry, content }: AudioPlayerProps) {
  const t = useWords(chatWords)
  const language = useLanguage()
  const loaded = useMedia(instance, entry, content.media)
  const audio = useRef<HTMLAudioElement>(null)
  const [isWanted, setWanted] = useState(false)
  const [isPlaying, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [told, setTold] = useState<number>()
  const [speed, setSpeed] = useState<(typeof SPEEDS)[number]>(1)
  const length = told ?? content.seconds ?? 0
  const time = formatSeconds(isPlaying || at > 0 ? at : length)

  function press() {
    if (loaded.address === undefined) {
      setWanted(true)
      loaded.load()
    } else if (isPlaying) audio.current?.pause()
    else void audio.current?.play()
  }

  return (
    <div className="flex min-w-0 flex-1 items-center gap-3 py-0.5">
      <button
        type="button"
        aria-label={isPlaying ? t('audio.pause') : t('audio.play', { time: formatSeconds(length) })}
        aria-disabled={!loaded.canLoad || undefined}
        onClick={press}
        className="inline-flex size-9 shrink-0 items-center justify-center rounded-full bg-ink text-canvas pointer-coarse:size-11"
      >
        {loaded.isLoading ? <Arc /> : <Icon of={isPlaying ? Pause : Play} className="size-4 fill-current" />}
      </button>
      <div className="relative h-5 w-42 min-w-0 shrink">
        <Waveform bars={content.waveform} played={length > 0 ? at / length : 0} />
        <input
          type="range"
          aria-label={t('audio.position')}
          aria-valuetext={formatSeconds(at)}
          min={0}
          max={Math.max(1, length)}
          step={0.1}
          value={at}
          disabled={loaded.address === undefined}
          onChange={({ target }) => {
            setAt(Number(target.value))
            if (audio.current) audio.current.currentTime = Number(target.value)
          }}
          className="absolute inset-0 size-full cursor-pointer opacity-0 focus-visible:opacity-100 disabled:hidden"
        />
      </div>
      <span className="text-sm whitespace-nowrap text-muted">{time}</span>
      {loaded.address === undefined && loaded.bytes !== undefined && (
        <span className="text-xs whitespace-nowrap text-muted max-sm:hidden">{formatBytes(loaded.bytes, language)}</span>
      )}
      {loaded.address !== undefined && (
        <button
          type="button"
          aria-label={t('audio.speed', { speed: String(speed) })}
          className="min-h-6 rounded-xs px-1.5 text-xs font-medium text-muted hover:bg-hover pointer-coarse:min-h-11"
          onClick={() => {
            const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1
            setSpeed(next)
            if (audio.current) audio.current.playbackRate = next
          }}
        >
          {speed}×
        </button>
      )}
      {loaded.hasFailed && (
        <span role="alert" className="text-xs text-attention">
          {t('media.failed')}
        </span>
      )}
      {loaded.address !== undefined && (
        <audio
          ref={audio}
          src={loaded.address}
          autoPlay={isWanted}
          onPlay={({ currentTarget }) => {
            currentTarget.playbackRate = speed
            setPlaying(true)
          }}
          onPause={() => setPlaying(false)}
          onEnded={() => setAt(0)}
          onTimeUpdate={({ currentTarget }) => setAt(currentTarget.currentTime)}
          onDurationChange={({ currentTarget }) => {
            if (Number.isFinite(currentTarget.duration)) setTold(currentTarget.duration)
          }}
        >
          <track kind="captions" />
        </audio>
      )}
    </div>
  )
}

function Waveform({ bars, played }: { bars: readonly number[]; played: number }) {
  const heights = Array.from({ length: BARS }, (_, at) => bars[Math.floor((at / BARS) * bars.length)] ?? 0.25)
  return (
    <svg aria-hidden="true" viewBox="0 0 168 20" preserveAspectRatio="none" className="size-full">
      {heights.map((level, at) => {
        const height = 3 + level * 15
        return (
          <rect
            // a bar is its place
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            x={at * 6}
            y={10 - height / 2}
            width="3"
            height={height}
            rx="1.5"
            fill="currentColor"
            className={at / BARS < played ? 'text-accent' : 'text-edge'}
          />
        )
      })}
    </svg>
  )
}
