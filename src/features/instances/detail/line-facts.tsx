import { findInstanceToken, type Instance } from '@/api/endpoints/instance-list.ts'
import { useAccess } from '@/features/servers/session.ts'
import { dayAndTime } from '@/lib/dates.ts'
import { visibleName } from '@/lib/visible-name.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Ago } from '@/ui/ago.tsx'
import { Avatar } from '@/ui/avatar.tsx'
import { CopyButton } from '@/ui/copy-button.tsx'
import { MaskedSecret } from '@/ui/masked-secret.tsx'
import { PhoneNumber } from '@/ui/phone-number.tsx'
import { Fact, Facts, Section } from '@/ui/section.tsx'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { channelOf, isPaired, lineNumber } from '../channel.ts'
import { reasonOf, tellsReasons } from '../instance-state.ts'
import { metaAddress } from '../meta-address.ts'
import { instancesWords } from '../words.ts'
import { PresenceActions } from './presence-fact.tsx'
import { detailWords } from './words.ts'

/** What is known of a line, and what this server does not tell. */
export function LineFacts({ instance }: { instance: Instance }) {
  const t = useWords(detailWords)
  const language = useLanguage()
  const api = useApi()
  const isToken = useAccess().kind === 'instance'
  const digits = lineNumber(instance)
  const created = Date.parse(instance.createdAt ?? '')
  const isOpen = instance.state === 'open'
  const atMeta = instance.webhookAddress ?? metaAddress(api.serverId, instance.name)

  const unknown = t(tellsReasons(api.server.dialect) || isOpen ? 'line.unpaired' : 'line.whileOpen')

  async function readToken() {
    const { token } = await api.call(findInstanceToken, { name: instance.name })
    return token.reveal()
  }

  return (
    <Section title={t('line.title')}>
      <Facts>
        <Fact name={t('line.profile')}>
          {instance.profileName === undefined && instance.profilePicUrl === undefined ? (
            <Untold>{unknown}</Untold>
          ) : (
            <>
              <Avatar
                id={instance.ownerJid ?? instance.name}
                name={instance.profileName ?? instance.name}
                picture={instance.profilePicUrl}
                allowedOrigin={new URL(api.serverId).origin}
              />
              <bdi>{visibleName(instance.profileName ?? '')}</bdi>
              {!isOpen && <Untold>{t('line.profile.last')}</Untold>}
              {instance.profileStatus && <bdi className="w-full text-sm text-muted">{instance.profileStatus}</bdi>}
            </>
          )}
        </Fact>
        {channelOf(instance) === 'business' && !digits ? (
          <Fact name={t('line.numberId')}>{instance.number ?? <Untold>{unknown}</Untold>}</Fact>
        ) : (
          <Fact name={t('line.number')}>{digits ? <PhoneNumber digits={digits} /> : <Untold>{unknown}</Untold>}</Fact>
        )}
        {isPaired(instance) && <LastDisconnect instance={instance} />}
        {isPaired(instance) && (
          <Fact name={t('line.presence')}>{isOpen ? <PresenceActions name={instance.name} /> : <Untold>{t('presence.off')}</Untold>}</Fact>
        )}
        <Fact name={t('line.channel')}>
          {t(`line.channel.${channelOf(instance)}`)}
          {!isPaired(instance) && <Untold>{t('line.channel.noPairing')}</Untold>}
        </Fact>
        {channelOf(instance) === 'business' && atMeta && (
          <Fact name={t('line.meta')}>
            <code className="font-mono text-sm">{atMeta}</code>
            <CopyButton isIcon text={atMeta} label={t('line.meta.copy')} />
            <Untold>{t('line.meta.hint')}</Untold>
          </Fact>
        )}
        {instance.businessId && <Fact name={t('line.business')}>{instance.businessId}</Fact>}
        {!isToken && (
          <Fact name={t('line.token')}>
            <MaskedSecret name={t('line.token.name')} read={readToken} explain={() => t('line.token.untold')} />
          </Fact>
        )}
        {!Number.isNaN(created) && <Fact name={t('line.created')}>{dayAndTime(created, language)}</Fact>}
      </Facts>
    </Section>
  )
}

/** A reason counts only while the line is off: servers keep it long after. */
function LastDisconnect({ instance }: { instance: Instance }) {
  const t = useWords(detailWords)
  const states = useWords(instancesWords)
  const { dialect } = useApi().server
  const at = Date.parse(instance.disconnection?.at ?? '')
  if (!tellsReasons(dialect)) {
    return (
      <Fact name={t('line.lastOff')}>
        <Untold>{t('line.lastOff.untold')}</Untold>
      </Fact>
    )
  }
  if (instance.disconnection === undefined) return null
  return (
    <Fact name={t('line.lastOff')}>
      {states(`word.${reasonOf(instance, dialect)}`)}
      {!Number.isNaN(at) && (
        <span className="text-sm text-muted">
          <Ago at={at} />
        </span>
      )}
    </Fact>
  )
}

const Untold = ({ children }: { children: string }) => <span className="text-sm text-muted">{children}</span>
