import { defineEventChannel } from '../event-channel.ts'

export const nats = defineEventChannel({ slug: 'nats', title: 'NATS', since: '2.3.0' })
