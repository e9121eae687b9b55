import { TriangleAlert } from 'lucide-react'
import { useApi } from '@/query/use-endpoint.ts'
import { Icon } from '@/ui/icon.tsx'
import { useWords } from '@/words/use-words.tsx'
import { type Content, secretsIn, untoldIn } from './content.ts'
import { Places } from './places.tsx'
import { cautionsFor } from './plan.ts'
import { transferWords } from './words.ts'

/** What to know before it is done. */
export function Cautions({ content, className = '' }: { content: Content; className?: string }) {
  const t = useWords(transferWords)
  const { server } = useApi()
  const secrets = secretsIn(content, server)
  const untold = untoldIn(content, server)
  const cautions = cautionsFor(content, { hasSecrets: secrets.length > 0, isForgetful: server.dialect !== 'documented' })
  if (cautions.length === 0 && untold.length === 0) return null
  return (
    <ul className={`grid gap-1.5 rounded-md bg-connecting-soft px-3 py-2.5 text-sm ${className}`}>
      {cautions.map((caution) => (
        <Caution key={caution}>
          {caution === 'secrets' ? t.rich('caution.secrets', { names: <Places places={secrets} /> }) : t(`caution.${caution}`)}
        </Caution>
      ))}
      {untold.length > 0 && <Caution>{t.rich('caution.untold', { names: <Places places={untold} /> })}</Caution>}
    </ul>
  )
}

const Caution = ({ children }: { children: React.ReactNode }) => (
  <li className="flex gap-2">
    <Icon of={TriangleAlert} className="mt-0.5 size-4 text-connecting" />
    <span className="min-w-0 wrap-anywhere">{children}</span>
  </li>
)
