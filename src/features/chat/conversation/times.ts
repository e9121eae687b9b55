import { formatDate, timeOfDay } from '@/lib/dates.ts'
import type { ChatWords } from './summary.ts'

const DAY = 86_400_000
const midnight = (milliseconds: number) => new Date(milliseconds).setHours(0, 0, 0, 0)
const daysAgo = (milliseconds: number, now: number) => Math.round((midnight(now) - midnight(milliseconds)) / DAY)

/** "Today", "Yesterday", "Friday", "14 March 2026" */
export function dayName(milliseconds: number, now: number, language: string, t: ChatWords) {
  const days = daysAgo(milliseconds, now)
  if (days === 0) return t('day.today')
  if (days === 1) return t('day.yesterday')
  const options: Intl.DateTimeFormatOptions =
    days > 1 && days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long', year: 'numeric' }
  return formatDate(milliseconds, language, options)
}

/** For the list: "09:40", "Yesterday", "Fri", "14 Mar 2026" */
export function listTime(milliseconds: number, now: number, language: string, t: ChatWords) {
  const days = daysAgo(milliseconds, now)
  if (milliseconds <= 0) return ''
  if (days <= 0) return timeOfDay(milliseconds, language)
  if (days === 1) return t('day.yesterday')
  const options: Intl.DateTimeFormatOptions = days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'short', year: '2-digit' }
  return formatDate(milliseconds, language, options)
}
