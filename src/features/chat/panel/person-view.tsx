import { useQuery } from '@tanstack/react-query'
import { Ban } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { formOf } from '@/api/endpoint.ts'
import { updateBlockStatus } from '@/api/endpoints/chats.ts'
import { fetchBusinessProfile, fetchProfile } from '@/api/endpoints/profiles.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { endpointQuery, useApi, useEndpointMutation } from '@/query/use-endpoint.ts'
import { Button } from '@/ui/button.tsx'
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx'
import { Icon } from '@/ui/icon.tsx'
import { showToast } from '@/ui/toasts.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { fullDay } from '@/lib/dates.ts'
import { formatNumber } from '@/words/translator.ts'
import { recipientOf } from '../composer/composing.ts'
import { SafeLink } from '../content/marked-text.tsx'
import { useChatHistory } from '../data/use-chat-history.ts'
import type { Chats } from '../data/use-chats.ts'
import { visibleName } from '@/lib/visible-name.ts'
import { namer } from '../people.ts'
import { Fact, Facts, PanelFailure } from './facts.tsx'
import { LabelsPart } from './labels-part.tsx'
import { panelWords } from './words.ts'

type PersonViewProps = { instance: string; chat: string; chats: Chats; /** Stands before what can be done. */ children: ReactNode }

/** A person: what they say of themselves, and what is known of the chat with them. */
export function PersonView({ instance, chat, chats, children }: PersonViewProps) {
  const t = useWords(panelWords)
  const language = useLanguage()
  const api = useApi()
  const explain = useExplainError()
  const number = recipientOf(chat)
  const profile = useQuery({ ...endpointQuery(api, fetchProfile, { instance, number }), staleTime: 5 * 60_000 })
  const business = useQuery({
    ...endpointQuery(api, fetchBusinessProfile, { instance, number }),
    enabled: profile.data?.isBusiness === true,
    staleTime: 5 * 60_000,
    retry: false,
  })
  const { history, isAll } = useChatHistory(instance, chat)
  const name = namer(chats)(chat)
  const saved = chats.contacts?.find(({ remoteJid }) => remoteJid === chat)?.isSaved
  const said = visibleName(profile.data?.name ?? '')
  const about = visibleName(profile.data?.status ?? '')
  const first = history.messages[0]
  const description = business.data?.description ?? profile.data?.description
  const email = business.data?.email ?? profile.data?.email
  const { category, address } = { category: undefined, address: undefined, ...business.data }
  const sites = business.data?.website ?? (profile.data?.website === undefined ? [] : [profile.data.website])

  return (
    <>
      <Facts>
        {about !== '' && <Fact name={t('fact.about')}>{about}</Fact>}
        {said !== '' && said !== name && <Fact name={t('fact.calls')}>{said}</Fact>}
        {saved !== undefined && <Fact name={t('fact.saved')}>{t(saved ? 'fact.yes' : 'fact.no')}</Fact>}
        {profile.data?.isBusiness !== undefined && (
          <Fact name={t('fact.account')}>{t(profile.data.isBusiness ? 'fact.business' : 'fact.personal')}</Fact>
        )}
        {category && <Fact name={t('fact.category')}>{visibleName(category)}</Fact>}
        {description && <Fact name={t('fact.description')}>{visibleName(description)}</Fact>}
        {address && <Fact name={t('fact.address')}>{visibleName(address)}</Fact>}
        {email && (
          <Fact name={t('fact.email')}>
            <SafeLink href={`mailto:${email}`}>{email}</SafeLink>
          </Fact>
        )}
        {sites
          .filter((site) => site !== '')
          .map((site) => (
            <Fact key={site} name={t('fact.website')}>
              <SafeLink href={site}>{site}</SafeLink>
            </Fact>
          ))}
        {isAll && first && <Fact name={t('fact.first')}>{fullDay(first.messageTimestamp * 1000, language)}</Fact>}
        {isAll && history.messages.length > 0 && <Fact name={t('fact.messages')}>{formatNumber(history.messages.length, language)}</Fact>}
        {profile.isPending && <Fact name={t('fact.account')}>{t('loading')}</Fact>}
      </Facts>
      {profile.error && (
        <PanelFailure>
          {t('profile.failed', { reason: explain(profile.error).explanation })}{' '}
          <Button variant="link" onPress={() => profile.refetch()}>
            {t('profile.again')}
          </Button>
        </PanelFailure>
      )}
      <LabelsPart instance={instance} chat={chat} />
      {children}
      {formOf(updateBlockStatus, api.server) !== null && <Blocking instance={instance} number={number} name={name} />}
    </>
  )
}

/** Servers do not tell who is blocked: after a block from here, the way back is offered. */
function Blocking({ instance, number, name }: { instance: string; number: string; name: string }) {
  const t = useWords(panelWords)
  const explain = useExplainError()
  const blocking = useEndpointMutation(updateBlockStatus)
  const [isAsking, setAsking] = useState(false)
  const [error, setError] = useState<string>()

  async function set(status: 'block' | 'unblock') {
    setError(undefined)
    try {
      await blocking.mutateAsync({ instance, number, status })
      setAsking(false)
      showToast({
        text: t(status === 'block' ? 'block.done' : 'block.undone', { name }),
        ...(status === 'block' && { action: { label: t('block.undo'), onPress: () => void set('unblock') } }),
      })
    } catch (cause) {
      setError(t('block.failed', { reason: explain(cause).explanation }))
    }
  }

  return (
    <div className="mt-6 grid gap-1 border-t border-line pt-3">
      <button
        type="button"
        className="-mx-2 flex h-8 items-center gap-2.5 rounded-sm px-2 text-start text-sm text-attention hover:bg-hover pointer-coarse:h-11"
        onClick={() => setAsking(true)}
      >
        <Icon of={Ban} />
        {t('block.do')}
      </button>
      <button
        type="button"
        className="-mx-2 flex h-8 items-center gap-2.5 rounded-sm px-2 text-start text-sm text-muted hover:bg-hover pointer-coarse:h-11"
        onClick={() => void set('unblock')}
      >
        <span className="size-4" />
        {t('block.undo')}
      </button>
      {error !== undefined && !isAsking && <PanelFailure>{error}</PanelFailure>}
      {isAsking && (
        <ConfirmDialog
          title={t('block.title', { name })}
          confirmLabel={t('block.do')}
          busyLabel={t('block.busy')}
          keepLabel={t('block.keep')}
          isDanger
          error={error}
          onConfirm={() => set('block')}
          onClose={() => setAsking(false)}
        >
          {t('block.text', { name })}
        </ConfirmDialog>
      )}
    </div>
  )
}
