/** Every address inside the app, relative to where it is mounted. */
export const paths = {
  signIn: () => '/sign-in',
  instances: () => '/instances',
  newInstance: () => '/instances/new',
  instance: (name: string) => `/instances/${encodeName(name)}`,
  pair: (name: string) => `/instances/${encodeName(name)}/pair`,
  webhook: (name: string) => `/instances/${encodeName(name)}/webhook`,
  settings: (name: string) => `/instances/${encodeName(name)}/settings`,
  chats: (name: string) => `/instances/${encodeName(name)}/chat`,
  chat: (name: string, jid: string) => `/instances/${encodeName(name)}/chat/${encodeName(jid)}`,
  integrations: (name: string) => `/instances/${encodeName(name)}/integrations`,
  integration: (name: string, step: string) => `/instances/${encodeName(name)}/integrations/${step}`,
  copy: (name: string) => `/instances/${encodeName(name)}/copy`,
  activity: () => '/activity',
  servers: () => '/servers',
  preferences: () => '/preferences',
} as const

/**
 * A name as one step of an address, with `~` in the place of `%`: routers and proxies decode `%2F` and `%2E` along the way,
 * and then `a/b`, `..` and `%2e` would lead elsewhere.
 */
function encodeName(name: string) {
  if (name === '') return '~'
  if (name === 'new') return '~6Eew'
  if (/^\.+$/.test(name)) return name.replaceAll('.', '~2E')
  return encodeURIComponent(name.toWellFormed())
    .replace(/[~!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%', '~')
}

/** The instance, or the chat, that a step of an address names; the reverse of `paths.instance` and `paths.chat`. */
export function nameIn(step: string | undefined): string {
  try {
    return decodeURIComponent((step === '~' ? '' : (step ?? '')).replaceAll('~', '%'))
  } catch {
    return step ?? ''
  }
}
