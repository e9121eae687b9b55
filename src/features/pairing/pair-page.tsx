import { Hash, Minimize, QrCode } from 'lucide-react'
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useParams } from 'react-router'
import { nameIn, paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { Button } from '@/ui/button.tsx'
import { buttonLook } from '@/ui/button-look.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { PhoneNumber } from '@/ui/phone-number.tsx'
import { useShortcut } from '@/ui/use-shortcut.ts'
import { useWords } from '@/words/use-words.tsx'
import { fetchNumberForm, NumberForm } from './number/lazy-number-form.ts'
import { CodePlace } from './screen/code-place.tsx'
import { ConnectedPanel } from './screen/connected-panel.tsx'
import { FailurePanel } from './screen/failure-panel.tsx'
import { OtherNumberPanel } from './screen/other-number-panel.tsx'
import { PairingHeader } from './screen/pairing-header.tsx'
import { type Phone, Steps } from './screen/steps.tsx'
import { TroublePanel } from './screen/trouble-panel.tsx'
import { useAnnouncements } from './screen/use-announcements.ts'
import { useFullScreen } from './screen/use-full-screen.ts'
import { useWakeLock } from './screen/use-wake-lock.ts'
import { WayRow } from './screen/way-row.tsx'
import { liveCode } from './session/pairing-machine.ts'
import type { Choice, Pairing } from './session/pairing-state.ts'
import { usePairing } from './session/use-pairing.ts'
import { pairingWords } from './words.ts'

/** Pairs one instance with a phone: it begins by itself, and leaving it ends nothing. */
export function PairPage() {
  const t = useWords(pairingWords)
  const instance = nameIn(useParams()['instance'])
  const { pairing, choose } = usePairing(instance)
  const { phase } = pairing
  const isWaiting = isForPhone(pairing)
  const { isLarge, toggle } = useFullScreen()
  const [isAsking, setAsking] = useState(false)
  const [phone, choosePhone] = useState<Phone>('iphone')
  const place = useRef<HTMLElement>(null)
  const isAskingNow = isAsking && (isWaiting || phase.kind === 'failed')
  const isLargeNow = isLarge && isWaiting && !isAskingNow

  useAnnouncements(pairing)
  useWakeLock(isWaiting)
  useShortcut('f', toggle, isWaiting && !isAskingNow)
  useShortcut('Escape', toggle, isLargeNow)

  const leaveButton = useRef<HTMLButtonElement>(null)
  const wasLarge = useRef(false)
  useEffect(() => {
    if (isLargeNow) leaveButton.current?.focus()
    else if (wasLarge.current) place.current?.focus()
    wasLarge.current = isLargeNow
  }, [isLargeNow])

  function answer(choice: Choice) {
    setAsking(false)
    place.current?.focus()
    choose(choice)
  }
  const ask = () => setAsking(true)

  if (isLargeNow) {
    return (
      <main id="content" className="flex h-dvh flex-col items-center justify-center overflow-y-auto bg-surface p-4">
        <h1 className="sr-only">{t('title', { name: instance })}</h1>
        <div className="w-[min(92vw,calc(100dvh-9rem))] min-w-70 p-2.5">
          <CodePlace pairing={pairing} onChangeNumber={ask} />
        </div>
        <Button ref={leaveButton} variant="quiet" icon={Minimize} onPress={toggle} className="mt-2">
          {t('full.leave')}
        </Button>
      </main>
    )
  }
  return (
    <div className="flex h-dvh flex-col">
      <PairingHeader instance={instance} phase={phase} onEnlarge={toggle} canEnlarge={isWaiting && !isAskingNow} />
      <main id="content" ref={place} tabIndex={-1} className="flex min-h-0 flex-1 flex-col overflow-y-auto bg-surface outline-none">
        {phase.kind === 'already connected' || phase.kind === 'unpairable' ? (
          <NothingToPair instance={instance} phase={phase} />
        ) : (
          <div className="mx-auto grid w-full max-w-272 items-center gap-x-24 gap-y-8 px-5 py-8 lg:min-h-full lg:grid-cols-[30rem_minmax(0,1fr)] lg:px-10">
            {isAskingNow ? (
              <Suspense fallback={<div className="h-60" />}>
                <NumberForm
                  known={pairing.way.kind === 'number' ? pairing.way.number : (pairing.before?.expected ?? null)}
                  seconds={Math.round(pairing.life.span.from / 1000)}
                  onSubmit={(number) => answer({ kind: 'way', way: { kind: 'number', number } })}
                  onCancel={() => (pairing.way.kind === 'qr' ? setAsking(false) : answer({ kind: 'way', way: { kind: 'qr' } }))}
                />
              </Suspense>
            ) : (
              <>
                <div className="mx-auto w-[min(88vw,30rem)] px-2.5 pt-2.5">
                  <CodePlace pairing={pairing} onChangeNumber={ask} />
                </div>
                <Beside instance={instance} pairing={pairing} choose={answer} onNumber={ask}>
                  <Steps isTyped={pairing.way.kind === 'number'} phone={phone} onPhone={choosePhone} />
                </Beside>
              </>
            )}
          </div>
        )}
      </main>
    </div>
  )
}

/** Whether a phone is waited for. */
function isForPhone({ phase: { kind } }: Pairing) {
  return kind === 'preparing' || kind === 'closing' || kind === 'scanning' || kind === 'finishing' || kind === 'identifying'
}

type BesideProps = { instance: string; pairing: Pairing; choose: (choice: Choice) => void; onNumber: () => void; children: ReactNode }

/** What to do now, beside the code. */
function Beside({ instance, pairing, choose, onNumber, children }: BesideProps) {
  const t = useWords(pairingWords)
  const { phase, way, trouble } = pairing
  if (phase.kind === 'connected') return <ConnectedPanel instance={instance} owner={phase.owner} took={phase.took} />
  if (phase.kind === 'other number') return <OtherNumberPanel phase={phase} choose={choose} />
  if (phase.kind === 'failed') return <FailurePanel phase={phase} choose={choose} onNumber={onNumber} />
  const isTyped = way.kind === 'number'
  const isFound = phase.kind === 'finishing' || phase.kind === 'identifying'
  return (
    <div>
      {trouble && trouble.kind !== 'unauthorized' && (
        <TroublePanel trouble={trouble} hasCode={liveCode(pairing) !== null} onTryNow={() => choose({ kind: 'try now' })} />
      )}
      {children}
      {isFound ? null : isTyped ? (
        <WayRow icon={QrCode} label={t('by.qr')} why={t('by.qr.why')} onPress={() => choose({ kind: 'way', way: { kind: 'qr' } })} />
      ) : (
        <WayRow icon={Hash} label={t('by.number')} why={t('by.number.why')} onPress={onNumber} onIntent={fetchNumberForm} />
      )}
    </div>
  )
}

type NothingToPairProps = { instance: string; phase: Extract<Pairing['phase'], { kind: 'already connected' | 'unpairable' }> }

function NothingToPair({ instance, phase }: NothingToPairProps) {
  const t = useWords(pairingWords)
  const isConnected = phase.kind === 'already connected'
  return (
    <EmptyState
      title={t(isConnected ? 'already.title' : 'unpairable.title')}
      actions={
        <>
          <Link to={paths.instances()} className={buttonLook('primary', 'lg')}>
            {t('back.instances')}
          </Link>
          <Link to={paths.instance(instance)} className={buttonLook('secondary', 'lg')}>
            {t('done.open')}
          </Link>
        </>
      }
    >
      {isConnected && phase.owner?.number && (
        <span className="mb-1.5 block text-md font-medium text-ink">
          {phase.owner.profile && <bdi>{phase.owner.profile}, </bdi>}
          <PhoneNumber digits={phase.owner.number} />
        </span>
      )}
      {isConnected ? t('already.why') : t(phase.integration === 'EVOLUTION' ? 'unpairable.evolution' : 'unpairable.business')}
    </EmptyState>
  )
}
