import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useEffect, useState } from 'react'
import { useWords } from '@/words/use-words.tsx'
import { IconButton } from './icon-button.tsx'
import { TextInput } from './text-input.tsx'
import { uiWords } from './words.ts'

const SHOWN_FOR = 30_000

/** A key to type or paste: dots, with a button that shows it for 30 seconds, or until it is left. Password managers find it by its `autoComplete`. */
export function SecretInput(props: Omit<ComponentProps<'input'>, 'type'>) {
  const t = useWords(uiWords)
  const [isShown, setShown] = useState(false)

  useEffect(() => {
    if (!isShown) return undefined
    const hide = () => setShown(false)
    const timer = setTimeout(hide, SHOWN_FOR)
    window.addEventListener('blur', hide)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('blur', hide)
    }
  }, [isShown])

  return (
    <span
      className="relative block"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setShown(false)
      }}
    >
      <TextInput
        autoComplete="current-password"
        autoCapitalize="none"
        autoCorrect="off"
        {...props}
        type={isShown ? 'text' : 'password'}
        className="pe-10 pointer-coarse:pe-12"
      />
      <span className="absolute inset-y-0 end-1 flex items-center pointer-coarse:end-0">
        <IconButton
          size="sm"
          icon={isShown ? EyeOff : Eye}
          label={isShown ? t('key.hide') : t('key.show')}
          onPress={() => setShown(!isShown)}
        />
      </span>
    </span>
  )
}
