import { useParams } from 'react-router'
import { nameIn } from '@/lib/paths.ts'
import { useWords } from '@/words/use-words.tsx'
import { ConfigurationForm } from '../configuration-form.tsx'
import { Crumb } from '../integrations/crumb.tsx'
import { privacy } from './privacy.ts'
import { ReconnectNotice } from './reconnect-notice.tsx'
import { WhenConnected } from './when-connected.tsx'
import { profileWords } from './words.ts'

export function PrivacyPage() {
  const instance = nameIn(useParams()['instance'])
  const t = useWords(profileWords)
  return (
    <>
      <Crumb instance={instance} title={t('privacy.title')} />
      <WhenConnected instance={instance}>
        <ConfigurationForm configuration={privacy} instance={instance} intro={<ReconnectNotice className="mb-6 max-w-108" />} />
      </WhenConnected>
    </>
  )
}
