/** What was read so, as it was. */
export const blobOf = (base64: string, type: string) => new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type })

/** Base64 without a word before it, as servers want it. */
export function readBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result.slice(reader.result.indexOf(',') + 1) : ''),
    )
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(file)
  })
}
