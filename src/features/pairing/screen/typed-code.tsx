import { CopyButton } from '@/ui/copy-button.tsx'
import { useWords } from '@/words/use-words.tsx'
import { inGroups, spelled } from '../number/pairing-code.ts'
import { pairingWords } from '../words.ts'

/** The code to type on the phone, large enough to be read out, and spelled for screen readers. */
export function TypedCode({ code }: { code: string }) {
  const t = useWords(pairingWords)
  const shown = inGroups(code)
  return (
    <div className="flex aspect-[10/7] flex-col items-center justify-center bg-raised px-2 text-ink scheme-light forced-color-adjust-none">
      <span className="sr-only">{spelled(code, t('code.letter.dash'))}</span>
      <span
        aria-hidden="true"
        translate="no"
        className={`max-w-full text-center font-mono font-semibold tracking-wide wrap-anywhere select-all ${shown.length > 9 ? 'text-xl' : 'text-[min(2.75rem,13vw)] leading-13 lg:text-[3.5rem] lg:leading-none'}`}
      >
        {shown}
      </span>
      <span className="mt-3">
        <CopyButton text={shown} label={t('code.copy')} />
      </span>
    </div>
  )
}
