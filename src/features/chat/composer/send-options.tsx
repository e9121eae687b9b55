import type { RefObject } from 'react'
import { carries } from '@/api/endpoint.ts'
import { sendText } from '@/api/endpoints/messages.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Checkbox } from '@/ui/checkbox.tsx'
import { Field } from '@/ui/field.tsx'
import { Select } from '@/ui/select.tsx'
import { useWords } from '@/words/use-words.tsx'
import { Popover } from '../popover.tsx'
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
  return (
    <Popover label={t('write.options')} anchor={anchor} onClose={onClose} className="grid w-72 gap-3 p-4">
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
    </Popover>
  )
}
