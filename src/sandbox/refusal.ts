const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  500: 'Internal Server Error',
}

/** Thrown by a handler to say no, with the status and in the envelope of the real servers. */
export class Refusal extends Error {
  readonly status: number
  readonly wire: unknown

  constructor(status: number, message: unknown, title = TITLES[status] ?? 'Error') {
    super(JSON.stringify(message))
    this.status = status
    this.wire = { status, error: title, response: { message } }
  }
}

/** A refusal that keeps to no envelope: some calls of 2.x answer `{}`, or 200 with `{ error: true }`. */
export class OddRefusal extends Refusal {
  override readonly wire: unknown

  constructor(status: number, wire: unknown) {
    super(status, wire)
    this.wire = wire
  }
}

export const unauthorized = () => new Refusal(401, 'Unauthorized')
export const unknownInstance = (name: string) => new Refusal(404, [`The "${name}" instance does not exist`])
export const unknownRoute = (method: string, path: string) => new Refusal(404, [`Cannot ${method} ${path}`])
/** What the validator of the servers says: a list in a list. */
export const invalid = (...complaints: string[]) => new Refusal(400, [complaints])
