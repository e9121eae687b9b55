import type { Values } from '@/forms/field.ts'

/** Servers forget what was chosen when a webhook is switched off. Switched on again, what is empty is filled with what was set last. */
export function restored({ url, events }: Values, { url: lastUrl, events: lastEvents }: Values): Values {
  return {
    ...(url === '' && typeof lastUrl === 'string' && { url: lastUrl }),
    ...(Array.isArray(events) && events.length === 0 && Array.isArray(lastEvents) && { events: lastEvents }),
  }
}
