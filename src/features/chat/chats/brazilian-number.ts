/**
 * The two ways in which a Brazilian mobile number may be known to WhatsApp: with its ninth digit and without.
 * Whoever asks whether a number is there asks for both; what the server answers counts.
 */
export function bothSpellings(digits: string): string[] {
  const [, area, rest] = /^55(\d{2})(\d{8,9})$/.exec(digits) ?? []
  if (area === undefined || rest === undefined) return [digits]
  if (rest.length === 9) return rest.startsWith('9') ? [digits, `55${area}${rest.slice(1)}`] : [digits]
  return /^[6-9]/.test(rest) ? [digits, `55${area}9${rest}`] : [digits]
}
