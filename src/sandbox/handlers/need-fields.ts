import { invalid } from '../refusal.ts'
import type { Body } from '../route.ts'

/** The validator of the servers names all that is missing at once. */
export function needFields(body: Body, fields: readonly string[], owner = 'instance') {
  const missing = fields.filter((field) => body[field] === undefined)
  if (missing.length > 0) throw invalid(...missing.map((field) => `${owner} requires property "${field}"`))
  return body
}
