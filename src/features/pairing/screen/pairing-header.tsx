import { ArrowLeft, Maximize } from 'lucide-react'
import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { Button } from '@/ui/button.tsx'
import { Icon } from '@/ui/icon.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { Kbd } from '@/ui/kbd.tsx'
import { PageHeading } from '@/ui/page-heading.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { Phase } from '../session/pairing-state.ts'
import { pairingWords } from '../words.ts'
import { Phases } from './phases.tsx'

type PairingHeaderProps = { instance: string; phase: Phase; onEnlarge: () => void; canEnlarge: boolean }

export function PairingHeader({ instance, phase, onEnlarge, canEnlarge }: PairingHeaderProps) {
  const t = useWords(pairingWords)
  const tab = phase.kind === 'connected' ? `${t('phase.connected')}: ${instance}` : t('title', { name: instance })
  return (
    <>
      <header className="flex h-13 shrink-0 items-center gap-1 border-b border-line ps-1.5 pe-2 lg:h-14 lg:ps-4 lg:pe-5">
        <Link
          to={paths.instances()}
          aria-label={t('back')}
          title={t('back')}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-sm text-muted transition-colors hover:bg-hover hover:text-ink pointer-coarse:size-11 rtl:-scale-x-100"
        >
          <Icon of={ArrowLeft} />
        </Link>
        <PageHeading name={tab} className="min-w-0 truncate text-md text-muted">
          <span className="max-sm:sr-only">{t.rich('title', { name: <b className="font-semibold text-ink">{instance}</b> })}</span>
          <b aria-hidden="true" className="font-semibold text-ink sm:hidden">
            {instance}
          </b>
        </PageHeading>
        <div className="ms-8 hidden shrink-0 lg:block">
          <Phases phase={phase} />
        </div>
        {canEnlarge && (
          <div className="ms-auto flex shrink-0 items-center gap-1">
            <Button variant="quiet" icon={Maximize} onPress={onEnlarge} aria-keyshortcuts="F" className="max-lg:hidden">
              <span className="inline-flex items-center gap-1.5">
                {t('full.enter')} <Kbd>F</Kbd>
              </span>
            </Button>
            <IconButton icon={Maximize} label={t('full.enter')} onPress={onEnlarge} className="lg:hidden" />
          </div>
        )}
      </header>
      <div className="border-b border-line px-4 py-2.5 lg:hidden">
        <Phases phase={phase} />
      </div>
    </>
  )
}
