import { MissingChunk } from '@/lib/missing-chunk.ts'
import { Button } from '@/ui/button.tsx'
import { useWords } from '@/words/use-words.tsx'
import { startWords } from './start-words.ts'

/** Stands where the whole app would, when what is needed to show anything else is missing or broken. */
export function LastResort({ error }: { error: unknown }) {
  const t = useWords(startWords)
  const isMissing = error instanceof MissingChunk
  return (
    <main role="alert" className="flex min-h-dvh flex-col items-center justify-center px-6 text-center">
      <title>Switchboard</title>
      <h1 className="text-lg font-semibold">{t(isMissing ? (error.isOffline ? 'offline' : 'outdated') : 'broken')}</h1>
      <p className="mt-1.5 mb-5 max-w-120 text-base text-muted">{t(isMissing ? 'missing.why' : 'broken.why')}</p>
      <Button variant="primary" onPress={() => location.reload()}>
        {t('reload')}
      </Button>
    </main>
  )
}
