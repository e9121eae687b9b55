import { defineEventChannel } from '../event-channel.ts'

export const sqs = defineEventChannel({ slug: 'sqs', title: 'Amazon SQS' })
