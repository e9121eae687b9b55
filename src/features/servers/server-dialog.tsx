import { useState } from 'react'
import { DIALECTS } from '@/api/dialect.ts'
import { hostIn, readAddress } from '@/lib/server-address.ts'
import { Button } from '@/ui/button.tsx'
import { Dialog, DialogActions } from '@/ui/dialog.tsx'
import { Field } from '@/ui/field.tsx'
import { RadioGroup } from '@/ui/radio-group.tsx'
import { Select } from '@/ui/select.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { useWords } from '@/words/use-words.tsx'
import { ColorBar } from './color-bar.tsx'
import { nextColor, type SavedServer, savedServer, saveServer, SERVER_COLORS } from './saved-servers.ts'
import { serversWords } from './servers-words.ts'
import { useSpeakAgain } from './use-speak-again.ts'

/** Names a server and gives it a colour; `null` adds one. Its key is asked for when somebody signs in. */
export function ServerDialog({ server, onClose }: { server: SavedServer | null; onClose: () => void }) {
  const t = useWords(serversWords)
  const speakAgain = useSpeakAgain()
  const [typedAddress, setTypedAddress] = useState('')
  const [name, setName] = useState(server?.name ?? '')
  const [color, setColor] = useState(server?.color ?? nextColor())
  const [dialect, setDialect] = useState(server?.dialect)
  const [isTried, setTried] = useState(false)

  const reading = server ?? readAddress(typedAddress)
  const known = !server && 'address' in reading ? savedServer(reading.address) : undefined
  const scheme = 'corrected' in reading ? reading.corrected.replace(/\/\/.*/, '//') : undefined
  const problem = known ? t('wrong.known', known) : problemOf()

  function problemOf() {
    if ('address' in reading) return undefined
    return scheme === undefined ? t('wrong.address') : t('wrong.scheme', { scheme })
  }

  async function save(form: HTMLFormElement) {
    setTried(true)
    const isNameless = server !== null && name.trim() === ''
    if (!('address' in reading) || known || isNameless) {
      const control = form.elements.namedItem(isNameless ? 'name' : 'address')
      if (control instanceof HTMLElement) control.focus()
      return
    }
    const { address } = reading
    const { dialect: _before, ...rest } = server ?? { address }
    saveServer({
      ...rest,
      address,
      name: name.trim() === '' ? hostIn(address).slice(0, 80) : name.trim(),
      color,
      ...(dialect && { dialect }),
    })
    if (dialect !== server?.dialect) await speakAgain(address, dialect)
    onClose()
  }

  return (
    <Dialog title={t(server ? 'edit' : 'add')} onClose={onClose}>
      <form
        noValidate
        className="mt-4 grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          void save(event.currentTarget)
        }}
      >
        {!server && (
          <Field
            label={t('address')}
            error={isTried ? problem : undefined}
            fix={'corrected' in reading ? { label: t('fix.scheme'), onPress: () => setTypedAddress(reading.corrected) } : undefined}
          >
            {(wiring) => (
              <TextInput
                {...wiring}
                isMono
                name="address"
                inputMode="url"
                autoComplete="url"
                autoCapitalize="none"
                value={typedAddress}
                onChange={({ target }) => setTypedAddress(target.value)}
              />
            )}
          </Field>
        )}
        <Field label={t('name')} error={server && isTried && name.trim() === '' ? t('wrong.name') : undefined}>
          {(wiring) => (
            <TextInput
              {...wiring}
              name="name"
              autoComplete="off"
              maxLength={80}
              placeholder={'address' in reading ? hostIn(reading.address) : ''}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <RadioGroup
          legend={t('colour')}
          isInline
          value={color}
          onChoose={setColor}
          choices={SERVER_COLORS.map((value) => ({
            value,
            label: (
              <span className="flex items-center gap-2">
                <ColorBar color={value} />
                {t(`colour.${value}`)}
              </span>
            ),
          }))}
        />
        <Field label={t('dialect')} hint={t('dialect.hint')}>
          {(wiring) => (
            <Select {...wiring} value={dialect ?? ''} onChange={({ target }) => setDialect(DIALECTS.find((each) => each === target.value))}>
              <option value="">{t('dialect.detected')}</option>
              {DIALECTS.map((each) => (
                <option key={each} value={each}>
                  {t(`dialect.${each}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <DialogActions>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
