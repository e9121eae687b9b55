import * as z from 'zod/mini'
import { keep } from '@/lib/kept.ts'

const schema = z.array(z.object({ name: z.string(), words: z.string() }))
export type QuickReply = z.output<typeof schema>[number]

/** Words that are needed again and again, kept in this browser for all servers. */
export const quickReplies = keep('switchboard.quick-replies', schema, [])

/** Those that a beginning such as `/pr` may mean; all of them for `/` alone. */
export function matching(replies: readonly QuickReply[], text: string): readonly QuickReply[] {
  const [, begun] = /^\/(\S*)$/.exec(text) ?? []
  if (begun === undefined) return []
  return replies.filter(({ name }) => name.toLowerCase().startsWith(begun.toLowerCase()))
}
