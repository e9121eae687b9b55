/** Letters above which a list is parsed in parts, and of how many at least a part is made. */
const LONG = 1_000_000
const PART = 100_000

/** Some writes answer with nothing, and proxies with pages: text that is no JSON stays text. */
export function* parseJson(text: string): Generator<void, unknown> {
  try {
    if (text.length < LONG || !text.startsWith('[')) return text ? JSON.parse(text) : undefined
    const items: unknown[] = []
    for (const part of partsOf(text)) {
      items.push(...JSON.parse(part))
      yield
    }
    return items
  } catch {
    return text
  }
}

/** The items of a list, some at a time, each time as a list. What is no JSON is cut anywhere and cannot be parsed then either. */
function* partsOf(text: string) {
  let depth = 0
  let from = 1
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') at = endOfString(text, at)
    else if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
    else if (sign === ',' && depth === 1 && at - from > PART) {
      yield `[${text.slice(from, at)}]`
      from = at + 1
    }
  }
  yield `[${text.slice(from)}`
}

function endOfString(text: string, from: number) {
  for (let at = from; ;) {
    at = text.indexOf('"', at + 1)
    if (at < 0) return text.length
    let slashes = 0
    while (text[at - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return at
  }
}
