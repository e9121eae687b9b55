import { useWords } from '@/words/use-words.tsx'
import { inspectorWords } from './words.ts'

/** How long and how much, as short as can be. */
export function useMeasures() {
  const t = useWords(inspectorWords)
  return {
    inSeconds: (milliseconds: number) =>
      milliseconds < 1000
        ? t('milliseconds', { value: String(Math.round(milliseconds)) })
        : t('seconds', { value: (milliseconds / 1000).toFixed(1) }),
    inBytes: (size: number) => (size < 1000 ? t('bytes', { value: String(size) }) : t('kilobytes', { value: (size / 1000).toFixed(1) })),
  }
}
