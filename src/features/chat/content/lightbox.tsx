import { Download, X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/ui/icon-button.tsx'
import { Modal } from '@/ui/modal.tsx'
import { useWords } from '@/words/use-words.tsx'
import { chatWords } from '../words.ts'

type LightboxProps = { address: string; label: string; onSave: () => void; onClose: () => void }

/** A picture as large as the window, or pressed once more, as large as it is. */
export function Lightbox({ address, label, onSave, onClose }: LightboxProps) {
  const t = useWords(chatWords)
  const [isFull, setFull] = useState(false)
  return (
    <Modal aria-label={label} onClose={onClose} closesOnScrim className="w-fit max-w-[calc(100vw-1.5rem)]">
      <div className="flex items-center justify-end gap-1 p-1">
        <p className="min-w-0 flex-1 truncate px-2 text-sm text-muted">
          <bdi>{label}</bdi>
        </p>
        <IconButton icon={Download} label={t('media.download')} onPress={onSave} />
        <IconButton icon={X} label={t('media.close')} onPress={onClose} />
      </div>
      <button
        type="button"
        aria-label={t('media.zoom')}
        aria-pressed={isFull}
        className={`block cursor-zoom-in ${isFull ? 'cursor-zoom-out' : ''}`}
        onClick={() => setFull(!isFull)}
      >
        <img
          src={address}
          alt={label}
          className={isFull ? 'max-w-none' : 'max-h-[calc(100dvh-6rem)] min-h-24 max-w-full min-w-24 object-contain'}
        />
      </button>
    </Modal>
  )
}
