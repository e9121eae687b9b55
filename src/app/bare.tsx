import { Outlet } from 'react-router'
import { SandboxTag } from '@/features/servers/sandbox-tag.tsx'
import { useCurrentServer } from '@/features/servers/use-current-server.ts'
import { useWords } from '@/words/use-words.tsx'
import { useEscapeBack } from './way-back.ts'
import { appWords } from './words.ts'

/** For pages that take the whole window. Even these say it when they show a sandbox. */
export function Bare() {
  const t = useWords(appWords)
  useEscapeBack()
  const { isSandbox } = useCurrentServer()
  return (
    <>
      <Outlet />
      {isSandbox && (
        <div className="pointer-events-none fixed end-3 top-16 flex lg:top-auto lg:bottom-2">
          <SandboxTag label={t('sandbox')} />
        </div>
      )}
    </>
  )
}
