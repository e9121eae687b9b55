import { hostIn, isUnencrypted, readAddress } from '@/lib/server-address.ts'
import { Field } from '@/ui/field.tsx'
import { Select } from '@/ui/select.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { ServerConfig } from '../server-config.ts'
import { signInWords } from './sign-in-words.ts'
import { UnencryptedNote } from './unencrypted-note.tsx'

type AddressFieldProps = {
  typed: string
  /** The only ones to choose from, where no other may be typed. */
  servers: ServerConfig['servers'] | null
  error: string | undefined
  /** What the address would be with its fault put right. */
  correction: string | undefined
  isOwnMissing: boolean
  /** The page was opened to fill it in. */
  isFirst: boolean
  onType: (typed: string) => void
}

export function AddressField({ typed, servers, error, correction, isOwnMissing, isFirst, onType }: AddressFieldProps) {
  const t = useWords(signInWords)
  const reading = readAddress(typed)
  if (servers) {
    return (
      <Field label={t('server')} error={error}>
        {(wiring) => (
          <Select {...wiring} name="address" value={typed} onChange={(event) => onType(event.target.value)}>
            {!servers.some(({ address }) => address === typed) && <option value={typed}>{hostIn(typed)}</option>}
            {servers.map(({ address, name }) => (
              <option key={address} value={address}>
                {name ? `${name} (${hostIn(address)})` : hostIn(address)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    )
  }
  return (
    <div className="grid gap-3">
      <Field
        label={t('address')}
        hint={isOwnMissing ? t('own.none') : undefined}
        error={error}
        fix={correction === undefined ? undefined : { label: t('fix.scheme'), onPress: () => onType(correction) }}
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            isMono
            name="address"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- as the key, where that is what comes first
            autoFocus={isFirst}
            inputMode="url"
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            value={typed}
            onChange={(event) => onType(event.target.value)}
          />
        )}
      </Field>
      {'address' in reading && isUnencrypted(reading.address) && <UnencryptedNote />}
    </div>
  )
}
