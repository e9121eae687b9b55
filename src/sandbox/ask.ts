import { createSandbox, type SandboxOptions } from './server.ts'
import { soon } from './soon.ts'

/** A sandbox with its time stopped, and one way to ask it. Answers that take time come at once. */
export function askable(options: SandboxOptions) {
  const { respond, world } = createSandbox({ firstCodeDelay: 0, ...options })
  world.clock.stop()

  async function ask(method: string, path: string, body?: unknown, apiKey: string | null = world.key) {
    const headers = { 'content-type': 'application/json', ...(apiKey !== null && { apikey: apiKey }) }
    const sent = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
    const response = await respond(new Request(`http://sandbox.test${world.base}${path}`, { method, headers, body: sent }))
    const text = await response.text()
    return { status: response.status, body: Object(text === '' ? {} : JSON.parse(text)) }
  }

  return {
    world,
    respond,
    ask,
    /** For calls that wait for something: the world's time flies until they are answered. */
    askSoon: (...question: Parameters<typeof ask>) => soon(world.clock, ask(...question)),
    stateOf: async (instance: string): Promise<string | undefined> => {
      const { body } = await ask('GET', `/instance/connectionState/${encodeURIComponent(instance)}`)
      return body.instance?.state
    },
  }
}
