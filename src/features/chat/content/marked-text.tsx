import { Fragment, type ReactNode } from 'react'
import { hostOf } from '../message/links.ts'
import { type Block, type Mark, readMarks } from '../message/marks.ts'
import { visibleName } from '@/lib/visible-name.ts'

type MarkedTextProps = {
  text: string
  mentions?: readonly string[]
  nameOf?: ((jid: string) => string) | undefined
  /** Stands at the end of the last line. */
  end?: ReactNode
}

/** What somebody wrote, with WhatsApp's marks as elements. Its direction is its own and changes nothing around it. */
export function MarkedText({ text, mentions, nameOf, end }: MarkedTextProps) {
  const blocks = readMarks(text, mentions)
  const isOpenEnd = blocks.at(-1)?.kind === 'paragraph'
  return (
    <>
      {blocks.map((block, at) => (
        // a text never changes its order
        // oxlint-disable-next-line react/no-array-index-key
        <BlockView key={at} block={block} nameOf={nameOf} end={isOpenEnd && at === blocks.length - 1 ? end : undefined} />
      ))}
      {!isOpenEnd && end}
    </>
  )
}

type Named = Pick<MarkedTextProps, 'nameOf'>

function BlockView({ block, nameOf, end }: { block: Block; end: ReactNode } & Named) {
  if (block.kind === 'code-block') {
    return <pre className="my-1 overflow-x-auto rounded-xs bg-sunken px-2 py-1 font-mono text-xs whitespace-pre-wrap">{block.text}</pre>
  }
  if (block.kind === 'list') {
    const items = block.items.map((item, at) => (
      // oxlint-disable-next-line react/no-array-index-key
      <li key={at} dir="auto">
        <Marks marks={item} nameOf={nameOf} />
      </li>
    ))
    return block.start === null ? (
      <ul className="list-disc ps-5">{items}</ul>
    ) : (
      <ol start={block.start} className="list-decimal ps-6">
        {items}
      </ol>
    )
  }
  const words = <Marks marks={block.children} nameOf={nameOf} />
  return block.kind === 'quote' ? (
    <blockquote dir="auto" className="my-0.5 border-s-2 border-edge ps-2 text-muted">
      {words}
    </blockquote>
  ) : (
    <p dir="auto" className="whitespace-pre-wrap">
      {words}
      {end}
    </p>
  )
}

function Marks({ marks, nameOf }: { marks: readonly Mark[] } & Named) {
  // oxlint-disable-next-line react/no-array-index-key
  return marks.map((mark, at) => <Fragment key={at}>{draw(mark, nameOf)}</Fragment>)
}

function draw(mark: Mark, nameOf: Named['nameOf']): ReactNode {
  if (mark.kind === 'text') return mark.text
  if (mark.kind === 'code') return <code className="rounded-xs bg-sunken px-1 font-mono text-xs">{mark.text}</code>
  if (mark.kind === 'link') return <SafeLink href={mark.href}>{mark.text}</SafeLink>
  if (mark.kind === 'mention') return <bdi className="font-medium text-accent">{nameOf ? `@${nameOf(mark.jid)}` : mark.text}</bdi>
  const inside = <Marks marks={mark.children} nameOf={nameOf} />
  if (mark.kind === 'bold') return <b>{inside}</b>
  return mark.kind === 'italic' ? <i>{inside}</i> : <s>{inside}</s>
}

/** A link with the host it really leads to beside it, where its words do not say that. */
export function SafeLink({ href, children }: { href: string; children: string }) {
  const host = hostOf(href)
  if (host === null) return children
  const isTold = children.toLowerCase().includes(host.toLowerCase()) && /^[\x20-\x7E]*$/.test(children)
  return (
    <>
      <a
        href={href}
        target="_blank"
        rel="noopener noreferrer"
        title={host}
        className="text-accent underline underline-offset-2 wrap-anywhere"
      >
        <bdi>{visibleName(children)}</bdi>
      </a>
      {!isTold && href.startsWith('http') && <bdi className="text-xs text-muted"> ({host})</bdi>}
    </>
  )
}
