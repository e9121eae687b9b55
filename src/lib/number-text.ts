/** How the national part of a number is grouped, by country calling code; other countries get groups of three. */
const GROUPS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  '1': [[3, 3, 4]],
  '33': [[1, 2, 2, 2, 2]],
  '34': [[3, 3, 3]],
  '351': [[3, 3, 3]],
  '39': [
    [3, 3, 4],
    [3, 3, 3],
  ],
  '44': [[4, 6]],
  '49': [
    [3, 4, 4],
    [3, 4, 3],
  ],
  '52': [
    [2, 4, 4],
    [3, 4, 4],
  ],
  '54': [
    [1, 2, 4, 4],
    [2, 4, 4],
  ],
  '55': [
    [2, 5, 4],
    [2, 4, 4],
  ],
}
const TWO_DIGITS = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/

/** A phone number as it is read out: `5519980000045` gives `+55 19 98000-0045`. */
export function numberText(digits: string) {
  const code = callingCode(digits)
  const national = digits.slice(code.length)
  const sizes = GROUPS[code]?.find((groups) => sum(groups) === national.length) ?? inThrees(national.length)
  const parts: string[] = []
  let at = 0
  for (const size of sizes) {
    parts.push(national.slice(at, at + size))
    at += size
  }
  const text = code === '55' && parts.length === 3 ? `${parts[0]} ${parts[1]}-${parts[2]}` : parts.join(' ')
  return `+${code}${text && ` ${text}`}`
}

function callingCode(digits: string) {
  if (/^[17]/.test(digits)) return digits.slice(0, 1)
  return digits.slice(0, TWO_DIGITS.test(digits) ? 2 : 3)
}

/** Threes, the last one up to four, so that no digit stands alone. */
function inThrees(length: number) {
  const sizes: number[] = []
  for (let left = length; left > 0;) {
    const size = left <= 4 ? left : 3
    sizes.push(size)
    left -= size
  }
  return sizes
}

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
