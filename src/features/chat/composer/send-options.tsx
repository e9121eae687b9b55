import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { carries } from '@/api/endpoint.ts'
import { sendText } from '@/api/endpoints/messages.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Checkbox } from '@/ui/checkbox.tsx'
import { Field } from '@/ui/field.tsx'
import { float } from '@/ui/place.ts'
import { Select } from '@/ui/select.tsx'
import { useWords } from '@/words/use-words.tsx'
import { chatWords } from '../words.ts'
import { DELAYS, type Options } from './options.ts'

type SendOptionsProps = {
  anchor: RefObject<HTMLElement | null>
  options: Options
  isGroup: boolean
  onChange: (options: Options) => void
  onClose: () => void
}

/** How the next message is sent. */
export function SendOptions({ anchor, options, isGroup, onChange, onClose }: SendOptionsProps) {
  const t = useWords(chatWords)
  const { server } = useApi()
  const panel = useRef<HTMLDivElement>(null)
  const close = useEffectEvent(onClose)
  useLayoutEffect(() => {
    const opener = document.activeElement
    if (panel.current && anchor.current) float(panel.current, anchor.current)
    panel.current?.querySelector('select')?.focus({ preventScroll: true })
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [anchor])
  useEffect(() => {
    const leave = (event: Event) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target) && !anchor.current?.contains(event.target)) close()
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  }, [anchor])

  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={t('write.options')}
      tabIndex={-1}
      popover="manual"
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
      }}
      className="fixed inset-auto z-50 m-0 grid w-72 max-w-[calc(100vw-1rem)] animate-arrive gap-3 rounded-md bg-raised p-4 text-ink shadow-pop"
    >
      {carries(sendText, 'delay', server) && (
        <Field label={t('options.delay')}>
          {(wiring) => (
            <Select {...wiring} value={options.delay} onChange={(event) => onChange({ ...options, delay: Number(event.target.value) })}>
              {DELAYS.map((seconds) => (
                <option key={seconds} value={seconds}>
                  {seconds === 0 ? t('options.delayNone') : t('options.delaySeconds', { count: seconds })}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <div>
        <Checkbox
          label={t('options.preview')}
          checked={options.linkPreview}
          onChange={(event) => onChange({ ...options, linkPreview: event.target.checked })}
        />
        {isGroup && (
          <Checkbox
            label={t('options.everyone')}
            checked={options.mentionsEveryOne}
            onChange={(event) => onChange({ ...options, mentionsEveryOne: event.target.checked })}
          />
        )}
      </div>
      <p className="text-xs text-muted">{t('options.once')}</p>
    </div>
  )
}
