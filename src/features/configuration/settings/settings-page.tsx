import { Info } from 'lucide-react'
import { useParams } from 'react-router'
import { nameIn } from '@/lib/paths.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { NoticeBar } from '@/ui/notice-bar.tsx'
import { useWords } from '@/words/use-words.tsx'
import { ConfigurationForm } from '../configuration-form.tsx'
import { settings } from './settings.ts'
import { settingsWords } from './words.ts'

export function SettingsPage() {
  const instance = nameIn(useParams()['instance'])
  const { server } = useApi()
  const t = useWords(settingsWords)
  const groupsAside = () => server.dialect === 'v1' && <p className="mt-1 text-sm text-muted">{t('groupsIgnore.v1')}</p>

  return (
    <ConfigurationForm
      configuration={settings}
      instance={instance}
      intro={
        !settings.isTold('msgCall', server) && (
          <NoticeBar tone="neutral" icon={Info} title={`${t('msgCall')}.`} className="mb-5 max-w-108">
            {t('untold.message')}
          </NoticeBar>
        )
      }
      asides={{ groupsIgnore: groupsAside }}
    />
  )
}
