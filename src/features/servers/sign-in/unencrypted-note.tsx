import { LockOpen } from 'lucide-react'
import { Icon } from '@/ui/icon.tsx'
import { useWords } from '@/words/use-words.tsx'
import { signInWords } from './sign-in-words.ts'

export function UnencryptedNote() {
  const t = useWords(signInWords)
  return (
    <div className="flex items-start gap-2 text-sm text-connecting">
      <Icon of={LockOpen} className="mt-0.5 size-4" />
      <p>{t('unencrypted')}</p>
    </div>
  )
}
