import { listen } from '@/sandbox/node.ts'

type Options = {
  /** What it does not have, though the first one does. */
  missing?: RegExp
}

/** Another origin on this machine: it answers like the first one, without any of its headers against framing, and notes who asked. */
export async function openSecondOrigin(first: string, { missing }: Options = {}) {
  const asked: { path: string; apiKey: string | undefined }[] = []
  const { address, close } = await listen((incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming
    const { apikey } = headers
    asked.push({ path: url, apiKey: typeof apikey === 'string' ? apikey : undefined })
    if (missing?.test(url)) return outgoing.writeHead(404).end()
    const passedOn = PASSED_ON.flatMap((name) => {
      const value = headers[name]
      return typeof value === 'string' ? [[name, value] as const] : []
    })
    return void answer(new URL(url, first), { method, headers: Object.fromEntries(passedOn) }).then(({ status, kept, body }) =>
      outgoing.writeHead(status, kept).end(body),
    )
  })
  return { address, asked, close }
}

const PASSED_ON = ['apikey', 'origin', 'content-type', 'access-control-request-headers']

async function answer(url: URL, request: RequestInit) {
  const reply = await fetch(url, request)
  const kept = [...reply.headers].filter(([name]) => name === 'content-type' || name.startsWith('access-control-'))
  return { status: reply.status, kept: Object.fromEntries(kept), body: Buffer.from(await reply.arrayBuffer()) }
}
