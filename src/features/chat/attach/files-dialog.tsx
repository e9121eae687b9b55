import { FileText, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '@/ui/button.tsx'
import { Checkbox } from '@/ui/checkbox.tsx'
import { Dialog, DialogActions } from '@/ui/dialog.tsx'
import { Field } from '@/ui/field.tsx'
import { Icon } from '@/ui/icon.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { withOptions } from '../composer/composing.ts'
import { PLAIN } from '../composer/options.ts'
import { formatBytes } from '../conversation/format.ts'
import type { OutgoingCall } from '../outbox/outgoing.ts'
import { visibleName } from '../message/visible-name.ts'
import { chatWords } from '../words.ts'
import type { AttachProps } from './attach-menu.tsx'
import { LARGEST, mediatypeOf } from './media-type.ts'
import { readBase64 } from './read-file.ts'

type FilesDialogProps = AttachProps & { files: readonly File[]; isSticker: boolean }

/** What is about to be sent, with a caption for the first. */
export function FilesDialog({ files: given, isSticker, chat, quoted, onSend, onClose }: FilesDialogProps) {
  const t = useWords(chatWords)
  const language = useLanguage()
  const [files, setFiles] = useState(given)
  const [caption, setCaption] = useState('')
  const [asDocuments, setAsDocuments] = useState(false)
  const [problem, setProblem] = useState<string>()
  const tooLarge = files.find(({ size }) => size > LARGEST)

  async function send() {
    setProblem(undefined)
    const calls: OutgoingCall[] = []
    for (const [at, file] of files.entries()) {
      try {
        // one after the other, in the order they were chosen
        // oxlint-disable-next-line no-await-in-loop
        const base64 = await readBase64(file)
        const options = withOptions(chat, PLAIN, at === 0 ? quoted : undefined)
        const mediatype = asDocuments ? 'document' : mediatypeOf(file.type)
        calls.push(
          isSticker
            ? { name: 'sendSticker', input: { ...options, sticker: base64 } }
            : {
                name: 'sendMedia',
                input: {
                  ...options,
                  mediatype,
                  media: base64,
                  ...(file.type !== '' && { mimetype: file.type }),
                  fileName: file.name,
                  ...(at === 0 && caption.trim() !== '' && { caption: caption.trim() }),
                },
              },
        )
      } catch {
        return setProblem(t('attach.unread', { name: visibleName(file.name) }))
      }
    }
    for (const call of calls) onSend(call)
    return onClose()
  }

  return (
    <Dialog title={t('attach.title', { count: files.length })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!tooLarge) void send()
        }}
      >
        <ul className="mt-4 divide-y divide-line/70 border-y border-line">
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
                onPress={() => (files.length === 1 ? onClose() : setFiles(files.filter((each) => each !== file)))}
              />
            </li>
          ))}
        </ul>
        {!isSticker && (
          <div className="mt-4 grid gap-3">
            <Field label={t('attach.caption')}>
              {(wiring) => <TextInput {...wiring} value={caption} spellCheck onChange={(event) => setCaption(event.target.value)} />}
            </Field>
            {files.some(({ type }) => mediatypeOf(type) !== 'document') && (
              <Checkbox label={t('attach.asDocument')} checked={asDocuments} onChange={(event) => setAsDocuments(event.target.checked)} />
            )}
          </div>
        )}
        {(tooLarge || problem !== undefined) && (
          <p role="alert" className="mt-3 text-base text-attention">
            {tooLarge ? t('write.tooLarge', { name: visibleName(tooLarge.name), size: formatBytes(LARGEST, language) }) : problem}
          </p>
        )}
        <DialogActions>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={tooLarge !== undefined}>
            {t('attach.send')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** A picture as it is; only this page can open the address. */
function Preview({ file }: { file: File }) {
  const [picture, setPicture] = useState<string>()
  useEffect(() => {
    if (!/^image\/(?:png|jpeg|webp|gif)$/.test(file.type)) return undefined
    let isGone = false
    const show = async () => {
      const base64 = await readBase64(file)
      if (!isGone) setPicture(`data:${file.type};base64,${base64}`)
    }
    void show()
    return () => {
      isGone = true
    }
  }, [file])
  return picture === undefined ? (
    <span className="inline-flex size-10 shrink-0 items-center justify-center rounded-sm bg-sunken text-muted">
      <Icon of={FileText} className="size-5" />
    </span>
  ) : (
    <img src={picture} alt="" className="size-10 shrink-0 rounded-sm object-cover" />
  )
}
