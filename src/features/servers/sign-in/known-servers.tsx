import { ownAddress } from '@/lib/mount.ts'
import { hostIn } from '@/lib/server-address.ts'
import { useWords } from '@/words/use-words.tsx'
import { ColorBar } from '../color-bar.tsx'
import { useSavedServers } from '../saved-servers.ts'
import type { ServerConfig } from '../server-config.ts'
import { signInWords } from './sign-in-words.ts'

type KnownServersProps = { hasOwn: boolean; config: ServerConfig | undefined; onChoose: (address: string) => void }

/** Servers to take without typing: this page's own, those that were set up with it, and those saved here. */
export function KnownServers({ hasOwn, config, onChoose }: KnownServersProps) {
  const t = useWords(signInWords)
  const saved = useSavedServers()
  const offered = config?.servers ?? []
  const isAllowed = (address: string) =>
    config?.mayTypeOther !== false || address === ownAddress || offered.some((each) => each.address === address)
  const servers = [
    ...saved.filter(({ address }) => isAllowed(address)),
    ...offered
      .filter(({ address }) => !saved.some((each) => each.address === address))
      .map(({ address, name }) => ({ address, name, color: undefined })),
  ]
  if (hasOwn && !servers.some(({ address }) => address === ownAddress))
    servers.unshift({ address: ownAddress, name: t('own'), color: undefined })
  if (servers.length === 0) return null
  return (
    <div>
      <p id="known-servers" className="mb-1 border-b border-line pb-1.5 text-sm font-medium">
        {t(offered.length > 0 || saved.length === 0 ? 'known' : 'saved')}
      </p>
      <ul aria-labelledby="known-servers">
        {servers.map(({ address, name, color }) => (
          <li key={address}>
            <button
              type="button"
              className="-mx-2 flex min-h-9 w-[calc(100%+1rem)] items-center gap-2.5 rounded-sm px-2 text-start hover:bg-hover pointer-coarse:min-h-11"
              onClick={() => onChoose(address)}
            >
              <ColorBar color={color} />
              <span className="max-w-[60%] truncate text-base">{name ?? hostIn(address)}</span>
              {name !== undefined && name !== hostIn(address) && (
                <bdi className="min-w-0 truncate text-sm text-muted">{hostIn(address)}</bdi>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
