import { Copy, Eye, EyeOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWords } from '@/words/use-words.tsx'
import { IconButton } from './icon-button.tsx'
import { useCopy } from './use-copy.ts'
import { uiWords } from './words.ts'

const SHOWN_FOR = 30_000

type MaskedSecretProps = {
  /** What it is, in the middle of a sentence: "token". */
  name: string
  /** Fetches it, when somebody asks to copy or to see it. */
  read: () => Promise<string>
  /** Words for a failed read, where the reason is known. */
  explain?: (failure: unknown) => string
}

/** Dots, copy, reveal. The secret is in the page only while it is shown: 30 seconds, or until the focus or the window is left. */
export function MaskedSecret({ name, read, explain }: MaskedSecretProps) {
  const t = useWords(uiWords)
  const [secret, setSecret] = useState<string>()
  const [failure, setFailure] = useState<string>()
  const { copy, outcome } = useCopy()
  const isShown = secret !== undefined

  useEffect(() => {
    if (!isShown) return undefined
    const hide = () => setSecret(undefined)
    const timer = setTimeout(hide, SHOWN_FOR)
    window.addEventListener('blur', hide)
    document.addEventListener('visibilitychange', hide)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('blur', hide)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [isShown])

  async function attempt(deed: () => Promise<void>) {
    setFailure(undefined)
    try {
      await deed()
    } catch (error) {
      setFailure(explain?.(error) ?? t('secret.failed'))
    }
  }

  return (
    <span
      // takes the focus when the secret is marked with the pointer, so that this does not hide it
      tabIndex={-1}
      className="inline-flex min-w-0 flex-wrap items-center gap-x-2 outline-none"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setSecret(undefined)
      }}
    >
      <code className={`min-w-0 font-mono text-sm break-all ${isShown ? 'select-all' : 'text-muted'}`}>
        {isShown ? secret : <span aria-hidden="true">•••• •••• ••••</span>}
      </code>
      <span className="flex gap-0.5">
        <IconButton size="sm" icon={Copy} label={t('secret.copy', { name })} onPress={() => attempt(() => copy(read()))} />
        <IconButton
          size="sm"
          icon={isShown ? EyeOff : Eye}
          label={isShown ? t('secret.hide', { name }) : t('secret.show', { name })}
          onPress={() => (isShown ? setSecret(undefined) : attempt(async () => setSecret(await read())))}
        />
      </span>
      <output className="text-sm text-muted">{outcome && !failure && t(`copy.${outcome}`)}</output>
      {failure && (
        <span role="alert" className="text-sm text-attention">
          {failure}
        </span>
      )}
    </span>
  )
}
