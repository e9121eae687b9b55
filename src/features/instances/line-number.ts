import type { Instance } from '@/api/endpoints/instance-list.ts'

/** The digits of the phone that an instance speaks for, else of the one it was created for. */
export function lineNumber({ ownerJid, number }: Pick<Instance, 'ownerJid' | 'number'>): string | undefined {
  return phoneIn(ownerJid) ?? (number && /^\d+$/.test(number) ? number : undefined)
}

/** Other kinds of address, such as a `lid`, hold no phone number. */
const phoneIn = (jid: string | undefined) => /^(\d+)(?::\d+)?@s\.whatsapp\.net$/.exec(jid ?? '')?.[1]
