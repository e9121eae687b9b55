import { FileText, X } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Checkbox } from '@/ui/checkbox.tsx'
import { Field } from '@/ui/field.tsx'
import { Icon } from '@/ui/icon.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { withOptions } from '../composer/composing.ts'
import { PLAIN } from '../composer/options.ts'
import { DialogForm } from '../dialog-form.tsx'
import { formatBytes } from '../conversation/format.ts'
import type { OutgoingCall } from '../outbox/outgoing.ts'
import { visibleName } from '@/lib/visible-name.ts'
import { chatWords } from '../words.ts'
import type { AttachProps } from './attach-menu.tsx'
import { LARGEST, mediatypeOf } from './media-type.ts'

type FilesDialogProps = AttachProps & { files: readonly File[]; isSticker: boolean }

/** What is about to be sent, with a caption for the first. */
export function FilesDialog({ files: given, isSticker, chat, quoted, onSend, onClose }: FilesDialogProps) {
  const t = useWords(chatWords)
  const language = useLanguage()
  const [files, setFiles] = useState(given)
  const [caption, setCaption] = useState('')
  const [asDocuments, setAsDocuments] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // the browser would begin with taking the first file out
  useEffect(() => field.current?.focus(), [])
  const tooLarge = files.find(({ size }) => size > LARGEST)

  async function send() {
    for (const [at, file] of files.entries()) {
      const options = withOptions(chat, PLAIN, at === 0 ? quoted : undefined)
      const call: OutgoingCall = isSticker
        ? { name: 'sendSticker', input: options }
        : {
            name: 'sendMedia',
            input: {
              ...options,
              mediatype: asDocuments ? 'document' : mediatypeOf(file.type),
              ...(file.type !== '' && { mimetype: file.type }),
              fileName: file.name,
              ...(at === 0 && caption.trim() !== '' && { caption: caption.trim() }),
            },
          }
      // one after the other, in the order they were chosen
      await onSend(call, file)
    }
    onClose()
  }

  return (
    <DialogForm title={t('attach.title', { count: files.length })} isDisabled={tooLarge !== undefined} onSubmit={send} onClose={onClose}>
      <ul className="divide-y divide-line/70 border-y border-line">
        {files.map((file) => (
          <li key={`${file.name} ${file.lastModified} ${file.size}`} className="flex min-h-14 items-center gap-3 py-1.5">
            <Preview file={file} />
            <span className="min-w-0 flex-1">
              <span className="block truncate text-base">
                <bdi>{visibleName(file.name)}</bdi>
              </span>
              <span className="block text-sm text-muted">{formatBytes(file.size, language)}</span>
            </span>
            <IconButton
              size="sm"
              icon={X}
              label={t('attach.remove', { name: visibleName(file.name) })}
              onPress={() => {
                if (files.length === 1) return onClose()
                setFiles(files.filter((each) => each !== file))
                return field.current?.focus()
              }}
            />
          </li>
        ))}
      </ul>
      {!isSticker && (
        <div className="grid gap-3">
          <Field label={t('attach.caption')}>
            {(wiring) => (
              <TextInput {...wiring} ref={field} value={caption} spellCheck onChange={(event) => setCaption(event.target.value)} />
            )}
          </Field>
          {files.some(({ type }) => mediatypeOf(type) !== 'document') && (
            <Checkbox label={t('attach.asDocument')} checked={asDocuments} onChange={(event) => setAsDocuments(event.target.checked)} />
          )}
        </div>
      )}
      {tooLarge && (
        <p role="alert" className="text-base text-attention">
          {t('write.tooLarge', { name: visibleName(tooLarge.name), size: formatBytes(LARGEST, language) })}
        </p>
      )}
    </DialogForm>
  )
}

/** A picture or the first of a video, as it is; only this page can open the address. */
function Preview({ file }: { file: File }) {
  const kind = mediatypeOf(file.type)
  const show = useCallback(
    (element: HTMLImageElement | HTMLVideoElement | null) => {
      if (!element) return undefined
      element.src = URL.createObjectURL(file)
      return () => URL.revokeObjectURL(element.src)
    },
    [file],
  )
  const look = 'size-14 shrink-0 rounded-sm bg-sunken object-cover'
  if (kind === 'video') return <video ref={show} muted preload="metadata" className={look} />
  if (kind === 'image') return <img ref={show} alt="" className={look} />
  return (
    <span className={`inline-flex items-center justify-center text-muted ${look}`}>
      <Icon of={FileText} className="size-5" />
    </span>
  )
}
