import { ArrowUp, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '@/ui/icon.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { useWords } from '@/words/use-words.tsx'
import { formatSeconds } from '../conversation/format.ts'
import { chatWords } from '../words.ts'

/** Takes the place of the composer while a voice message is recorded. */
export function VoiceRecorder({ onDone, onLeave }: { onDone: (audio: Blob) => void; onLeave: () => void }) {
  const t = useWords(chatWords)
  const [state, setState] = useState<'asking' | 'recording' | 'refused' | 'empty'>('asking')
  const [seconds, setSeconds] = useState(0)
  const recorder = useRef<MediaRecorder>(undefined)
  const parts = useRef<Blob[]>([])

  useEffect(() => {
    let isLeft = false
    let stream: MediaStream | undefined
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      (given) => {
        stream = given
        if (isLeft) return stop(given)
        const made = new MediaRecorder(given)
        made.ondataavailable = ({ data }) => parts.current.push(data)
        made.start(1000)
        recorder.current = made
        setState('recording')
        return undefined
      },
      () => setState('refused'),
    )
    return () => {
      isLeft = true
      if (stream) stop(stream)
    }
  }, [])

  useEffect(() => {
    if (state !== 'recording') return undefined
    const timer = setInterval(() => setSeconds((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [state])

  function finish() {
    const made = recorder.current
    if (!made || made.state === 'inactive') return
    made.onstop = () => {
      const whole = new Blob(parts.current, { type: made.mimeType })
      if (whole.size === 0) setState('empty')
      else onDone(whole)
    }
    made.stop()
  }

  return (
    <div className="flex items-center gap-2 p-1">
      <IconButton icon={Trash2} label={t('voice.discard')} onPress={onLeave} />
      <output className="min-w-0 flex-1 px-1 text-sm">
        {state === 'recording' && <span className="me-2 inline-block size-2 rounded-full bg-attention" />}
        {state === 'refused' ? (
          t('voice.refused')
        ) : state === 'empty' ? (
          t('voice.failed')
        ) : (
          <span aria-live="off">{t('voice.recording', { time: formatSeconds(seconds) })}</span>
        )}
      </output>
      {state === 'recording' && (
        <button
          ref={focus}
          type="button"
          aria-label={t('voice.stop')}
          title={t('voice.stop')}
          onClick={finish}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-sm bg-accent text-on-accent hover:bg-accent-strong pointer-coarse:size-11"
        >
          <Icon of={ArrowUp} />
        </button>
      )}
    </div>
  )
}

const focus = (element: HTMLElement | null) => element?.focus()

function stop(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop()
}
