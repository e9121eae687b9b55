import { createContext, type ReactNode, Suspense, use, useState } from 'react'
import { useShortcut } from '@/ui/use-shortcut.ts'
import { lazyPage } from './lazy-page.tsx'

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
      <Suspense>{Open && <Open onClose={() => setOpen(null)} onOpen={setOpen} />}</Suspense>
    </OpenContext>
  )
}
