import { Tabs } from '@/ui/tabs.tsx'
import { useWords } from '@/words/use-words.tsx'
import { pairingWords } from '../words.ts'

const PHONES = [
  { id: 'iphone', label: 'iPhone' },
  { id: 'android', label: 'Android' },
] as const
export type Phone = (typeof PHONES)[number]['id']

/** What to do on the phone, in the words that WhatsApp has there. */
export function Steps({ isTyped, phone, onPhone }: { isTyped: boolean; phone: Phone; onPhone: (phone: Phone) => void }) {
  const t = useWords(pairingWords)
  const last = isTyped ? (['step.link', 'step.type'] as const) : (['step.scan'] as const)
  const steps = ['step.open', `step.${phone}.menu`, ...last] as const
  return (
    <Tabs aria-label={t('steps')} tabs={PHONES} chosen={phone} onChoose={onPhone}>
      <ol className="mt-5 grid gap-4">
        {steps.map((step, at) => (
          <li key={step} className="grid grid-cols-[1.75rem_1fr] text-md lg:grid-cols-[2.25rem_1fr] lg:text-lg lg:tracking-normal">
            <span aria-hidden="true" className="font-semibold text-accent">
              {at + 1}
            </span>
            <span className="[&_b]:font-semibold">{t.rich(step)}</span>
          </li>
        ))}
      </ol>
      {!isTyped && <p className="mt-4 ps-7 text-base text-muted lg:ps-9">{t('step.lock')}</p>}
    </Tabs>
  )
}
