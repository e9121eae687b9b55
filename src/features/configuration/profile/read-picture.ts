const LARGEST = 5_000_000
const KINDS = new Set(['image/jpeg', 'image/png'])

export type PictureProblem = 'type' | 'size' | 'unread'

/** A picture from a file, as a data URL, or what is wrong with it. */
export async function readPicture(file: File): Promise<{ readonly picture: string } | { readonly problem: PictureProblem }> {
  if (!KINDS.has(file.type)) return { problem: 'type' }
  if (file.size > LARGEST) return { problem: 'size' }
  try {
    return { picture: await asDataUrl(file) }
  } catch {
    return { problem: 'unread' }
  }
}

/** Servers take the Base64 alone. */
export const base64In = (picture: string) => picture.slice(picture.indexOf(',') + 1)

function asDataUrl(file: File) {
  return new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => (typeof reader.result === 'string' ? resolve(reader.result) : reject(reader.error)))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(file)
  })
}
