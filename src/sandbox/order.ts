import * as z from 'zod/mini'
import { Refusal } from './refusal.ts'

/** An order to the sandbox itself that makes no sense. */
export class BadOrder extends Error {}

/** Does what was ordered, or says in a line why not. */
export async function obey(order: () => Promise<Response> | Response): Promise<Response> {
  try {
    return await order()
  } catch (cause) {
    if (cause instanceof BadOrder) return Response.json({ error: cause.message }, { status: 400 })
    if (cause instanceof Refusal) return Response.json({ error: cause.message }, { status: cause.status })
    throw cause
  }
}

/** Reads an order. Only JSON is taken, so that no other web page can give one without being asked by the browser first. */
export async function orderOf<Schema extends z.core.$ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) throw new BadOrder('An order is application/json')
  const parsed = z.safeParse(schema, parse(await request.text()))
  if (parsed.success) return parsed.data
  throw new BadOrder(parsed.error.issues.map(({ path, code }) => `${path.join('.') || 'the order'}: ${code}`).join('; '))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BadOrder('An order is JSON')
  }
}
