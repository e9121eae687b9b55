import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { hostIn } from '@/lib/server-address.ts'
import { Button } from '@/ui/button.tsx'
import { Dialog, DialogActions } from '@/ui/dialog.tsx'
import { Field } from '@/ui/field.tsx'
import { announce } from '@/ui/live-region.tsx'
import { SecretInput } from '@/ui/secret-input.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { showToast } from '@/ui/toasts.ts'
import { useWords } from '@/words/use-words.tsx'
import { rememberServer } from '../saved-servers.ts'
import { beginSession, endSession, isSessionKept, type Session } from '../session.ts'
import { signInWords } from './sign-in-words.ts'
import { useAttempt } from './use-attempt.ts'
import { isProblem, type Problem } from './try-key.ts'

/** Asks for the key over the screen that met the refusal, which stays as it is. */
export function AskKeyDialog({ session }: { session: Session }) {
  const t = useWords(signInWords)
  const form = useRef<HTMLFormElement>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isNameAsked, setNameAsked] = useState(false)
  const { attempt, isBusy } = useAttempt()
  const host = hostIn(session.address)
  // there is no address to correct here: what concerns it is said at the key
  const sentence = problem && t(problem.says, problem.values)
  const isOfName = problem?.field === 'instance'

  async function goOn(answers: FormData) {
    const key = answers.get('key')
    const name = answers.get('instance')
    const known = session.access.kind === 'instance' ? session.access.instance : undefined
    const outcome = await attempt({
      address: session.address,
      key: typeof key === 'string' ? key : '',
      instance: typeof name === 'string' && name.trim() !== '' ? name.trim() : known,
    })
    if (outcome === null) return
    if (!isProblem(outcome)) return resume(outcome)
    flushSync(() => {
      setProblem(outcome)
      if (outcome.field === 'instance') setNameAsked(true)
    })
    const control = form.current?.elements.namedItem(outcome.field === 'instance' ? 'instance' : 'key')
    if (control instanceof HTMLElement) control.focus()
    announce(t(outcome.says, outcome.values), outcome)
  }

  function resume(renewed: Session) {
    rememberServer(renewed.address, renewed.server)
    beginSession(renewed, isSessionKept())
    if (renewed.access.kind === session.access.kind) return
    showToast({ text: renewed.access.kind === 'server' ? t('again.now-server') : t('again.now-instance', renewed.access) })
  }

  return (
    <Dialog title={t('again.title')} description={t('again.text', { host })} onClose={() => {}}>
      <form
        ref={form}
        noValidate
        className="mt-5 grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void goOn(new FormData(event.currentTarget))
        }}
      >
        <input type="text" autoComplete="username" readOnly value={host} className="hidden" />
        <Field label={t('key')} error={isOfName ? undefined : sentence}>
          {(wiring) => <SecretInput {...wiring} name="key" placeholder={t('key.placeholder')} />}
        </Field>
        {isNameAsked && (
          <Field label={t('instance')} error={isOfName ? sentence : undefined}>
            {(wiring) => <TextInput {...wiring} name="instance" autoComplete="off" autoCapitalize="none" />}
          </Field>
        )}
        <p className="text-sm text-muted">{t('again.lost')}</p>
        <DialogActions>
          <Button onPress={endSession}>{t('again.leave')}</Button>
          <Button type="submit" variant="primary" isBusy={isBusy} busyLabel={t('submitting')}>
            {t('again.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
