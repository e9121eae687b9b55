import { Plus } from 'lucide-react'
import { useState } from 'react'
import { hostIn } from '@/lib/server-address.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Button } from '@/ui/button.tsx'
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx'
import { Menu } from '@/ui/menu.tsx'
import { PageHeading } from '@/ui/page-heading.tsx'
import { Section } from '@/ui/section.tsx'
import { useWords } from '@/words/use-words.tsx'
import { ColorBar } from './color-bar.tsx'
import { CurrentServer } from './current-server.tsx'
import { forgetServer, type SavedServer, useSavedServers } from './saved-servers.ts'
import { ServerDialog } from './server-dialog.tsx'
import { serversWords } from './servers-words.ts'
import { switchServer } from './switch-server.ts'

type Open = { readonly dialog: 'add' } | { readonly dialog: 'edit' | 'remove'; readonly server: SavedServer }

/** The server of this session, and the others that are known here. */
export function ServersPage() {
  const t = useWords(serversWords)
  const servers = useSavedServers()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="min-h-0 flex-1 overflow-y-auto bg-surface">
      <div className="mx-auto grid max-w-176 gap-8 px-4 pt-4 pb-10 lg:px-5">
        <div className="flex items-center justify-between gap-3">
          <PageHeading name={t('title')} />
          <Button variant="primary" icon={Plus} onPress={() => setOpen({ dialog: 'add' })}>
            {t('add')}
          </Button>
        </div>
        <CurrentServer />
        <Section title={t('saved')}>
          <ul className="divide-y divide-line/70">
            {servers.map((server) => (
              <ServerRow key={server.address} server={server} onOpen={(dialog) => setOpen({ dialog, server })} />
            ))}
          </ul>
          <p className="mt-3 text-sm text-muted">{t('saved.why')}</p>
        </Section>
      </div>
      {open?.dialog === 'add' && <ServerDialog server={null} onClose={close} />}
      {open?.dialog === 'edit' && <ServerDialog server={open.server} onClose={close} />}
      {open?.dialog === 'remove' && (
        <ConfirmDialog
          title={t('remove.title', open.server)}
          confirmLabel={t('remove.do')}
          onConfirm={() => {
            forgetServer(open.server.address)
            close()
          }}
          onClose={close}
        >
          {t.rich('remove.text')}
        </ConfirmDialog>
      )}
    </div>
  )
}

function ServerRow({ server, onOpen }: { server: SavedServer; onOpen: (dialog: 'edit' | 'remove') => void }) {
  const t = useWords(serversWords)
  const isHere = useApi().serverId === server.address
  return (
    <li className="flex min-h-12 items-center gap-2.5 py-1.5">
      <ColorBar color={server.color} />
      <div className="min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-2.5">
        <p className="truncate text-base font-medium">{server.name}</p>
        <p className="truncate text-sm text-muted">
          {server.name !== hostIn(server.address) && <bdi>{hostIn(server.address)}</bdi>} {server.last?.version}
        </p>
      </div>
      {isHere ? (
        <span className="text-sm text-muted">{t('here')}</span>
      ) : (
        <Button variant="link" aria-label={t('switch.to', server)} onPress={() => switchServer(server.address)}>
          {t('switch')}
        </Button>
      )}
      <Menu
        label={t('more', server)}
        actions={[
          { label: t('edit'), onChoose: () => onOpen('edit') },
          { label: t('remove'), isDanger: true, reason: isHere ? t('remove.here') : undefined, onChoose: () => onOpen('remove') },
        ]}
      />
    </li>
  )
}
