import * as z from 'zod/mini'

const draftsSchema = z.record(z.string(), z.string())
export type Drafts = z.output<typeof draftsSchema>

const nameFor = (server: string, instance: string) => `switchboard.drafts ${server} ${instance}`

/** What was begun to write, chat by chat. Anything odd in the storage counts as nothing. */
export function readDrafts(storage: Pick<Storage, 'getItem'>, server: string, instance: string): Drafts {
  try {
    const parsed = z.safeParse(draftsSchema, JSON.parse(storage.getItem(nameFor(server, instance)) ?? '{}'))
    return parsed.success ? parsed.data : {}
  } catch {
    return {}
  }
}

export const withDraft = (drafts: Drafts, chat: string, text: string): Drafts => {
  const { [chat]: _, ...others } = drafts
  return text.trim() === '' ? others : { ...others, [chat]: text }
}

/** Where the storage is full or switched off, drafts live as long as the page. */
export function keepDrafts(storage: Pick<Storage, 'setItem' | 'removeItem'>, server: string, instance: string, drafts: Drafts) {
  const name = nameFor(server, instance)
  try {
    if (Object.keys(drafts).length === 0) storage.removeItem(name)
    else storage.setItem(name, JSON.stringify(drafts))
  } catch {
    // nothing to be done
  }
}
