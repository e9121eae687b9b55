import { findLinks } from './links.ts'

/** A piece of text: words, a link, somebody mentioned, code, or marked text with more inside. */
export type Mark =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'mention'; readonly text: string; readonly jid: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly children: readonly Mark[] }

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Mark[] }
  | { readonly kind: 'code-block'; readonly text: string }
  | { readonly kind: 'quote'; readonly children: readonly Mark[] }
  /** Numbered from `start`, or with dots. */
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Mark[])[] }

/**
 * Reads WhatsApp's marks: `*bold*`, `_italic_`, `~strike~`, `` `code` ``, three backticks around a block, `> quote`, `- item`, `1. item`.
 * They nest; one that is not closed is just a sign. `mentions` are the addresses that `@digits` in the text may stand for.
 */
export function readMarks(text: string, mentions: readonly string[] = []): Block[] {
  return text
    .split(/```([\s\S]+?)```/)
    .flatMap((part, at) =>
      at % 2 === 1 ? [{ kind: 'code-block', text: part.replace(/^\n|\n$/g, '') } as const] : readLines(part, mentions),
    )
}

/** The same in one line, for lists and quotes of messages. */
export const plainText = (text: string) => readMarks(text).flatMap(wordsOfBlock).join(' ').replaceAll(/\s+/g, ' ').trim()

function wordsOfBlock(block: Block): string[] {
  if (block.kind === 'code-block') return [block.text]
  return block.kind === 'list' ? block.items.map((item) => item.map(wordsOf).join('')) : [block.children.map(wordsOf).join('')]
}

/** The same words with names where they have the digits of people that are mentioned. */
export const withNames = (text: string, mentions: readonly string[], nameOf: (jid: string) => string) =>
  mentions.reduce((all, jid) => all.replaceAll(`@${digitsOf(jid)}`, `@${nameOf(jid)}`), text)

const digitsOf = (jid: string) => jid.replace(/[:@].*$/, '')

const wordsOf = (mark: Mark): string => ('children' in mark ? mark.children.map(wordsOf).join('') : mark.text)

function readLines(text: string, mentions: readonly string[]): Block[] {
  const blocks: Block[] = []
  let plain: string[] = []
  const endParagraph = () => {
    const whole = plain.join('\n').replace(/^\n+|\n+$/g, '')
    if (whole !== '') blocks.push({ kind: 'paragraph', children: readInline(whole, mentions) })
    plain = []
  }
  for (const line of text.split('\n')) {
    const [, quote] = /^> ?(?=\S)(.*)$/.exec(line) ?? []
    const [, number, numbered] = /^(\d{1,3})\. (?=\S)(.*)$/.exec(line) ?? []
    const [, dotted] = /^[-*] (?=\S)(.*)$/.exec(line) ?? []
    const last = blocks.at(-1)
    if (quote !== undefined) {
      endParagraph()
      blocks.push({ kind: 'quote', children: readInline(quote, mentions) })
    } else if (numbered !== undefined || dotted !== undefined) {
      const isOpen = plain.length === 0 && last?.kind === 'list' && (last.start === null) === (dotted !== undefined)
      endParagraph()
      const item = readInline(numbered ?? dotted ?? '', mentions)
      if (isOpen) blocks[blocks.length - 1] = { ...last, items: [...last.items, item] }
      else blocks.push({ kind: 'list', start: dotted === undefined ? Number(number) : null, items: [item] })
    } else plain.push(line)
  }
  endParagraph()
  return blocks
}

const SIGNS = { '*': 'bold', _: 'italic', '~': 'strike' } as const
type Sign = keyof typeof SIGNS
const isSign = (text: string): text is Sign => Object.hasOwn(SIGNS, text)

/** Longer text is shown without marks, so that no text can keep the page busy. */
const LONGEST = 20_000

function readInline(text: string, mentions: readonly string[]): Mark[] {
  if (text.length > LONGEST) return [{ kind: 'text', text }]
  const known = new Map(mentions.map((jid) => [digitsOf(jid), jid]))
  const links = new Map(findLinks(text).map((link) => [link.from, link]))
  const closers = closersIn(text, links)

  function read(from: number, to: number): Mark[] {
    const marks: Mark[] = []
    let words = ''
    const flush = () => {
      if (words !== '') marks.push({ kind: 'text', text: words })
      words = ''
    }
    for (let at = from; at < to;) {
      const sign = text.charAt(at)
      const link = links.get(at)
      const close = closers.get(at)
      const mention = sign === '@' && known.size > 0 ? /^@(\d{5,})/.exec(text.slice(at, at + 24))?.[1] : undefined
      const jid = mention === undefined ? undefined : known.get(mention)
      if (link && link.to <= to) {
        flush()
        marks.push({ kind: 'link', text: link.text, href: link.href })
        at = link.to
      } else if (jid !== undefined && mention !== undefined && at + mention.length < to) {
        flush()
        marks.push({ kind: 'mention', text: `@${mention}`, jid })
        at += mention.length + 1
      } else if (close !== undefined && close < to) {
        flush()
        if (isSign(sign)) marks.push({ kind: SIGNS[sign], children: read(at + 1, close) })
        else marks.push({ kind: 'code', text: text.slice(at + 1, close) })
        at = close + 1
      } else {
        words += sign
        at += 1
      }
    }
    flush()
    return marks
  }
  return read(0, text.length)
}

/** For every sign that opens something, where that is closed: on the same line, and without crossing what was opened before it. */
function closersIn(text: string, links: ReadonlyMap<number, { readonly to: number }>): ReadonlyMap<number, number> {
  const closers = new Map<number, number>()
  let open: { readonly sign: string; readonly at: number }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const link = links.get(at)
    if (link) {
      at = link.to - 1
      continue
    }
    const sign = text.charAt(at)
    if (sign === '\n') open = []
    if (sign === '`') {
      const end = text.slice(at + 1).search(/[`\n]/)
      if (end > 0 && text.charAt(at + 1 + end) === '`') {
        closers.set(at, at + 1 + end)
        at += 1 + end
      }
      continue
    }
    if (!isSign(sign)) continue
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
    const opened = open.findLastIndex((each) => each.sign === sign)
    const canClose = opened >= 0 && !/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after) && at - (open[opened]?.at ?? at) > 1
    if (canClose) {
      closers.set(open[opened]?.at ?? at, at)
      open = open.slice(0, opened)
    } else if (after !== '' && !/\s/.test(after) && after !== sign && !/[\p{L}\p{N}]/u.test(before)) open.push({ sign, at })
  }
  return closers
}
