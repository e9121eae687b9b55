import { ChartColumn, Contact, File, MapPin, Paperclip, Sticker } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { type AnyEndpoint, formOf } from '@/api/endpoint.ts'
import { sendContact, sendLocation, sendMedia, sendPoll, sendSticker } from '@/api/endpoints/messages.ts'
import { loadChunk } from '@/lib/missing-chunk.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Icon } from '@/ui/icon.tsx'
import { Menu } from '@/ui/menu.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { ChatEntry } from '../message/entry.ts'
import type { OutgoingCall } from '../outbox/outgoing.ts'
import { chatWords } from '../words.ts'

const FilesDialog = lazy(() => loadChunk(() => import('./files-dialog.tsx')).then((module) => ({ default: module.FilesDialog })))
const LocationDialog = lazy(() => loadChunk(() => import('./location-dialog.tsx')).then((module) => ({ default: module.LocationDialog })))
const PollDialog = lazy(() => loadChunk(() => import('./poll-dialog.tsx')).then((module) => ({ default: module.PollDialog })))
const ContactDialog = lazy(() => loadChunk(() => import('./contact-dialog.tsx')).then((module) => ({ default: module.ContactDialog })))

export type AttachProps = {
  chat: string
  quoted: ChatEntry | undefined
  onSend: (call: OutgoingCall, file?: Blob) => Promise<void>
  onClose: () => void
}
type AttachMenuProps = Omit<AttachProps, 'onClose'> & { files: readonly File[]; onFiles: (files: readonly File[]) => void }

/** What can be sent besides words, as far as the server takes it. */
export function AttachMenu({ files, onFiles, ...props }: AttachMenuProps) {
  const t = useWords(chatWords)
  const { server } = useApi()
  const [open, setOpen] = useState<'location' | 'poll' | 'contact' | null>(null)
  const [isSticker, setSticker] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const reason = (endpoint: AnyEndpoint) => (formOf(endpoint, server) === null ? t('write.notHere') : undefined)
  const pick = (accept: string, sticker: boolean) => () => {
    setSticker(sticker)
    if (!input.current) return
    input.current.accept = accept
    input.current.click()
  }
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        label={t('write.attach')}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-sm text-muted transition-colors hover:bg-hover hover:text-ink pointer-coarse:size-11"
        actions={[
          { label: t('write.file'), icon: File, onChoose: pick('', false), reason: reason(sendMedia) },
          {
            label: t('kind.sticker'),
            icon: Sticker,
            onChoose: pick('image/webp,image/png,image/jpeg', true),
            reason: reason(sendSticker),
          },
          { label: t('kind.location'), icon: MapPin, onChoose: () => setOpen('location'), reason: reason(sendLocation) },
          { label: t('write.contact'), icon: Contact, onChoose: () => setOpen('contact'), reason: reason(sendContact) },
          { label: t('write.poll'), icon: ChartColumn, onChoose: () => setOpen('poll'), reason: reason(sendPoll) },
        ]}
      >
        <Icon of={Paperclip} />
        <span className="sr-only">{t('write.attach')}</span>
      </Menu>
      <input
        ref={input}
        type="file"
        multiple={!isSticker}
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Suspense>
        {files.length > 0 && (
          <FilesDialog
            {...props}
            files={files}
            isSticker={isSticker}
            onClose={() => {
              setSticker(false)
              onFiles([])
            }}
          />
        )}
        {open === 'location' && <LocationDialog {...props} onClose={close} />}
        {open === 'poll' && <PollDialog {...props} onClose={close} />}
        {open === 'contact' && <ContactDialog {...props} onClose={close} />}
      </Suspense>
    </>
  )
}
