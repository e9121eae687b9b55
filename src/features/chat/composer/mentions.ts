/** Somebody of a group. */
export type Person = { readonly jid: string; readonly name: string; readonly digits: string }
export type Mention = { readonly from: number; readonly to: number; readonly people: readonly Person[] }

const MOST = 8

/** The people that the letters after an `@` before the cursor may mean. */
export function mentionAt(text: string, cursor: number, people: readonly Person[]): Mention | undefined {
  const [, begun] = /(?:^|\s)@([^\s@]*)$/.exec(text.slice(0, cursor)) ?? []
  if (begun === undefined) return undefined
  const wanted = folded(begun)
  const found = people.filter(
    ({ name, digits }) =>
      folded(name)
        .split(/\s/)
        .some((word) => word.startsWith(wanted)) || digits.includes(begun),
  )
  return found.length === 0 ? undefined : { from: cursor - begun.length - 1, to: cursor, people: found.slice(0, MOST) }
}

export function withMention(text: string, { from, to }: Mention, { name }: Person) {
  const words = `@${name} `
  return { text: text.slice(0, from) + words + text.slice(to).trimStart(), caret: from + words.length }
}

const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
