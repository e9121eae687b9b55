import { Eraser, X } from 'lucide-react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { clearExchanges, exchangesNow, onExchanges } from '@/api/exchange-log.ts'
import { useSession } from '@/features/servers/session.ts'
import { Button } from '@/ui/button.tsx'
import { Checkbox } from '@/ui/checkbox.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { SearchInput } from '@/ui/search-input.tsx'
import { useShortcut } from '@/ui/use-shortcut.ts'
import { useWords } from '@/words/use-words.tsx'
import { ExchangeDetail } from './exchange-detail.tsx'
import { ExchangeList } from './exchange-list.tsx'
import { isFailed, isMeant, retriesIn } from './shown.ts'
import { inspectorWords } from './words.ts'

/** What was asked and answered in this session. Only while this is on the screen is any of it put into words. */
export function Inspector({ onClose }: { onClose: () => void }) {
  const t = useWords(inspectorWords)
  const exchanges = useSyncExternalStore(onExchanges, exchangesNow)
  const session = useSession()
  const apiKey = session.isSignedIn ? session.session.apiKey : ''
  const [typed, setTyped] = useState('')
  const [isFailedOnly, setFailedOnly] = useState(false)
  const [chosenId, setChosenId] = useState<number>()
  const heading = useFocusWhileOpen()
  useShortcut('Escape', () => (chosenId === undefined ? onClose() : setChosenId(undefined)))

  const retries = retriesIn(exchanges)
  const shown = exchanges.filter((each) => (!isFailedOnly || isFailed(each)) && isMeant(each, typed)).toReversed()
  const chosen = exchanges.find(({ id }) => id === chosenId)

  return (
    <section
      aria-labelledby="requests"
      className="flex h-[min(46dvh,28rem)] shrink-0 animate-arrive flex-col border-t border-edge bg-surface max-lg:h-[54dvh]"
    >
      <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-canvas px-4 py-1 lg:ps-5 lg:pe-1.5">
        <h2 ref={heading} id="requests" tabIndex={-1} title={t('about')} className="text-base font-semibold outline-offset-4">
          {t('title')} <span className="font-normal text-muted">{exchanges.length}</span>
        </h2>
        <SearchInput
          className="order-last w-full min-w-40 flex-1 basis-52 lg:order-none lg:max-w-80"
          aria-label={t('filter')}
          placeholder={t('filter')}
          value={typed}
          onSearch={setTyped}
        />
        <Checkbox label={t('failedOnly')} checked={isFailedOnly} onChange={({ target }) => setFailedOnly(target.checked)} />
        <span className="ms-auto flex items-center gap-1">
          <Button variant="quiet" size="sm" icon={Eraser} isDisabled={exchanges.length === 0} onPress={clearExchanges}>
            {t('clear')}
          </Button>
          <IconButton icon={X} label={t('close')} shortcut="I" onPress={onClose} className="-me-2.5 lg:me-0" />
        </span>
      </div>
      <div className="grid min-h-0 flex-1 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div className={`min-h-0 overflow-y-auto overscroll-contain lg:border-e lg:border-line ${chosen ? 'max-lg:hidden' : ''}`}>
          {shown.length > 0 ? (
            <ExchangeList exchanges={shown} retries={retries} apiKey={apiKey} chosenId={chosenId} onChoose={setChosenId} />
          ) : (
            <p className="px-4 py-5 text-base text-muted lg:px-5">{t(exchanges.length === 0 ? 'empty' : 'none')}</p>
          )}
        </div>
        {chosen ? (
          <ExchangeDetail key={chosen.id} exchange={chosen} apiKey={apiKey} onBack={() => setChosenId(undefined)} />
        ) : (
          <p className="px-5 py-5 text-sm text-muted max-lg:hidden">
            {t('about')} {t('masked')}
          </p>
        )}
      </div>
    </section>
  )
}

/** The focus comes here, and goes back to where it was. */
function useFocusWhileOpen() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return heading
}
