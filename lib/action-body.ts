/** The largest body of a form, in bytes: room for what `lib/inputs/plain-data.ts` lets through, as UTF-8. */
export const LARGEST_BODY = 1_000_000

const DEEPEST = 40
/** No action of ours takes as many; of a thousand the framework makes an error of its own. */
const MOST_ARGUMENTS = 10
/** How a browser writes what JSON has no word for. */
const words = ['$undefined', '$NaN', '$Infinity', '$-Infinity', '$-0']

/**
 * Whether text is a list of plain arguments as the framework sends them to an action: what else it knows (files, promises, parts of
 * other parts) no form of ours sends, and half of such a thing would break the framework itself.
 */
export function isActionBody(text: string): boolean {
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) && read.length <= MOST_ARGUMENTS && isPlain(read, 0, read)
  } catch {
    return false
  }
}

function isPlain(value: unknown, depth: number, whole: unknown): boolean {
  if (typeof value === 'string') return !value.startsWith('$') || isWord(value) || isSeenBefore(value, whole)
  if (typeof value !== 'object' || value === null) return true
  return depth < DEEPEST && Object.entries(value).every(([name, inner]) => name !== '__proto__' && isPlain(inner, depth + 1, whole))
}

/** Text that begins with a dollar, an instant, or one of the words. */
const isWord = (text: string): boolean => text.startsWith('$$') || text.startsWith('$D') || words.includes(text)

/** What stands in two places is written once, and named by its place the second time: `$0:0:answers`. */
function isSeenBefore(text: string, whole: unknown): boolean {
  if (!text.startsWith('$0:')) return false
  let found = whole
  for (const name of text.slice('$0:'.length).split(':')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return false
    found = (found as Record<string, unknown>)[name]
  }
  return typeof found === 'object' && found !== null
}
