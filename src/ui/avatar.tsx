import { useState } from 'react'

const TINTS = ['bg-person-1', 'bg-person-2', 'bg-person-3', 'bg-person-4', 'bg-person-5']

type AvatarProps = {
  /** What the letters come from. */
  name: string
  /** What the tint comes from; the same for the same person everywhere. */
  id: string
  picture?: string | undefined
  /** The only origin, besides the picture being in the address itself, that a picture is fetched from. */
  allowedOrigin?: string | undefined
  className?: string
}

/** A picture where that asks no third party, else initials. */
export function Avatar({ name, id, picture, allowedOrigin, className = 'size-8 text-xs' }: AvatarProps) {
  const [broken, setBroken] = useState<string>()
  const look = `inline-flex shrink-0 items-center justify-center overflow-hidden rounded-full font-medium select-none ${className}`
  if (picture !== undefined && picture !== broken && isAllowed(picture, allowedOrigin))
    return <img src={picture} alt="" referrerPolicy="no-referrer" className={`object-cover ${look}`} onError={() => setBroken(picture)} />
  return (
    <span aria-hidden="true" translate="no" className={`${look} ${TINTS[hash(id) % TINTS.length] ?? ''}`}>
      {initialsOf(name)}
    </span>
  )
}

/** Whether a picture's address leads to nobody but the server that is signed in to. */
export function isAllowed(picture: string, allowedOrigin: string | undefined) {
  if (/^data:image\/(?:png|jpeg|webp|gif);/i.test(picture)) return true
  return allowedOrigin !== undefined && URL.canParse(picture) && new URL(picture).origin === allowedOrigin
}

/** One or two capitals that stand for a name; a number's last two digits. */
export function initialsOf(name: string) {
  const words = name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  const [first = '', last = ''] = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  const letters = [first, last].map((word) => /^\p{L}/u.exec(word)?.[0] ?? '').join('')
  return letters.toLocaleUpperCase() || name.replaceAll(/\D/g, '').slice(-2)
}

function hash(text: string) {
  let sum = 0
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0
  return sum
}
