import { listen } from '@/sandbox/node.ts'

/** Another origin on this machine: it answers like the first one, without any of its headers against framing, and notes who asked. */
export async function openSecondOrigin(first: string) {
  const asked: { path: string; apiKey: string | undefined }[] = []
  const { address, close } = await listen((incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming
    const { apikey, origin } = headers
    asked.push({ path: url, apiKey: typeof apikey === 'string' ? apikey : undefined })
    const passedOn = { ...(typeof apikey === 'string' && { apikey }), ...(origin && { origin }) }
    const wanted = headers['access-control-request-headers']
    void fetch(new URL(url, first), { method, headers: { ...passedOn, ...(wanted && { 'access-control-request-headers': wanted }) } }).then(
      async (answer) => {
        const kept = [...answer.headers].filter(([name]) => name === 'content-type' || name.startsWith('access-control-'))
        outgoing.writeHead(answer.status, Object.fromEntries(kept)).end(Buffer.from(await answer.arrayBuffer()))
      },
    )
  })
  return { address, asked, close }
}
