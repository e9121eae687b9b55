import { CancelledError } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { ApiError, type ErrorKind } from '@/api/api-error.ts'
import { MissingChunk } from '@/lib/missing-chunk.ts'
import { LANGUAGES, type Language, translator } from '@/words/translator.ts'
import { explainError } from './explain-error.ts'
import { queryWords } from './words.ts'

const KIND_IS_KNOWN: Record<ErrorKind, true> = {
  unreachable: true,
  rejected: true,
  unauthorized: true,
  forbidden: true,
  missing: true,
  failed: true,
  unexpected: true,
  unsupported: true,
}
const isKind = (text: string): text is ErrorKind => text in KIND_IS_KNOWN
const KINDS = Object.keys(KIND_IS_KNOWN).filter(isKind)
const isLanguage = (text: string): text is keyof typeof LANGUAGES => text in LANGUAGES

const explain = async (error: unknown, language: Language = 'en') =>
  explainError(translator(language, await queryWords.load(language)), 'evolution.example.com', error)
const apiError = (kind: ErrorKind, messages: string[] = [], context: Partial<ApiError['context']> = {}) =>
  new ApiError(kind, messages, { endpoint: '/instance/restart/:instance', ...context })

describe.each(Object.keys(LANGUAGES).filter(isLanguage))('in %s', (language) => {
  test('every kind of error says what happened, why, and what to do, each in its own words', async () => {
    const explained = await Promise.all([
      ...KINDS.map((kind) => explain(apiError(kind), language)),
      explain(apiError('rejected', [], { status: 429 }), language),
      explain(apiError('unreachable', [], { reason: 'time-limit' }), language),
      explain(apiError('unexpected', [], { status: 200, isHtml: true }), language),
      explain(new CancelledError(), language),
      explain(new TypeError('x is undefined'), language),
      explain(new MissingChunk(false), language),
      explain(new MissingChunk(true), language),
    ])
    for (const { title, explanation, advice } of explained)
      for (const text of [title, explanation, advice]) expect(text).toMatch(/^\p{Lu}|^evolution\.example\.com/u)
    expect(new Set(explained.map(({ title }) => title)).size).toBe(explained.length)
  })
})

test('the words of the server come before our guess', async () => {
  const error = apiError('rejected', ['Token already exists', 'number is not valid'], { status: 400 })
  expect(await explain(error)).toEqual({
    title: 'The server refused this',
    explanation: 'Token already exists\nnumber is not valid',
    advice: 'Correct what it names and send it again.',
    details: '/instance/restart/:instance\nStatus 400\nToken already exists\nnumber is not valid',
  })
})

test('a mistake of the app is told as one, with its name', async () => {
  expect(await explain(new TypeError('x is undefined'))).toMatchObject({
    title: 'This part of the page broke',
    details: 'TypeError: x is undefined',
  })
})
