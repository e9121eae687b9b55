import type { EventChannel } from '../event-channel.ts'
import { kafka } from './kafka.ts'
import { nats } from './nats.ts'
import { pusher } from './pusher.ts'
import { rabbitmq } from './rabbitmq.ts'
import { sqs } from './sqs.ts'
import { websocket } from './websocket.ts'

/** In the order in which they are shown. */
export const EVENT_CHANNELS: readonly EventChannel[] = [websocket, rabbitmq, sqs, nats, pusher, kafka]
