import { defineEventChannel } from '../event-channel.ts'

export const pusher = defineEventChannel({
  slug: 'pusher',
  title: 'Pusher',
  since: '2.2.0',
  own: { appId: 'text', key: 'text', secret: 'secret', cluster: 'text', useTLS: 'switch' },
})
