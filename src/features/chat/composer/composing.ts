import type { Options } from './options.ts'
import { numberOf } from '@/lib/jid.ts'
import type { ChatEntry } from '../message/entry.ts'

/** How servers want to be told where a message goes: digits for a person, the address for a group or a hidden one. */
export const recipientOf = (jid: string) => numberOf(jid) ?? jid

/** The message that is answered, as servers want to see it again. */
export const quotedOf = ({ key, source }: ChatEntry) => ({ key, ...(source && { message: source.message }) })

/** What goes with a message besides its words. */
export const withOptions = (
  jid: string,
  { delay, linkPreview, mentionsEveryOne }: Options,
  quoted?: ChatEntry,
  mentioned: readonly string[] = [],
) => ({
  number: recipientOf(jid),
  ...(delay > 0 && { delay: delay * 1000 }),
  ...(!linkPreview && { linkPreview: false }),
  ...(mentionsEveryOne && { mentionsEveryOne: true }),
  ...(mentioned.length > 0 && { mentioned: [...mentioned] }),
  ...(quoted && { quoted: quotedOf(quoted) }),
})

/** Also where the page is not secure and the browser makes no ids. */
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
