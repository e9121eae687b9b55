const SECRET = /auth|token|key|secret|password|cookie|signature|credential/i

/** Whether the name of a header or the like tells that its value opens something. */
export const isSecretName = (name: string) => SECRET.test(name)
