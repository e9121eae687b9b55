/** A person of an address book, as a card that was sent. */
export type ContactCard = {
  readonly name: string
  readonly numbers: readonly { readonly number: string; readonly jid?: string | undefined }[]
  readonly organization?: string | undefined
  readonly emails: readonly string[]
  readonly urls: readonly string[]
}

/** Reads a vCard as far as it goes; one that cannot be read is a name without a number. */
export function readContactCard(vcard: string, displayName: string | undefined): ContactCard {
  const lines = vcard
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .flatMap(readLine)
  const all = (name: string) => lines.filter((line) => line.name === name)
  const values = (name: string) => all(name).flatMap(({ value }) => (value === '' ? [] : [value]))
  const organization = values('ORG')[0]?.replaceAll(';', ' ').trim()
  return {
    name: displayName ?? values('FN')[0] ?? values('N')[0]?.split(';').filter(Boolean).toReversed().join(' ') ?? '',
    numbers: all('TEL').flatMap(({ value, parameters }) => {
      const waid = /(?:^|;)waid=(\d{5,})/i.exec(parameters)?.[1]
      const number = value === '' ? waid : value
      return number === undefined ? [] : [{ number, ...(waid !== undefined && { jid: `${waid}@s.whatsapp.net` }) }]
    }),
    ...(organization && { organization }),
    emails: values('EMAIL'),
    urls: values('URL'),
  }
}

/** `item1.TEL;waid=55…:+55 …` is a name, parameters and a value. */
function readLine(line: string) {
  const [, name = '', parameters = '', value = ''] = /^(?:[\w-]+\.)?([\w-]+)((?:;[^:]*)?):(.*)$/s.exec(line) ?? []
  if (name === '') return []
  return [
    {
      name: name.toUpperCase(),
      parameters,
      value: value.replaceAll(/\\([,;\\n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)).trim(),
    },
  ]
}
