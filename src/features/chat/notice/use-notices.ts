import { useEffect, useEffectEvent, useRef } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '@/lib/paths.ts'
import { announce } from '@/ui/live-region.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { ChatLine } from '../chats/chat-list.ts'
import { isAttended } from '../conversation/use-attended.ts'
import { summaryOf } from '../conversation/summary.ts'
import { readOnce } from '../message/entries.ts'
import { preferencesOf } from '../stores.ts'
import { useKept } from '../use-kept.ts'
import { chatWords } from '../words.ts'

/** The chats with a message of somebody else that was not there before; nothing the first time, and nothing of muted chats. */
export function newsIn(lines: readonly ChatLine[], before: ReadonlyMap<string, string> | undefined): ChatLine[] {
  if (!before) return []
  return lines.filter(({ jid, last, isMuted }) => last !== undefined && !last.fromMe && !isMuted && before.get(jid) !== last.id)
}

/** Calls for a look at new messages: by a sentence that is read out, a sound, a notice of the desktop, as it is wanted. */
export function useNotices(instance: string, lines: readonly ChatLine[], current: string | undefined, isReady: boolean) {
  const t = useWords(chatWords)
  const navigate = useNavigate()
  const [preferences] = useKept(preferencesOf, instance)
  function tell({ name, jid }: ChatLine, body: string) {
    try {
      const notice = new Notification(name, { body, tag: `${instance} ${jid}` })
      notice.addEventListener('click', () => {
        window.focus()
        void navigate(paths.chat(instance, jid))
        notice.close()
      })
    } catch {
      // browsers of phones let no page do so
    }
  }

  const seen = useRef<ReadonlyMap<string, string>>(undefined)
  const look = useEffectEvent((lines: readonly ChatLine[]) => {
    const news = newsIn(lines, seen.current).filter(({ jid }) => jid !== current || !isAttended())
    seen.current = new Map(lines.flatMap(({ jid, last }) => (last ? [[jid, last.id] as const] : [])))
    const [first] = news
    if (!first?.last) return
    const { text } = summaryOf(readOnce(first.last).content, t)
    const elsewhere = news.filter(({ jid }) => jid !== current)
    if (elsewhere.length > 0) {
      announce(
        elsewhere.length === 1 ? t('announce.text', { name: first.name, text }) : t('announce.chats', { count: elsewhere.length }),
        first.last.id,
      )
    }
    if (preferences.sound) void import('./sound.ts').then(({ ring }) => ring())
    // where it is no longer allowed, nothing comes of it
    if (preferences.notifies && 'Notification' in window) {
      for (const line of news.slice(0, 3)) tell(line, line.last ? summaryOf(readOnce(line.last).content, t).text : '')
    }
  })

  useEffect(() => {
    if (isReady) look(lines)
  }, [lines, isReady])
}
