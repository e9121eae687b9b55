import type { Home } from './world.ts'

/** What others see of the account that an instance is linked with. */
export function faceOf({ owner, about, picture }: Home, address: string) {
  const name = owner?.name ?? ''
  return {
    about: about ?? `Hey there! ${name} here.`,
    picture: picture ?? `${address}/sandbox/pictures/${owner?.phone ?? ''}.svg`,
  }
}
