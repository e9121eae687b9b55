import { useEffect, useState } from 'react'
import { copyText } from './copy-text.ts'

const SHOWN_FOR = 2000

/** Copies, and says for two seconds that it did, or that it could not. A reason for not getting the text at all is thrown on. */
export function useCopy() {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | undefined>()
  useEffect(() => {
    if (outcome !== 'copied') return undefined
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [outcome])

  async function copy(text: string | Promise<string>) {
    setOutcome(undefined)
    setOutcome((await copyText(text)) ? 'copied' : 'failed')
  }
  return { copy, outcome }
}
