const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Where something from a server may lead: to a web page, a mailbox or a phone, and nowhere else. */
export function safeHref(address: string): string | null {
  const trimmed = address.trim()
  if (!URL.canParse(trimmed)) return null
  const url = new URL(trimmed)
  if (!SCHEMES.has(url.protocol)) return null
  return url.username === '' && url.password === '' ? url.href : null // "bank.example@elsewhere" is a disguise
}

/** The host a link really leads to, as the browser reads it. */
export function hostOf(href: string): string | null {
  const safe = safeHref(href)
  if (safe === null) return null
  const { protocol, host, pathname } = new URL(safe)
  return protocol === 'mailto:' ? (pathname.split('@').at(-1) ?? null) : protocol === 'tel:' ? null : host
}

export type FoundLink = { readonly from: number; readonly to: number; readonly text: string; readonly href: string }

const LINK =
  /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"'`{}|\\^\p{Cc}\p{Cf}]+|(?<![\p{L}\p{N}])www\.[\p{L}\p{N}-]+\.[^\s<>"'`{}|\\^\p{Cc}\p{Cf}]+|(?<![\p{L}\p{N}])mailto:[^\s<>"'\p{Cc}\p{Cf}]+|[\w.+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}])tel:\+?[\d().-]{5,}/giu

/** The links that are written out in a text. What ends a sentence ends a link. */
export function findLinks(text: string): FoundLink[] {
  return [...text.matchAll(LINK)].flatMap(({ 0: found, index }) => {
    const shown = withoutEnd(found)
    const href = safeHref(/^www\./i.test(shown) ? `https://${shown}` : /^[^:/]+@/.test(shown) ? `mailto:${shown}` : shown)
    return href === null || shown === '' ? [] : [{ from: index, to: index + shown.length, text: shown, href }]
  })
}

function withoutEnd(found: string): string {
  const surplus = { ')': count(found, ')') - count(found, '('), ']': count(found, ']') - count(found, '[') }
  let end = found.length
  for (; end > 0; end -= 1) {
    const sign = found.charAt(end - 1)
    if (sign === ')' || sign === ']') {
      if (surplus[sign] <= 0) break
      surplus[sign] -= 1
    } else if (!'.,;:!?*_~'.includes(sign)) break
  }
  return found.slice(0, end)
}

const count = (text: string, sign: string) => text.split(sign).length - 1
