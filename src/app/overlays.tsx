import { createContext, type ReactNode, Suspense, use, useState } from 'react'
import { Catcher } from '@/query/catcher.tsx'
import { CaughtFailure } from '@/query/caught-failure.tsx'
import { Modal } from '@/ui/modal.tsx'
import { useShortcut } from '@/ui/use-shortcut.ts'
import { useWords } from '@/words/use-words.tsx'
import { lazyPage } from './lazy-page.tsx'
import { appWords } from './words.ts'

type Overlay = 'palette' | 'help'
export type OverlayProps = { onClose: () => void; onOpen: (overlay: Overlay) => void }

const OVERLAYS = {
  palette: lazyPage<OverlayProps>(() => import('./palette/palette.tsx').then((module) => module.Palette)),
  help: lazyPage<OverlayProps>(() => import('./help/keyboard-help.tsx').then((module) => module.KeyboardHelp)),
}
const OpenContext = createContext<(overlay: Overlay) => void>(() => {})

/** Opens the palette or the help from anywhere. */
export const useOverlay = () => use(OpenContext)

/** What opens over any page, by button or by key. */
export function Overlays({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Overlay | null>(null)
  useShortcut('mod+k', () => setOpen('palette'))
  useShortcut('?', () => setOpen('help'))
  const Open = open && OVERLAYS[open]
  return (
    <OpenContext value={setOpen}>
      {children}
      <Catcher
        resetOn={open}
        renderCaught={(error, tryAgain) => <BrokenOverlay error={error} onRetry={tryAgain} onClose={() => setOpen(null)} />}
      >
        <Suspense>{Open && <Open onClose={() => setOpen(null)} onOpen={setOpen} />}</Suspense>
      </Catcher>
    </OpenContext>
  )
}

/** What cannot be opened says so where it would be, and the page under it stays. */
function BrokenOverlay({ error, onRetry, onClose }: { error: unknown; onRetry: () => void; onClose: () => void }) {
  const t = useWords(appWords)
  return (
    <Modal aria-label={t('find')} onClose={onClose} closesOnScrim className="max-w-112 px-5 py-3">
      <CaughtFailure error={error} onRetry={onRetry} size="inline" />
    </Modal>
  )
}
