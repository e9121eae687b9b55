import { information, verifyCreds } from '@/api/endpoints/server.ts'
import { answer, type Call } from '../route.ts'

const WELCOME = { status: 200, message: 'Welcome to the Evolution API, it is working!' }
const DOCS = 'https://doc.evolution-api.com'

export const SERVER_ROUTES = [
  answer(
    information,
    (_, { address, world: { server } }) => ({
      version: server.version,
      ...(server.dialect === 'v1' || server.dialect === 'documented'
        ? { swagger: `${address}/docs` }
        : { clientName: 'evolution_sandbox' }),
      manager: `${address}/manager`,
      documentation: DOCS,
      ...(server.dialect === 'v2' && { whatsappWebVersion: '2.3000.1027934701' }),
    }),
    { dress: (wire) => ({ ...WELCOME, ...Object(wire), ...MARK }) },
  ),
  answer(verifyCreds, () => undefined),
]

/** The one word by which a page can tell that it talks to a sandbox; no real server says it. */
const MARK = { sandbox: true }

export const webhookAddress = ({ address, world }: Call, instance: string) =>
  world.isV2 ? `${address}/webhook/meta` : `${address}/webhook/whatsapp/${encodeURIComponent(instance)}`
