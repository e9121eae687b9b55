import type { Home, World } from '../world.ts'

/** Something that happened, as it goes to whoever listens. */
export type News = {
  readonly instance: string
  readonly event: string
  readonly envelope: object
  /** Whether the instance itself was told to send it. */
  readonly isWanted: boolean
}

/** Shape: 1.7.4 events-websocket.json, 2.3.6 ws-events-*.json. The key of the instance goes with every event, as it does there. */
export function tell(world: World, home: Home, event: string, data: unknown) {
  const setup = home.channels.get('websocket')
  const isWanted = setup?.enabled === true && setup.events.includes(event.toUpperCase().replaceAll(/[.-]/g, '_'))
  if (isWanted) world.heard.add(home.name)
  if (world.listeners.size === 0) return
  const envelope = {
    event,
    instance: home.name,
    data,
    server_url: 'http://127.0.0.1:8080',
    date_time: new Date(world.clock.now()).toISOString(),
    ...(home.owner && { sender: `${home.owner.phone}@s.whatsapp.net` }),
    apikey: home.token,
  }
  const news = { instance: home.name, event, envelope, isWanted }
  for (const hear of world.listeners) hear(news)
}
