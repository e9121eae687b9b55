import { useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '@/lib/paths.ts'
import { countriesIn, isCountry, likelyCountry, readNumber } from '@/lib/phone-number.ts'
import { formatPhone } from '@/lib/phone-format.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Avatar } from '@/ui/avatar.tsx'
import { Button } from '@/ui/button.tsx'
import { Dialog, DialogActions } from '@/ui/dialog.tsx'
import { Field } from '@/ui/field.tsx'
import { Select } from '@/ui/select.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { useOneAtATime } from '@/ui/use-one-at-a-time.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { mainJid } from '../chats/identities.ts'
import type { Chats } from '../data/use-chats.ts'
import { namer } from '../people.ts'
import { chatWords } from '../words.ts'
import { findNumber, groupIn } from './find-number.ts'

type NewChatDialogProps = { instance: string; chats: Chats; search: string; onClose: () => void }
const MOST = 5

/** Begins a chat with a number that WhatsApp knows, or in a group whose id is known. */
export function NewChatDialog({ instance, chats, search, onClose }: NewChatDialogProps) {
  const t = useWords(chatWords)
  const language = useLanguage()
  const api = useApi()
  const navigate = useNavigate()
  const explain = useExplainError()
  // a few hundred names, put in order once for each language
  const countries = useMemo(() => countriesIn(language === 'en-XA' ? 'en' : language), [language])
  const [country, chooseCountry] = useState(() => likelyCountry(null, navigator.languages))
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [unchecked, setUnchecked] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  // the dialog was opened to type it; the browser would begin with the country
  useEffect(() => field.current?.focus(), [])
  const nameOf = namer(chats)
  const wanted = typed.trim().toLowerCase()
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

  const { run, isRunning } = useOneAtATime(async () => {
    setError(undefined)
    setUnchecked(undefined)
    const group = groupIn(typed)
    if (group !== undefined) return open(group)
    const number = readNumber(typed, country)
    if (!number.isPossible) return setError(t('newChat.invalid'))
    try {
      const jid = await findNumber(api, instance, number.digits)
      if (jid === undefined) setError(t('newChat.notThere', { number: formatPhone(number.digits) }))
      else open(mainJid(chats.identities, jid))
    } catch (cause) {
      setError(t('newChat.failed', { reason: explain(cause).explanation }))
      setUnchecked(`${number.digits}@s.whatsapp.net`)
    }
    return undefined
  })

  return (
    <Dialog title={t('newChat.title')} onClose={onClose}>
      <form
        noValidate
        className="mt-4 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          run()
        }}
      >
        <Field label={t('newChat.number')} hint={t('newChat.hint')} error={error}>
          {(wiring) => (
            <span className="flex flex-wrap gap-2 sm:flex-nowrap">
              <Select
                aria-label={t('newChat.country')}
                className="w-full sm:w-44 sm:shrink-0"
                value={country}
                onChange={({ target }) => {
                  if (isCountry(target.value)) chooseCountry(target.value)
                }}
              >
                {countries.map(({ code, name, callingCode }) => (
                  <option key={code} value={code}>
                    {name} +{callingCode}
                  </option>
                ))}
              </Select>
              <TextInput
                {...wiring}
                ref={field}
                autoComplete="off"
                maxLength={80}
                className="min-w-0 flex-1"
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
            </span>
          )}
        </Field>
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
        <DialogActions>
          <Button onPress={onClose}>{t('cancel')}</Button>
          {unchecked !== undefined && <Button onPress={() => open(unchecked)}>{t('newChat.anyway')}</Button>}
          <Button type="submit" variant="primary" isBusy={isRunning} busyLabel={t('newChat.checking')}>
            {t('newChat.check')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
