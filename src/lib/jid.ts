/** The phone number in a WhatsApp address, digits only. Groups, broadcasts and hidden identities have none. */
export function numberOf(jid: string | null | undefined): string | undefined {
  if (!jid) return undefined
  return /^(?<digits>\d{5,})(?:[:_]\d+)*(?:@(?:s\.whatsapp\.net|c\.us))?$/.exec(jid)?.groups?.['digits']
}

export const isGroup = (jid: string) => jid.endsWith('@g.us')
