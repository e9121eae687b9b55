/** What Evolution's own proxy and WhatsApp let through. */
export const LARGEST = 60_000_000

/** How WhatsApp shows a file of a type. */
export function mediatypeOf(mimetype: string): 'image' | 'video' | 'audio' | 'document' {
  if (/^image\/(?:png|jpeg|webp|gif)$/.test(mimetype)) return 'image'
  if (/^video\/(?:mp4|3gpp|quicktime|webm)$/.test(mimetype)) return 'video'
  return mimetype.startsWith('audio/') ? 'audio' : 'document'
}
