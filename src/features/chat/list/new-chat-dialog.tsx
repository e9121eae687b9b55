import { lazy, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '@/lib/paths.ts'
import { loadChunk } from '@/lib/missing-chunk.ts'
import { formatPhone } from '@/lib/phone-format.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Avatar } from '@/ui/avatar.tsx'
import { Button } from '@/ui/button.tsx'
import { Field } from '@/ui/field.tsx'
import type { TypedNumber } from '@/ui/phone-input.tsx'
import { useWords } from '@/words/use-words.tsx'
import { mainJid } from '../chats/identities.ts'
import type { Chats } from '../data/use-chats.ts'
import { DialogForm } from '../dialog-form.tsx'
import { namer } from '../people.ts'
import { chatWords } from '../words.ts'
import { findNumber, groupIn } from './find-number.ts'

const PhoneInput = lazy(() => loadChunk(() => import('@/ui/phone-input.tsx')).then((module) => ({ default: module.PhoneInput })))

type NewChatDialogProps = { instance: string; chats: Chats; search: string; onClose: () => void }
const MOST = 5

/** Begins a chat with a number that WhatsApp knows, or in a group whose id is known. */
export function NewChatDialog({ instance, chats, search, onClose }: NewChatDialogProps) {
  const t = useWords(chatWords)
  const api = useApi()
  const navigate = useNavigate()
  const explain = useExplainError()
  const [typed, setTyped] = useState<TypedNumber>()
  const [error, setError] = useState<string>()
  const [unchecked, setUnchecked] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const nameOf = namer(chats)
  const text = typed?.text ?? ''
  const wanted = text.trim().toLowerCase()
  const found =
    wanted.length < 2
      ? []
      : (chats.contacts ?? [])
          .map(({ remoteJid }) => mainJid(chats.identities, remoteJid))
          .filter((jid, at, all) => all.indexOf(jid) === at && nameOf(jid).toLowerCase().includes(wanted))
          .slice(0, MOST)

  function open(jid: string) {
    onClose()
    void navigate({ pathname: paths.chat(instance, jid), search }, { state: { write: true } })
  }

  async function check() {
    setError(undefined)
    setUnchecked(undefined)
    const group = groupIn(text)
    if (group !== undefined) return open(group)
    if (!typed?.number.isPossible) return setError(t('newChat.invalid'))
    const { digits } = typed.number
    try {
      const jid = await findNumber(api, instance, digits)
      if (jid === undefined) setError(t('newChat.notThere', { number: formatPhone(digits) }))
      else open(mainJid(chats.identities, jid))
    } catch (cause) {
      setError(t('newChat.failed', { reason: explain(cause).explanation }))
      setUnchecked(`${digits}@s.whatsapp.net`)
    }
    return undefined
  }

  return (
    <DialogForm title={t('list.new')} submit={t('newChat.check')} busyLabel={t('newChat.checking')} onSubmit={check} onClose={onClose}>
      <Field label={t('newChat.number')} hint={t('newChat.hint')} error={error}>
        {(wiring) => <PhoneInput {...wiring} field={field} countryLabel={t('newChat.country')} onType={setTyped} />}
      </Field>
      {unchecked !== undefined && (
        <div>
          <Button onPress={() => open(unchecked)}>{t('newChat.anyway')}</Button>
        </div>
      )}
      {found.length > 0 && (
        <div>
          <h3 className="text-sm font-medium">{t('newChat.contacts')}</h3>
          <ul className="mt-1">
            {found.map((jid) => (
              <li key={jid}>
                <button
                  type="button"
                  className="flex min-h-11 w-full items-center gap-3 rounded-sm px-2 text-start hover:bg-hover"
                  onClick={() => open(jid)}
                >
                  <Avatar name={nameOf(jid)} id={jid} />
                  <span className="min-w-0 truncate">
                    <bdi>{nameOf(jid)}</bdi>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </DialogForm>
  )
}
