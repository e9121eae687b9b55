import { Outlet, useMatch } from 'react-router'
import { useWords } from '@/words/use-words.tsx'
import { BottomTabs } from './bottom-tabs.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useEscapeBack } from './way-back.ts'
import { appWords } from './words.ts'

/** The frame around a page: bar above, and on a phone tabs below. */
export function Shell() {
  const t = useWords(appWords)
  const isChat = useMatch('/instances/:instance/chat/*') !== null // has bars of its own on a phone
  useEscapeBack()
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <a
        href="#content"
        className="sr-only z-50 rounded-sm bg-ink px-3 py-2 text-sm text-canvas focus:not-sr-only focus:fixed focus:start-3 focus:top-2"
        onClick={(event) => {
          event.preventDefault()
          const heading = document.querySelector<HTMLElement>('#content h1')
          heading?.focus()
        }}
      >
        {t('skip')}
      </a>
      <TopBar />
      {!isChat && <PhoneBar />}
      <main
        id="content"
        className="relative flex min-h-0 flex-1 flex-col [@media(max-height:26rem)]:overflow-y-auto [@media(max-height:26rem)]:*:min-h-96"
      >
        <Outlet />
      </main>
      {!isChat && <BottomTabs />}
    </div>
  )
}
