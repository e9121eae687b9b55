import { type Answer, isPage, isUnknownRoute, messagesIn } from './api-error.ts'
import type { Sent } from './request.ts'
import { valueAt } from './wire.ts'

/**
 * Whether a server that refused the form of a call may take this one instead. Only refusals that come before the server did anything count:
 * no such verb on the path, or a property that our form does not have and the other one has.
 */
export function mayUnderstand(answer: Answer, sent: readonly Sent[], next: Sent) {
  const last = sent.at(-1)
  if (sent.some((each) => JSON.stringify(each) === JSON.stringify(next))) return false
  if (isUnknownRoute(answer) || isWordlessMiss(answer)) return next.method !== last?.method || next.path !== last.path
  if (answer.status !== 400) return false
  const words = messagesIn(answer.body).join('\n')
  const missing = [...words.matchAll(/requires property "(\w+)"/g)].map(([, name = '']) => name)
  const mistyped = [...words.matchAll(/(\w+) is not of a type\(s\) (\w+)/g)]
  return (
    (missing.length > 0 && missing.every((name) => !has(last?.body, name) && has(next.body, name))) ||
    (mistyped.length > 0 && mistyped.every(([, name = '', type]) => typeof valueAt(next.body, [name]) === type))
  )
}

/** A gateway that does not say what it misses: an instance would be named. */
const isWordlessMiss = ({ status, body }: Answer) =>
  status === 404 && messagesIn(body).every((words) => isPage(words) || /^not found\.?$/i.test(words))

const has = (body: unknown, name: string) => valueAt(body, [name]) !== undefined
