/** Where the app is served, such as `https://host/manager/`. Every chunk lies one folder below it. */
export const mountUrl = import.meta.env.DEV
  ? new URL(import.meta.env.BASE_URL, location.origin)
  : new URL(/* @vite-ignore */ '..', import.meta.url)

/** The API that serves this page: the folder above the mount. */
export const ownAddress = new URL('..', mountUrl).href
