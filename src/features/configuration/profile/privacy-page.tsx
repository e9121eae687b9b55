import { useParams } from 'react-router'
import { nameIn } from '@/lib/paths.ts'
import { ConfigurationForm } from '../configuration-form.tsx'
import { privacy } from './privacy.ts'
import { ReconnectNotice } from './reconnect-notice.tsx'
import { WhenConnected } from './when-connected.tsx'

export function PrivacyPage() {
  const instance = nameIn(useParams()['instance'])
  return (
    <WhenConnected instance={instance}>
      <ConfigurationForm configuration={privacy} instance={instance} intro={<ReconnectNotice className="mb-6 max-w-108" />} />
    </WhenConnected>
  )
}
