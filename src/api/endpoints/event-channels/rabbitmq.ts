import { defineEventChannel } from '../event-channel.ts'

export const rabbitmq = defineEventChannel({ slug: 'rabbitmq', title: 'RabbitMQ' })
