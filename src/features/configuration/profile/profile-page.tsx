import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useAccess } from '@/features/servers/session.ts'
import { nameIn } from '@/lib/paths.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { useWords } from '@/words/use-words.tsx'
import { ConfigurationForm } from '../configuration-form.tsx'
import { Crumb } from '../integrations/crumb.tsx'
import { configurationWords } from '../words.ts'
import { PictureSection } from './picture-section.tsx'
import { profile, untoldProfile } from './profile.ts'
import { WhenConnected } from './when-connected.tsx'
import { profileWords } from './words.ts'

export function ProfilePage() {
  const instance = nameIn(useParams()['instance'])
  const { server } = useApi()
  const t = useWords(configurationWords)
  const words = useWords(profileWords)
  const access = useAccess()
  // 1.x lets no token list, and without a row nobody knows the number
  const isKnown = access.kind === 'server' || server.dialect.startsWith('v2')
  if (!profile.isOffered(server)) return <EmptyState title={t('unsupported.title')}>{t('unsupported.why')}</EmptyState>
  return (
    <>
      <Crumb instance={instance} title={words('title')} />
      <WhenConnected instance={instance}>
        <ProfileForm instance={instance} configuration={isKnown ? profile : untoldProfile} />
      </WhenConnected>
    </>
  )
}

type ProfileFormProps = { instance: string; configuration: typeof profile }

function ProfileForm({ instance, configuration }: ProfileFormProps) {
  const t = useWords(profileWords)
  const { data } = useSuspenseQuery(configuration.query(useApi(), instance))
  if (data === null && configuration === profile) return <EmptyState title={t('other.title')}>{t('other.text')}</EmptyState>
  const lateAside = () => <p className="mt-1 text-sm text-muted">{t('late')}</p>
  const [name, picture] = [data?.['name'], data?.['picture']].map((told) => (typeof told === 'string' ? told : undefined))
  return (
    <ConfigurationForm
      configuration={configuration}
      instance={instance}
      intro={<PictureSection instance={instance} name={name ?? instance} picture={picture} />}
      asides={{ name: lateAside }}
    />
  )
}
