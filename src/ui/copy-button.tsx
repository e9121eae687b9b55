import { Check, Copy } from 'lucide-react'
import { useWords } from '@/words/use-words.tsx'
import { Button } from './button.tsx'
import type { ButtonSize, ButtonVariant } from './button-look.ts'
import { IconButton } from './icon-button.tsx'
import { useCopy } from './use-copy.ts'
import { uiWords } from './words.ts'

type CopyButtonProps = {
  text: string
  label: string
  /** Shows the picture only; the label is its name. */
  isIcon?: boolean
  variant?: ButtonVariant
  size?: ButtonSize
}

export function CopyButton({ text, label, isIcon = false, variant = 'secondary', size = 'md' }: CopyButtonProps) {
  const t = useWords(uiWords)
  const { copy, outcome } = useCopy()
  const icon = outcome === 'copied' ? Check : Copy
  return (
    <span className="inline-flex items-center gap-1.5">
      {isIcon ? (
        <IconButton size="sm" icon={icon} label={label} onPress={() => copy(text)} />
      ) : (
        <Button variant={variant} size={size} icon={icon} onPress={() => copy(text)}>
          {label}
        </Button>
      )}
      <output className="text-sm text-muted">{outcome && t(`copy.${outcome}`)}</output>
    </span>
  )
}
