/** `WZYEH1Y0` as it is read out: `WZYE-H1Y0`. A code of another length stays in one piece. */
export const inGroups = (code: string) => (code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code)

/** Letter by letter, for who hears it. */
export const spelled = (code: string, dash: string) => Array.from(inGroups(code), (letter) => (letter === '-' ? dash : letter)).join(', ')
