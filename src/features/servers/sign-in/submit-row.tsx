import { useEffect, useState } from 'react'
import { Button } from '@/ui/button.tsx'
import { useWords } from '@/words/use-words.tsx'
import { signInWords } from './sign-in-words.ts'

const PATIENCE = 4000

/** The one button of the form; when an answer takes long, a way out appears beside it. */
export function SubmitRow({ isBusy, onCancel }: { isBusy: boolean; onCancel: () => void }) {
  const t = useWords(signInWords)
  return (
    <div className="flex gap-2">
      <Button type="submit" variant="primary" size="lg" className="min-w-0 flex-1" isBusy={isBusy} busyLabel={t('submitting')}>
        {t('submit')}
      </Button>
      {isBusy && <LateCancel onCancel={onCancel} />}
    </div>
  )
}

function LateCancel({ onCancel }: { onCancel: () => void }) {
  const t = useWords(signInWords)
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return null
  return (
    <Button size="lg" onPress={onCancel}>
      {t('cancel')}
    </Button>
  )
}
