import type { LucideIcon } from 'lucide-react'
import {
  Ban,
  ChartColumn,
  CalendarDays,
  Contact,
  FileText,
  Image,
  MapPin,
  Mic,
  Music,
  Phone,
  ShoppingBag,
  Sticker,
  Users,
  Video,
} from 'lucide-react'
import type { Words } from '@/words/use-words.tsx'
import type { Content } from '../message/content.ts'
import { plainText } from '../message/marks.ts'
import { visibleName } from '@/lib/visible-name.ts'
import type { chatWords } from '../words.ts'
import { formatSeconds } from './format.ts'

export type ChatWords = Words<(typeof chatWords)['source']>
export type Summary = { readonly text: string; readonly icon?: LucideIcon }

/** A message in one line: for the list, for quotes, for notices and for screen readers. */
export function summaryOf(content: Content, t: ChatWords): Summary {
  switch (content.kind) {
    case 'text':
      return { text: plainText(content.text) }
    case 'image':
      return { icon: Image, text: plainText(content.caption ?? '') || t('kind.photo') }
    case 'video':
      return {
        icon: Video,
        text: plainText(content.caption ?? '') || t(content.isGif ? 'kind.gif' : content.isRound ? 'kind.videoNote' : 'kind.video'),
      }
    case 'audio':
      return {
        icon: content.isVoice ? Mic : Music,
        text: [
          t(content.isVoice ? 'kind.voice' : 'kind.audio'),
          ...(content.seconds === undefined ? [] : [formatSeconds(content.seconds)]),
        ].join(', '),
      }
    case 'document':
      return { icon: FileText, text: visibleName(content.fileName ?? '') || plainText(content.caption ?? '') || t('kind.document') }
    case 'sticker':
      return { icon: Sticker, text: t('kind.sticker') }
    case 'location':
      return { icon: MapPin, text: visibleName(content.name ?? '') || t('kind.location') }
    case 'live-location':
      return { icon: MapPin, text: t('kind.liveLocation') }
    case 'contacts':
      return {
        icon: Contact,
        text:
          content.contacts.length === 1
            ? visibleName(content.contacts[0]?.name ?? '') || t('kind.contact')
            : t('kind.contacts', { count: content.contacts.length }),
      }
    case 'poll':
      return { icon: ChartColumn, text: t('kind.poll', { question: visibleName(content.question) }) }
    case 'buttons':
      return { text: plainText(content.title ?? content.text ?? '') || t('kind.buttons') }
    case 'list':
      return { text: plainText(content.title ?? content.text ?? '') || t('kind.list') }
    case 'choice':
      return { text: plainText(content.text) }
    case 'reaction':
      return { text: t('kind.reacted', { emoji: content.emoji }) }
    case 'call':
      return { icon: Phone, text: callText(content, t) }
    case 'album':
      return { icon: Image, text: t('kind.album') }
    case 'event':
      return { icon: CalendarDays, text: t('kind.event', { name: visibleName(content.name) }) }
    case 'group-invite':
      return { icon: Users, text: visibleName(content.name ?? '') || t('kind.invite') }
    case 'product':
      return { icon: ShoppingBag, text: visibleName(content.title) || t('kind.product') }
    case 'order':
      return { icon: ShoppingBag, text: visibleName(content.title ?? '') || t('kind.order') }
    case 'payment':
      return { text: plainText(content.text ?? '') || t('kind.payment') }
    case 'deleted':
    case 'revoke':
      return { icon: Ban, text: t('kind.deleted') }
    case 'edit':
      return summaryOf(content.content, t)
    case 'system':
      return { text: content.deed === 'call-missed' ? t('system.call-missed') : '' }
    case 'poll-vote':
      return { icon: ChartColumn, text: t('kind.vote') }
    case 'hidden':
      return { text: '' }
    case 'unknown':
    default:
      return { text: t('kind.unknown') }
  }
}

export function callText({ isVideo, outcome }: Extract<Content, { kind: 'call' }>, t: ChatWords) {
  if (outcome === 'missed') return t(isVideo ? 'kind.missedVideoCall' : 'kind.missedCall')
  return t(isVideo ? 'kind.videoCall' : 'kind.call')
}
