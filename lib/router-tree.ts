/** How the framework names the sort of a part of an address that varies. */
const sorts = ['c', 'ci(..)(..)', 'ci(.)', 'ci(..)', 'ci(...)', 'oc', 'd', 'di(..)(..)', 'di(.)', 'di(..)', 'di(...)']
const hints = ['refetch', 'inside-shared-layout', 'metadata-only']
const LONGEST = 40_000
/** Pages of ours nest a dozen times; what nests further would break whoever reads it. */
const DEEPEST = 50

/**
 * Whether a header says which page the browser has in the form the framework reads (`flightRouterStateSchema`): of any other, also of one
 * that is a list and no tree, it makes an error of its own.
 */
export function isRouterTree(text: string): boolean {
  if (text.length > LONGEST) return false
  try {
    return isTree(JSON.parse(decodeURIComponent(text)), 0)
  } catch {
    return false
  }
}

function isTree(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > 6 || depth > DEEPEST) return false
  const [segment, children, address, hint, flags, rest] = value as readonly unknown[]
  return (
    isSegment(segment) &&
    isRecord(children) &&
    Object.values(children).every((child) => isTree(child, depth + 1)) &&
    (isNothing(address) || isTexts(address, 2)) &&
    (isNothing(hint) || hints.some((one) => one === hint)) &&
    (isNothing(flags) || typeof flags === 'number') &&
    (rest === undefined || typeof rest === 'string')
  )
}

function isSegment(value: unknown): boolean {
  if (typeof value === 'string') return true
  if (!Array.isArray(value) || value.length !== 4) return false
  const [name, key, sort, siblings] = value as readonly unknown[]
  return isTexts([name, key], 2) && sorts.some((one) => one === sort) && (siblings === null || isTexts(siblings))
}

const isNothing = (value: unknown) => value === undefined || value === null
const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
const isTexts = (value: unknown, length?: number): boolean =>
  Array.isArray(value) && (length === undefined || value.length === length) && value.every((one) => typeof one === 'string')
