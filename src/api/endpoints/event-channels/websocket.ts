import { defineEventChannel } from '../event-channel.ts'

export const websocket = defineEventChannel({ slug: 'websocket', title: 'WebSocket' })
