/** What cannot be seen and changes how its neighbours are read: direction, joiners, fillers, controls. */
const INVISIBLE =
  /[\p{Cc}\p{Bidi_Control}\u2028\u2029\uFFF9-\uFFFB]|(?![\uFE00-\uFE0F\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}/gu
/** Joins emoji and the letters of some scripts, and is seen by what it does. */
const JOINER =
  /(?<=\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier}|\p{Script=Devanagari}|\p{Script=Arabic}|\p{Script=Bengali}|\p{Script=Malayalam}|\p{Script=Sinhala})[\u200C\u200D](?=\p{Extended_Pictographic}|\p{L}|\p{M})/gu
const KEPT = '\uE000'
const MOST_MARKS = 4

/** A name with its invisible signs shown as what they are, and stacked marks cut down: `ada‮txt.exe` reads `ada⟨202E⟩txt.exe`. */
export function visibleName(name: string): string {
  const joiners: string[] = []
  return name
    .replaceAll(KEPT, '\uFFFD')
    .replaceAll(JOINER, (joiner) => (joiners.push(joiner), KEPT))
    .replaceAll(INVISIBLE, (sign) =>
      sign === '\t' || sign === '\n' || sign === '\r' ? ' ' : `⟨${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    )
    .replaceAll(KEPT, () => joiners.shift() ?? '')
    .replaceAll(STACKED, (stack) => Array.from(stack).slice(0, MOST_MARKS).join(''))
    .trim()
}
const STACKED = /\p{M}{5,}/gu
