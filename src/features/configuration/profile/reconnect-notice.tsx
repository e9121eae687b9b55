import { Info, TriangleAlert } from 'lucide-react'
import { isAtLeast, type Server } from '@/api/dialect.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { NoticeBar } from '@/ui/notice-bar.tsx'
import { useWords } from '@/words/use-words.tsx'
import { profileWords } from './words.ts'

/** 1.8 opens a second connection without closing the first, and the two take each other's place for ever. */
const isEndless = (server: Server) => server.dialect === 'v1' && isAtLeast(server, '1.8.0')

/** What a new picture or other privacy does to the connection. */
export function ReconnectNotice({ className = '' }: { className?: string }) {
  const t = useWords(profileWords)
  return isEndless(useApi().server) ? (
    <NoticeBar tone="attention" icon={TriangleAlert} title={t('endless.title')} className={className}>
      {t('endless.text')}
    </NoticeBar>
  ) : (
    <NoticeBar tone="neutral" icon={Info} title={t('reconnects.title')} className={className}>
      {t('reconnects.text')}
    </NoticeBar>
  )
}
