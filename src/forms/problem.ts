/** What is wrong with an answer; each has its words in this folder's catalogue. */
export const PROBLEMS = ['needed', 'address', 'scheme', 'number', 'phone', 'none', 'invalid'] as const
export type Problem = (typeof PROBLEMS)[number]

export const problemIn = (message: string | undefined): Problem => PROBLEMS.find((name) => name === message) ?? 'invalid'
