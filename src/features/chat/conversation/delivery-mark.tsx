import { Check, CheckCheck, Clock, type LucideIcon, Play } from 'lucide-react'
import { Icon } from '@/ui/icon.tsx'
import { StateMark } from '@/ui/state-mark.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { Delivery } from '../message/delivery.ts'
import { chatWords } from '../words.ts'

const MARKS: Readonly<Record<Exclude<Delivery, 'failed'>, LucideIcon>> = {
  pending: Clock,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
  played: Play,
}

/** How far a message has come: a mark of its own for each, and the word for whoever does not see it. */
export function DeliveryMark({ delivery }: { delivery: Delivery }) {
  const t = useWords(chatWords)
  const word = t(`delivery.${delivery}`)
  return (
    <span className={`inline-flex ${delivery === 'read' || delivery === 'played' ? 'text-accent' : ''}`} title={word}>
      {delivery === 'failed' ? <StateMark state="attention" /> : <Icon of={MARKS[delivery]} className="size-3.5" />}
      <span className="sr-only">{word}</span>
    </span>
  )
}
