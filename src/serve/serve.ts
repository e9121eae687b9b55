import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerOnSocket, listen, type Listening, type Respond } from '@/sandbox/node.ts'
import type { Sockets } from '@/sandbox/sockets.ts'
import type { AppFiles } from './app-files.ts'
import { placeInApp } from './mount.ts'
import { proxyTo } from './proxy.ts'

type Options = { readonly port?: number; readonly host?: string; readonly mount: string }
type Handle = (incoming: IncomingMessage, outgoing: ServerResponse) => void

/** The app and a sandbox on one address, with its live connections. */
export async function serveWithSandbox(app: AppFiles, respond: Respond, options: Options, sockets?: Sockets): Promise<Listening> {
  const listening = await listen(
    appFirst(app, options.mount, (incoming, outgoing) => {
      if (!sockets?.answer(incoming, outgoing)) void answerOnSocket(respond, incoming, outgoing)
    }),
    options,
  )
  listening.server.on('upgrade', (incoming, socket, head) => {
    if (!sockets?.upgrade(incoming, socket, head)) socket.destroy()
  })
  return listening
}

/** The app and, for everything else, a real server behind it; live connections too. */
export async function serveWithServer(app: AppFiles, api: URL, options: Options): Promise<Listening> {
  const proxy = proxyTo(api)
  const listening = await listen(appFirst(app, options.mount, proxy.answer), options)
  listening.server.on('upgrade', proxy.upgrade)
  return listening
}

function appFirst(app: AppFiles, mount: string, otherwise: Handle): Handle {
  return (incoming, outgoing) => {
    const { pathname, search } = new URL(incoming.url ?? '/', 'http://localhost')
    const isLook = incoming.method === 'GET' || incoming.method === 'HEAD'
    const place = isLook ? placeInApp(pathname, mount) : null
    if (place === null) otherwise(incoming, outgoing)
    else if (place === 'without slash') outgoing.writeHead(308, { Location: `${pathname}/${search}` }).end()
    else app.send(incoming, outgoing, place.mount, place.rest)
  }
}
