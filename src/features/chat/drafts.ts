import * as z from 'zod/mini'

export const draftsSchema = z.record(z.string(), z.string())
export type Drafts = z.output<typeof draftsSchema>

export const withDraft = (drafts: Drafts, chat: string, text: string): Drafts => {
  const { [chat]: _, ...others } = drafts
  return text.trim() === '' ? others : { ...others, [chat]: text }
}
