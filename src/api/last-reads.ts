const MOST = 40

/** What a poll reads again and again is parsed once, and stays the very same object until its text changes. */
export function rememberReads() {
  const reads = new Map<string, { readonly text: string; readonly reply: unknown }>()
  return {
    recall(asked: string, text: string) {
      const last = reads.get(asked)
      return last?.text === text ? last : undefined
    },
    keep(asked: string, text: string, reply: unknown) {
      reads.delete(asked)
      reads.set(asked, { text, reply })
      const [oldest] = reads.keys()
      if (reads.size > MOST && oldest !== undefined) reads.delete(oldest)
    },
  }
}
