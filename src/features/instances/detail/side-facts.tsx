import type { Instance } from '@/api/endpoints/instance-list.ts'
import { hostIn } from '@/lib/server-address.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Fact, Facts, Section } from '@/ui/section.tsx'
import { formatNumber } from '@/words/translator.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { detailWords } from './words.ts'

/** What the server keeps for a line, where it tells; and which server that is. */
export function SideFacts({ instance: { counts } }: { instance: Instance }) {
  const t = useWords(detailWords)
  const language = useLanguage()
  const { server, serverId } = useApi()
  return (
    <div className="flex min-w-0 flex-col gap-8">
      {counts && (
        <Section title={t('stored.title')}>
          <dl className="grid grid-cols-3 gap-px">
            {(['chats', 'contacts', 'messages'] as const).map((what) => (
              <div key={what} className="flex flex-col-reverse py-3">
                <dt className="text-sm text-muted">{t(`stored.${what}`)}</dt>
                <dd className="text-lg font-semibold">{formatNumber(counts[what], language)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <Section title={t('server.title')} aside={<bdi className="wrap-anywhere">{hostIn(serverId)}</bdi>}>
        <Facts>
          <Fact name={t('server.version')}>{server.version ?? t('server.version.untold')}</Fact>
          <Fact name={t('server.dialect')}>{t(`server.dialect.${server.dialect}`)}</Fact>
        </Facts>
      </Section>
    </div>
  )
}
