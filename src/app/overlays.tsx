import { createContext, type ReactNode, Suspense, use, useReducer } from 'react'
import { Catcher } from '@/query/catcher.tsx'
import { CaughtFailure } from '@/query/caught-failure.tsx'
import { Modal } from '@/ui/modal.tsx'
import { useShortcut } from '@/ui/use-shortcut.ts'
import { useWords } from '@/words/use-words.tsx'
import { lazyPage } from './lazy-page.tsx'
import { appWords } from './words.ts'

type Overlay = 'palette' | 'help'
type Opening = Overlay | 'inspector'
export type OverlayProps = { onClose: () => void; onOpen: (overlay: Opening) => void }

const OVERLAYS = {
  palette: lazyPage<OverlayProps>(() => import('./palette/palette.tsx').then((module) => module.Palette)),
  help: lazyPage<OverlayProps>(() => import('./help/keyboard-help.tsx').then((module) => module.KeyboardHelp)),
}
/** Lies beside the page and not over it. */
const Inspector = lazyPage<{ onClose: () => void }>(() => import('@/features/inspector/inspector.tsx').then((module) => module.Inspector))
const OpenContext = createContext<(overlay: Opening) => void>(() => {})

/** Opens the palette, the help or the requests from anywhere. */
export const useOverlay = () => use(OpenContext)

/** What opens over any page, or beside it, by button or by key. */
export function Overlays({ children }: { children: ReactNode }) {
  const [{ open, isInspecting }, turn] = useReducer(turned, { open: null, isInspecting: false })
  useShortcut('mod+k', () => turn('palette'))
  useShortcut('?', () => turn('help'))
  useShortcut('i', () => turn(isInspecting ? 'no inspector' : 'inspector'))
  const Open = open && OVERLAYS[open]

  return (
    <OpenContext value={turn}>
      {/* the page gives up some of its height, so that nothing of it is covered */}
      <div className={isInspecting ? 'flex h-dvh flex-col' : 'contents'}>
        <div className={isInspecting ? 'min-h-0 flex-1 overflow-auto [&>:not(dialog)]:h-full!' : 'contents'}>{children}</div>
        <Catcher
          resetOn={isInspecting}
          renderCaught={(error, tryAgain) => <BrokenOverlay error={error} onRetry={tryAgain} onClose={() => turn('no inspector')} />}
        >
          <Suspense>{isInspecting && <Inspector onClose={() => turn('no inspector')} />}</Suspense>
        </Catcher>
      </div>
      <Catcher
        resetOn={open}
        renderCaught={(error, tryAgain) => <BrokenOverlay error={error} onRetry={tryAgain} onClose={() => turn('no overlay')} />}
      >
        <Suspense>{Open && <Open onClose={() => turn('no overlay')} onOpen={turn} />}</Suspense>
      </Catcher>
    </OpenContext>
  )
}

type State = { readonly open: Overlay | null; readonly isInspecting: boolean }

function turned(state: State, what: Opening | 'no overlay' | 'no inspector'): State {
  if (what === 'inspector' || what === 'no inspector') return { ...state, isInspecting: what === 'inspector' }
  return { ...state, open: what === 'no overlay' ? null : what }
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
