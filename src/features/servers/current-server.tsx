import { useApi } from '@/query/use-endpoint.ts'
import { Fact, Facts, Section } from '@/ui/section.tsx'
import { useWords } from '@/words/use-words.tsx'
import { SandboxTag } from './sandbox-tag.tsx'
import { savedServer } from './saved-servers.ts'
import { serversWords } from './servers-words.ts'
import { useAccess } from './session.ts'
import { useCurrentServer } from './use-current-server.ts'

/** What is known of the server of this session; what it does not tell is said to be untold. */
export function CurrentServer() {
  const t = useWords(serversWords)
  const { server } = useApi()
  const access = useAccess()
  const { address, name, information, isSandbox } = useCurrentServer()
  const version = information?.version ?? server.version
  const dialect = t(`dialect.${server.dialect}`)
  return (
    <Section title={t('current')}>
      <Facts>
        <Fact name={t('name')}>
          {name}
          {isSandbox && <SandboxTag label={t('sandbox')} />}
        </Fact>
        <Fact name={t('address')}>
          <bdi className="font-mono text-sm">{address}</bdi>
        </Fact>
        <Fact name={t('version')}>{version ? `Evolution API ${version}` : <span className="text-muted">{t('version.untold')}</span>}</Fact>
        <Fact name={t('dialect')}>{savedServer(address)?.dialect ? t('dialect.by-hand', { dialect }) : dialect}</Fact>
        {information?.whatsappWebVersion && <Fact name={t('whatsapp')}>{information.whatsappWebVersion}</Fact>}
        <Fact name={t('key')}>{access.kind === 'server' ? t('key.server') : t('key.instance', access)}</Fact>
      </Facts>
    </Section>
  )
}
