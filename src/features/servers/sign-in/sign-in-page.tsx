import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ownAddress } from '@/lib/mount.ts'
import { canReach } from '@/lib/narrow-connections.ts'
import { hostIn, readAddress } from '@/lib/server-address.ts'
import { Field } from '@/ui/field.tsx'
import { announce } from '@/ui/live-region.tsx'
import { PageHeading } from '@/ui/page-heading.tsx'
import { RadioGroup } from '@/ui/radio-group.tsx'
import { SecretInput } from '@/ui/secret-input.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { useWords } from '@/words/use-words.tsx'
import { rememberServer, useSavedServers } from '../saved-servers.ts'
import { beginSession, wantedServer, wantServer } from '../session.ts'
import { AddressField } from './address-field.tsx'
import { KnownServers } from './known-servers.tsx'
import { OwnServerRow } from './own-server-row.tsx'
import { SignInFrame } from './sign-in-frame.tsx'
import { signInWords } from './sign-in-words.ts'
import { isProblem, NO_VALUES, type Problem } from './try-key.ts'
import { SubmitRow } from './submit-row.tsx'
import { useAttempt } from './use-attempt.ts'
import { useOwnServer, useServerConfig } from './use-own-server.ts'

export function SignInPage() {
  const t = useWords(signInWords)
  const form = useRef<HTMLFormElement>(null)
  const ownServer = useOwnServer()
  const config = useServerConfig()
  const saved = useSavedServers()

  const [wanted] = useState(wantedServer)
  const [isOther, setOther] = useState(wanted !== null)
  const [typed, setTyped] = useState(wanted ?? '')
  const [isKept, setKept] = useState(true)
  const [isNameAsked, setNameAsked] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { attempt, cancel, isBusy } = useAttempt()

  const isOwn = !isOther && ownServer.kind !== 'none'
  const errorOf = (field: Problem['field']) => (problem?.field === field ? t(problem.says, problem.values) : undefined)

  function chooseServer(address: string | null) {
    cancel()
    flushSync(() => {
      setOther(address !== ownAddress)
      setTyped(address ?? '')
      setNameAsked(false)
      setProblem(null)
    })
    focusOn(address === null ? 'address' : 'key')
  }

  function focusOn(field: Problem['field']) {
    const control = form.current?.elements.namedItem(field)
    if (control instanceof HTMLElement) control.focus()
  }

  function say(found: Problem) {
    const isAboutOwn = isOwn && found.field === 'address'
    // where no other address may be typed, there is only the key to look at
    const shown: Problem = isAboutOwn && config?.mayTypeOther === false ? { ...found, field: 'key' } : found
    flushSync(() => {
      setProblem(shown)
      if (shown.field === 'instance') setNameAsked(true)
      if (!isAboutOwn || shown.field !== 'address') return
      setOther(true)
      setTyped(ownAddress)
    })
    focusOn(shown.field)
    announce(t(shown.says, shown.values), shown)
  }

  async function submit(answers: FormData) {
    const target = isOwn ? { address: ownAddress } : readAddress(typed)
    if ('problem' in target) return say(problemOfAddress(target))
    if (!canReach(target.address)) {
      wantServer(target.address)
      location.reload() // the page is bound to the server of the last session; a fresh one is not
      return
    }
    const instance = isNameAsked ? textOf(answers, 'instance').trim() : ''
    const outcome = await attempt({
      address: target.address,
      key: textOf(answers, 'key'),
      instance: instance === '' ? undefined : instance,
    })
    if (outcome === null) return
    if (isProblem(outcome)) return say(outcome)
    rememberServer(outcome.address, outcome.server)
    beginSession(outcome, isKept)
  }

  return (
    <SignInFrame>
      <PageHeading
        name={t(isOther && hostIn(typed) !== hostIn(ownAddress) ? 'title.other' : 'title')}
        className="mb-5 rounded-xs text-xl font-semibold"
      />
      {isOwn && <OwnServerRow server={ownServer} onOther={() => chooseServer(null)} mayChoose={hasOthers(config, saved.length)} />}
      <form
        ref={form}
        noValidate
        className="grid gap-6"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void submit(new FormData(event.currentTarget))
        }}
      >
        {isOwn ? (
          <input type="text" autoComplete="username" readOnly value={hostIn(ownAddress)} className="hidden" />
        ) : (
          <AddressField
            typed={typed}
            servers={config?.mayTypeOther === false ? config.servers : null}
            error={errorOf('address')}
            correction={problem?.says === 'wrong.scheme' ? problem.values.scheme + typed.trim() : undefined}
            isOwnMissing={!isOther}
            isFirst={wanted === ''}
            onType={setTyped}
          />
        )}
        <Field label={t('key')} error={errorOf('key')}>
          {(wiring) => (
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do here; the page's name is read out with it
            <SecretInput {...wiring} name="key" autoFocus={isOwn || typed !== ''} placeholder={t('key.placeholder')} />
          )}
        </Field>
        {isNameAsked && (
          <Field label={t('instance')} hint={t('instance.hint')} error={errorOf('instance')}>
            {(wiring) => <TextInput {...wiring} name="instance" autoComplete="off" autoCapitalize="none" />}
          </Field>
        )}
        <RadioGroup
          legend={t('keep')}
          choices={[
            { value: 'tab', label: t('keep.tab') },
            { value: 'not', label: t('keep.not') },
          ]}
          value={isKept ? 'tab' : 'not'}
          onChoose={(choice) => setKept(choice === 'tab')}
        />
        <SubmitRow isBusy={isBusy} onCancel={cancel} />
        {!isOwn && <KnownServers hasOwn={ownServer.kind !== 'none'} config={config} onChoose={chooseServer} />}
      </form>
    </SignInFrame>
  )
}

const textOf = (answers: FormData, name: string) => {
  const answer = answers.get(name)
  return typeof answer === 'string' ? answer : ''
}

const hasOthers = (config: ReturnType<typeof useServerConfig>, saved: number) =>
  config === undefined || config.mayTypeOther || config.servers.length > 0 || saved > 1

function problemOfAddress(reading: Exclude<ReturnType<typeof readAddress>, { address: string }>): Problem {
  const SAYS = { empty: 'wrong.no-address', malformed: 'wrong.address', credentials: 'wrong.credentials', scheme: 'wrong.scheme' } as const
  const scheme = reading.problem === 'scheme' ? reading.corrected.replace(/\/\/.*/, '//') : ''
  return { field: 'address', says: SAYS[reading.problem], values: { ...NO_VALUES, scheme } }
}
