import { type Answer, ApiError } from './api-error.ts'
import type { Send } from './request.ts'

const LARGEST = 30_000_000

/** One request and its whole answer, body and all, unless the signal says stop before. */
export async function exchange(endpoint: string, request: Request, send: Send): Promise<Omit<Answer, 'body'>> {
  try {
    return await Promise.race([receive(endpoint, request, send), stopped(request.signal)])
  } catch (cause) {
    if (cause instanceof ApiError || request.signal.aborted) throw cause
    throw new ApiError('unreachable', [], { endpoint, reason: 'no-reply' })
  }
}

async function receive(endpoint: string, request: Request, send: Send) {
  const { status, headers, body } = await send(request)
  const retryAfterSeconds = retryAfter(headers)
  const text = body
    ? await readText(body, () => new ApiError('unexpected', [], { endpoint, status, details: `An answer of more than ${LARGEST} bytes.` }))
    : ''
  return { status, text, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) }
}

async function readText(body: ReadableStream<Uint8Array>, tooLarge: () => ApiError) {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > LARGEST) {
      void reader.cancel().catch(() => {})
      throw tooLarge()
    }
    text += decoder.decode(value, { stream: true })
  }
}

const stopped = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
  })

/** Told as seconds or as a date; a date is held against the server's own clock. */
function retryAfter(headers: Headers) {
  const told = headers.get('retry-after')
  if (told === null) return undefined
  if (/^\d+$/.test(told)) return Number(told)
  const wait = (Date.parse(told) - Date.parse(headers.get('date') ?? new Date().toUTCString())) / 1000
  return Number.isNaN(wait) ? undefined : Math.max(0, Math.ceil(wait))
}
