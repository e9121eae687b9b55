import { Ban, CalendarDays, ExternalLink, Image, MapPin, Phone, PhoneMissed, ShoppingBag, UserRound, Users } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { numberOf } from '@/lib/jid.ts'
import { dayAndTime } from '@/lib/dates.ts'
import { paths } from '@/lib/paths.ts'
import { formatPhone } from '@/lib/phone-format.ts'
import { Link } from '@/navigation/link.tsx'
import { CopyButton } from '@/ui/copy-button.tsx'
import { Icon } from '@/ui/icon.tsx'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { formatSeconds } from '../conversation/format.ts'
import { callText } from '../conversation/summary.ts'
import type { Content } from '../message/content.ts'
import type { ContactCard } from '../message/contact-card.ts'
import { visibleName } from '@/lib/visible-name.ts'
import { chatWords } from '../words.ts'
import { AudioPlayer } from './audio-player.tsx'
import type { ContentProps } from './content-view.tsx'
import { DocumentLine } from './document-line.tsx'
import { MarkedText, SafeLink } from './marked-text.tsx'
import { Picture } from './picture.tsx'
import { PollView } from './poll-view.tsx'
import { RawView } from './raw-view.tsx'

/** Everything that is more than words. */
export function RichContent({ entry, context, meta }: ContentProps) {
  const t = useWords(chatWords)
  const { content, mentions } = entry
  const { instance, nameOf } = context
  const caption = (words: string | undefined, look = '') =>
    words ? (
      <div className={look}>
        <MarkedText text={words} mentions={mentions} nameOf={nameOf} end={meta} />
      </div>
    ) : (
      <div className={`flow-root ${look}`}>{meta}</div>
    )
  // words are drawn before it comes to this, and what is left is shown as it came
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check
  switch (content.kind) {
    case 'image':
    case 'video':
      return (
        <>
          <Picture instance={instance} entry={entry} content={content} />
          {caption(content.caption, 'px-2 pt-1')}
        </>
      )
    case 'sticker':
      return (
        <>
          <Picture instance={instance} entry={entry} content={content} />
          {caption(undefined)}
        </>
      )
    case 'audio':
      return (
        <div className="flex min-w-0 items-end gap-1">
          <AudioPlayer instance={instance} entry={entry} content={content} />
          {meta}
        </div>
      )
    case 'document':
      return (
        <>
          <DocumentLine instance={instance} entry={entry} content={content} />
          {caption(content.caption)}
        </>
      )
    case 'location':
    case 'live-location':
      return <Place content={content} meta={meta} />
    case 'contacts':
      return (
        <>
          {content.contacts.map((card, at) => (
            // cards have no names of their own
            // oxlint-disable-next-line react/no-array-index-key
            <Card key={at} card={card} instance={instance} />
          ))}
          {caption(undefined)}
        </>
      )
    case 'poll':
      return (
        <>
          <PollView entry={entry} content={content} nameOf={nameOf} />
          {caption(undefined)}
        </>
      )
    case 'buttons':
      return <Buttons content={content} meta={meta} />
    case 'list':
      return (
        <>
          <Titled title={content.title} text={content.text} footer={content.footer} />
          {content.sections.map((section, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at} className="mt-1.5 border-t border-line pt-1.5 text-sm">
              {section.title !== undefined && <p className="text-xs text-muted">{visibleName(section.title)}</p>}
              <ul>
                {section.rows.map((row, index) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={index}>
                    <bdi>{visibleName(row.title)}</bdi>
                    {row.description !== undefined && <span className="block text-muted">{visibleName(row.description)}</span>}
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {caption(undefined)}
        </>
      )
    case 'deleted':
      return (
        <p className="text-muted italic">
          <Icon of={Ban} className="me-1 inline size-3.5" />
          {t('kind.deleted')}
          {meta}
        </p>
      )
    case 'call':
      return (
        <Fact icon={content.outcome === 'missed' ? PhoneMissed : Phone} title={callText(content, t)} meta={meta}>
          {content.seconds !== undefined && content.seconds > 0 && t('call.seconds', { time: formatSeconds(content.seconds) })}
        </Fact>
      )
    case 'album':
      return (
        <Fact icon={Image} title={t('kind.album')} meta={meta}>
          {t('album.count', { count: content.images + content.videos })}
        </Fact>
      )
    case 'event':
      return <EventView content={content} meta={meta} />
    case 'group-invite':
      return (
        <Fact icon={Users} title={visibleName(content.name ?? '') || t('kind.invite')} meta={meta}>
          {content.text ?? t('kind.invite')}
        </Fact>
      )
    case 'product':
      return (
        <Fact icon={ShoppingBag} title={visibleName(content.title) || t('kind.product')} meta={meta}>
          {[content.price, content.description].filter(Boolean).join(' · ')}
        </Fact>
      )
    case 'order':
      return (
        <Fact icon={ShoppingBag} title={visibleName(content.title ?? '') || t('kind.order')} meta={meta}>
          {content.items !== undefined && t('order.items', { count: content.items })} {content.text}
        </Fact>
      )
    case 'payment':
      return (
        <Fact icon={ShoppingBag} title={t('kind.payment')} meta={meta}>
          {content.text}
        </Fact>
      )
    default:
      return <RawView type={'type' in content ? content.type : content.kind} raw={entry.source?.message ?? content} meta={meta} />
  }
}

function Fact({ icon, title, meta, children }: { icon: LucideIcon; title: string; meta: ReactNode; children: ReactNode }) {
  return (
    <div className="flow-root">
      <div className="flex items-start gap-2.5">
        <span className="mt-0.5 text-muted">
          <Icon of={icon} />
        </span>
        <div className="min-w-0">
          <p className="font-medium">
            <bdi>{title}</bdi>
          </p>
          <p className="text-sm text-muted">
            <bdi>{children}</bdi>
          </p>
        </div>
      </div>
      {meta}
    </div>
  )
}

/** Words and a link; no map is fetched from anywhere. */
function Place({ content, meta }: { content: Extract<Content, { kind: 'location' | 'live-location' }>; meta: ReactNode }) {
  const t = useWords(chatWords)
  const { latitude, longitude } = content
  const title =
    (content.kind === 'location' && visibleName(content.name ?? '')) ||
    t(content.kind === 'location' ? 'kind.location' : 'kind.liveLocation')
  const more = content.kind === 'location' ? content.address : content.caption
  return (
    <div className="flow-root">
      <div className="flex items-start gap-2.5">
        <span className="mt-0.5 text-muted">
          <Icon of={MapPin} />
        </span>
        <div className="min-w-0 text-sm">
          <p className="text-base font-medium">
            <bdi>{title}</bdi>
          </p>
          {more && (
            <p className="text-muted">
              <bdi>{visibleName(more)}</bdi>
            </p>
          )}
          <p className="text-muted" title={t('place.coordinates', { latitude: String(latitude), longitude: String(longitude) })}>
            {latitude}, {longitude}
          </p>
          <a
            href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`}
            target="_blank"
            rel="noopener noreferrer"
            title="www.openstreetmap.org"
            className="inline-flex min-h-6 items-center gap-1 text-accent hover:underline"
          >
            {t('place.open')} <span className="text-xs text-muted">(www.openstreetmap.org)</span>
          </a>
        </div>
      </div>
      {meta}
    </div>
  )
}

function Card({ card, instance }: { card: ContactCard; instance: string }) {
  const t = useWords(chatWords)
  const name = visibleName(card.name) || t('kind.contact')
  return (
    <div className="flex w-64 max-w-full items-start gap-2.5 border-b border-line py-1.5 last-of-type:border-0">
      <span className="mt-0.5 text-muted">
        <Icon of={UserRound} />
      </span>
      <div className="min-w-0 flex-1 text-sm">
        <p className="text-base font-medium">
          <bdi>{name}</bdi>
        </p>
        {card.organization !== undefined && (
          <p className="text-muted">
            <bdi>{visibleName(card.organization)}</bdi>
          </p>
        )}
        {card.numbers.map(({ number, jid }) => {
          const digits = numberOf(jid) ?? number.replaceAll(/\D/g, '')
          return (
            <p key={number} className="flex flex-wrap items-center gap-x-2">
              <bdi>{/^\d{7,15}$/.test(digits) ? formatPhone(digits) : visibleName(number)}</bdi>
              {/^\d{7,15}$/.test(digits) && (
                <Link to={paths.chat(instance, jid ?? `${digits}@s.whatsapp.net`)} className="text-accent hover:underline">
                  {t('card.write', { name })}
                </Link>
              )}
            </p>
          )
        })}
        {card.emails.map((email) => (
          <p key={email}>
            <SafeLink href={`mailto:${email}`}>{email}</SafeLink>
          </p>
        ))}
        {card.urls.map((url) => (
          <p key={url}>
            <SafeLink href={url}>{url}</SafeLink>
          </p>
        ))}
      </div>
    </div>
  )
}

function Titled({ title, text, footer }: { title?: string | undefined; text?: string | undefined; footer?: string | undefined }) {
  return (
    <>
      {title !== undefined && (
        <p dir="auto" className="font-medium">
          {visibleName(title)}
        </p>
      )}
      {text !== undefined && <MarkedText text={text} />}
      {footer !== undefined && <p className="text-xs text-muted">{visibleName(footer)}</p>}
    </>
  )
}

function Buttons({ content, meta }: { content: Extract<Content, { kind: 'buttons' }>; meta: ReactNode }) {
  return (
    <>
      <Titled title={content.title} text={content.text} footer={content.footer} />
      <ul className="mt-1.5 grid gap-1 border-t border-line pt-1.5 text-sm">
        {content.buttons.map(({ kind, label, value = '' }, at) => {
          const words = visibleName(label)
          return (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at} className="flex min-h-7 items-center justify-center gap-1.5 rounded-sm bg-hover px-2 text-center">
              {kind === 'url' ? (
                <>
                  <Icon of={ExternalLink} className="size-3.5 text-muted" />
                  <SafeLink href={value}>{words}</SafeLink>
                </>
              ) : kind === 'call' ? (
                <SafeLink href={`tel:${value}`}>{`${words} ${value}`}</SafeLink>
              ) : kind === 'copy' || kind === 'pix' ? (
                <>
                  <bdi>{words}</bdi>
                  {value !== '' && <CopyButton isIcon text={value} label={words} />}
                </>
              ) : (
                <bdi>{words}</bdi>
              )}
            </li>
          )
        })}
      </ul>
      <div className="flow-root">{meta}</div>
    </>
  )
}

function EventView({ content, meta }: { content: Extract<Content, { kind: 'event' }>; meta: ReactNode }) {
  const t = useWords(chatWords)
  const language = useLanguage()
  return (
    <Fact icon={CalendarDays} title={visibleName(content.name)} meta={meta}>
      {content.isCanceled && <span className="block">{t('event.canceled')}</span>}
      {content.startsAt !== undefined && <span className="block">{dayAndTime(content.startsAt, language)}</span>}
      {content.place !== undefined && <span className="block">{visibleName(content.place)}</span>}
      {content.description !== undefined && <span className="block">{visibleName(content.description)}</span>}
    </Fact>
  )
}
