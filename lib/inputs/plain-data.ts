import { inputWords } from '../messages/en/input-words.ts'
import { translator } from '../messages/translator.ts'

const say = translator({ en: inputWords })

/** The largest input of a form, and of a file that is read cell by cell: characters, names and values together. */
export const LARGEST_FORM = 256_000
export const LARGEST_FILE = 40_000_000
const DEEPEST = 12
const LONGEST_NAME = 100
/** Half of a character, and NUL: neither PostgreSQL nor a file keeps them. */
const unkeepable = /[\0\p{Surrogate}]/u

type Fields = Readonly<Record<string, readonly string[]>>

/**
 * Why an input is nothing a form could have sent, as the fields of a rejection: no plain data, too much of it, or a character that
 * cannot be kept. Null when a schema may look at it.
 */
export function unfitFields(input: unknown, most = LARGEST_FORM): Fields | null {
  const fault = faultOf(input, '', 0, { left: most })
  return fault && { [fault.path || 'form']: [say(fault.word)] }
}

/** What was sent, with what the door itself knows. What is no plain object is left for the schema to refuse. */
export function withKnown(input: unknown, known: Readonly<Record<string, unknown>>): unknown {
  return isPlain(input) && !Array.isArray(input) && !unfitFields(input) ? { ...input, ...known } : input
}

type Fault = { readonly path: string; readonly word: 'unreadable' | 'tooMuch' | 'character' }

function faultOf(value: unknown, path: string, depth: number, budget: { left: number }): Fault | null {
  budget.left -= typeof value === 'string' ? value.length + 1 : 1
  if (budget.left < 0) return { path: '', word: 'tooMuch' }
  if (typeof value === 'string') return unkeepable.test(value) ? { path, word: 'character' } : null
  if (isLeaf(value)) return null
  if (!isPlain(value) || depth === DEEPEST) return { path: '', word: 'unreadable' }
  for (const name of Object.keys(value)) {
    budget.left -= name.length
    if (name.length > LONGEST_NAME || unkeepable.test(name)) return { path: '', word: 'unreadable' }
    const fault = faultOf(value[name], path ? `${path}.${name}` : name, depth + 1, budget)
    if (fault) return fault
  }
  return null
}

const isLeaf = (value: unknown): boolean =>
  value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number' || value instanceof Date

/** Lists and plain objects. What else a browser may send (maps, files, promises, functions of ours) is no input. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === Object.prototype || prototype === null
}
