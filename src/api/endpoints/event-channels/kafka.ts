import { defineEventChannel } from '../event-channel.ts'

export const kafka = defineEventChannel({ slug: 'kafka', title: 'Apache Kafka', since: '2.3.4' })
