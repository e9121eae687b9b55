import { X } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useWords } from '@/words/use-words.tsx'
import { IconButton } from './icon-button.tsx'
import { Modal, type ModalProps } from './modal.tsx'
import { uiWords } from './words.ts'

type DialogProps = Omit<ModalProps, 'className' | `aria-${string}`> & {
  title: ReactNode
  /** Read out with the title when it opens. */
  description?: ReactNode
  width?: 'narrow' | 'wide'
  /** Leave it out where a button says how to leave ("Keep it"). */
  hasCloseButton?: boolean
}

/** A titled dialog. Mount it to open it; `onClose` must unmount it. */
export function Dialog({ title, description, width = 'narrow', hasCloseButton = false, children, ...modal }: DialogProps) {
  const t = useWords(uiWords)
  const id = useId()
  return (
    <Modal
      {...modal}
      aria-labelledby={id}
      aria-describedby={description ? `${id}-description` : undefined}
      className={width === 'wide' ? 'max-w-160' : 'max-w-112'}
    >
      <div className="relative p-5 lg:p-6">
        <h2 id={id} className={`text-lg font-semibold wrap-anywhere ${hasCloseButton ? 'pe-9' : ''}`}>
          {title}
        </h2>
        {description && (
          <div id={`${id}-description`} className="mt-2 text-base text-muted [&_b]:text-ink">
            {description}
          </div>
        )}
        {children}
        {hasCloseButton && (
          <IconButton icon={X} label={t('dialog.close')} onPress={modal.onClose} className="absolute end-3.5 top-4 lg:end-4.5 lg:top-5" />
        )}
      </div>
    </Modal>
  )
}

/** The row of buttons at the foot of a dialog. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap justify-end gap-2">{children}</div>
}
