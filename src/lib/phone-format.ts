/** How the digits after a country code are grouped, by their count: "2 5-4" is "11 98000-0124". */
type Groupings = Readonly<Record<number, string>>

const COUNTRIES: Readonly<Record<string, Groupings>> = {
  1: { 10: '3 3-4' },
  33: { 9: '1 2 2 2 2' },
  34: { 9: '3 3 3' },
  39: { 9: '3 3 3', 10: '3 3 4', 11: '3 4 4' },
  44: { 10: '4 6' },
  49: { 10: '3 7', 11: '3 8' },
  51: { 9: '3 3 3' },
  52: { 10: '2 4 4', 11: '1 2 4 4' },
  54: { 10: '2 4-4', 11: '1 2 4-4' },
  55: { 10: '2 4-4', 11: '2 5-4' },
  56: { 9: '1 4 4' },
  57: { 10: '3 3 4' },
  58: { 10: '3 3-4' },
  351: { 9: '3 3 3' },
  593: { 9: '2 3 4' },
  595: { 9: '3 3 3' },
  598: { 8: '4 4' },
}

/** A number as it is read out, with its country code set apart: "+55 11 98000-0124". What is no number comes back as it is. */
export function formatPhone(number: string): string {
  const digits = number.replace(/^\+/, '')
  if (!/^\d{7,15}$/.test(digits)) return number
  for (const length of [3, 2, 1]) {
    const code = digits.slice(0, length)
    const groupings = Object.hasOwn(COUNTRIES, code) ? COUNTRIES[code] : undefined
    if (!groupings) continue
    const rest = digits.slice(length)
    return `+${code} ${group(rest, groupings[rest.length] ?? plainGrouping(rest.length))}`
  }
  return `+${group(digits, plainGrouping(digits.length))}`
}

/** Threes, with the odd ones at the end in a group of two or four. */
function plainGrouping(length: number) {
  const threes = Math.max(1, Math.floor(length / 3) - (length % 3 === 1 ? 1 : 0))
  const left = length - threes * 3
  return [...Array.from({ length: threes }, () => 3), ...(left > 0 ? [left] : [])].join(' ')
}

function group(digits: string, pattern: string) {
  let from = 0
  return pattern.replaceAll(/\d+/g, (size) => digits.slice(from, (from += Number(size))))
}
