import type { ComponentProps } from 'react'
import { INPUT_LOOK } from './input-look.ts'

type TextInputProps = ComponentProps<'input'> & {
  /** For addresses and codes, where every sign counts. */
  isMono?: boolean
}

export function TextInput({ isMono = false, className = '', ...rest }: TextInputProps) {
  return (
    <input
      type="text"
      spellCheck={false}
      {...rest}
      className={`${INPUT_LOOK} h-9 px-2.5 ${isMono ? 'font-mono text-sm' : 'text-base'} ${className}`}
    />
  )
}
