import { noise } from '../noise.ts'
import type { Stored } from './talk.ts'

const SPACING = 40
const LINES = [
  'Bom dia! Chegou o pedido de ontem?',
  'Chegou sim, já conferi tudo.',
  'Perfeito, obrigado!',
  'Can you send *two more boxes* this week?',
  'Yes, on Thursday morning.',
  'A nota fiscal vai junto, como sempre.',
  'Ok 👍',
  'Qual o prazo para a próxima entrega?',
  'Três dias úteis a partir da confirmação.',
  'See https://example.test/catalogue for the new list',
  'Combinado.',
  'One was _slightly_ damaged, the rest is fine',
] as const

/** A conversation so long that nobody would keep it in memory: each message is made from its place in it. */
export type Bulk = { readonly jid: string; readonly name: string; readonly count: number; readonly message: (index: number) => Stored }

/** `index` counts from the oldest. The newest was written at `until`, in seconds. */
export function makeBulk(jid: string, name: string, count: number, until: number, isV2: boolean): Bulk {
  return {
    jid,
    name,
    count,
    message(index) {
      const chance = noise(`bulk ${jid} ${index}`)
      const fromMe = chance.below(5) < 2
      const text = `${chance.pick(LINES)}${chance.below(6) === 0 ? ` ${chance.pick(LINES)}` : ''} (${index + 1})`
      return {
        id: `3EB0${String(index).padStart(8, '0')}${chance.hex(10)}`,
        remoteJid: jid,
        fromMe,
        messageTimestamp: until - (count - 1 - index) * SPACING,
        message: { conversation: text },
        messageType: 'conversation',
        pushName: fromMe ? (isV2 ? 'Você' : '') : name,
        ...(fromMe ? { updates: [{ status: 'DELIVERY_ACK' }, { status: 'READ' }] } : {}),
        rowId: `cm${String(index).padStart(23, '0')}`,
        isFromApi: false,
      }
    },
  }
}
