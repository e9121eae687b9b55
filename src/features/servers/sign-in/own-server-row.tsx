import { ownAddress } from '@/lib/mount.ts'
import { hostIn, isUnencrypted } from '@/lib/server-address.ts'
import { Button } from '@/ui/button.tsx'
import { StateMark } from '@/ui/state-mark.tsx'
import { useWords } from '@/words/use-words.tsx'
import { SandboxTag } from '../sandbox-tag.tsx'
import { signInWords } from './sign-in-words.ts'
import { UnencryptedNote } from './unencrypted-note.tsx'
import type { OwnServer } from './use-own-server.ts'

const MARKS = { asking: 'connecting', found: 'open', silent: 'close', none: 'close' } as const

/** The server that gave out this page: nothing to type, only the key is missing. */
export function OwnServerRow({ server, mayChoose, onOther }: { server: OwnServer; mayChoose: boolean; onOther: () => void }) {
  const t = useWords(signInWords)
  const said = server.kind === 'found' ? t('own.version', { version: server.version }) : t(server.kind === 'silent' ? 'own.silent' : 'own')
  return (
    <div className="mb-6 grid grid-cols-1 gap-3">
      <div className="flex items-center gap-3 border-y border-line py-3">
        <StateMark state={MARKS[server.kind]} className="size-4.5" />
        <div className="min-w-0 flex-1">
          <p className="flex items-center gap-2 text-base font-medium">
            <bdi className="truncate">{hostIn(ownAddress)}</bdi>
            {server.kind === 'found' && server.isSandbox && <SandboxTag label={t('sandbox')} />}
          </p>
          <p className="text-sm text-muted">{said}</p>
        </div>
        {mayChoose && (
          <Button variant="link" onPress={onOther}>
            {t('other')}
          </Button>
        )}
      </div>
      {isUnencrypted(ownAddress) && <UnencryptedNote />}
    </div>
  )
}
