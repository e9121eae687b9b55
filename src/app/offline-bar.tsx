import { useQueryClient } from '@tanstack/react-query'
import { WifiOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { announce } from '@/ui/live-region.tsx'
import { NoticeBar } from '@/ui/notice-bar.tsx'
import { useWords } from '@/words/use-words.tsx'
import { appWords } from './words.ts'

/** Tells of a lost connection over the page, so that nothing moves, and reads everything anew when it is back. */
export function OfflineBar() {
  const t = useWords(appWords)
  const queryClient = useQueryClient()
  const [isOffline, setOffline] = useState(() => !navigator.onLine)
  useEffect(() => {
    const change = () => {
      setOffline(!navigator.onLine)
      announce(navigator.onLine ? t('online') : t('offline'))
      if (navigator.onLine) void queryClient.invalidateQueries()
    }
    addEventListener('online', change)
    addEventListener('offline', change)
    return () => {
      removeEventListener('online', change)
      removeEventListener('offline', change)
    }
  }, [queryClient, t])
  if (!isOffline) return null
  return (
    <div className="fixed inset-x-3 bottom-17 z-20 flex justify-center lg:bottom-5">
      <NoticeBar tone="connecting" icon={WifiOff} title={t('offline')} className="shadow-pop">
        {t('offline.more')}
      </NoticeBar>
    </div>
  )
}
