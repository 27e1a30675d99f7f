import type { Locale } from './locale.ts'

export type MessageParams = Readonly<Record<string, string | number>>

type Part = string | typeof COUNT | Argument
type Argument = {
  readonly name: string
  readonly kind: 'plain' | 'plural' | 'select'
  readonly options: ReadonlyMap<string, readonly Part[]>
}

/** The number of the plural it stands in. */
const COUNT = Symbol('count')

const read = new Map<string, readonly Part[]>()
const counting = new Map<Locale, { readonly rules: Intl.PluralRules; readonly digits: Intl.NumberFormat }>()

/**
 * Writes an ICU message with its parameters: plain ones, `plural` (with `=n` and `#`) and `select`, nested as they like. Our texts use nothing
 * else, and a browser that only asks for a password need not load a reader of everything: tests/messages/icu.test.ts holds this one against it.
 * A parameter that was not given reads as a dash (a number as 0): half a sentence helps more than none.
 */
export const writeMessage = (locale: Locale, text: string, params: MessageParams = {}): string => write(locale, partsOf(text), params, 0)

/** The names an ICU message asks for. */
export const namesIn = (text: string): string[] => [...new Set(argumentsOf(partsOf(text)).map(({ name }) => name))]

function partsOf(text: string): readonly Part[] {
  const known = read.get(text) ?? parse(text)
  read.set(text, known)
  return known
}

function countingIn(locale: Locale) {
  const known = counting.get(locale) ?? { rules: new Intl.PluralRules(locale), digits: new Intl.NumberFormat(locale) }
  counting.set(locale, known)
  return known
}

function write(locale: Locale, parts: readonly Part[], params: MessageParams, count: number): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part
      if (part === COUNT) return countingIn(locale).digits.format(count)
      const { name, kind, options } = part
      const value = params[name] ?? (kind === 'plural' ? 0 : '—')
      if (kind === 'plain') return String(value)
      const rule = kind === 'plural' ? countingIn(locale).rules.select(Number(value)) : String(value)
      const chosen = (kind === 'plural' && options.get(`=${value}`)) || options.get(rule) || options.get('other') || []
      return write(locale, chosen, params, Number(value))
    })
    .join('')
}

const argumentsOf = (parts: readonly Part[]): Argument[] =>
  parts.flatMap((part) => (typeof part === 'object' ? [part, ...[...part.options.values()].flatMap((option) => argumentsOf(option))] : []))

const head = /\{\s*(\w+)\s*(?:,\s*(plural|select)\s*,)?\s*/y
const option = /(=?\w+)\s*\{/y
const end = /\}\s*/y

function parse(text: string): readonly Part[] {
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const broken = () => new Error(`Not a message that can be read, at ${at}: ${text}`)

  function parts(isCounted: boolean): readonly Part[] {
    const found: Part[] = []
    while (at < text.length && text[at] !== '}') {
      const stop = text.slice(at).search(isCounted ? /[{}#]/ : /[{}]/)
      if (stop !== 0) found.push(text.slice(at, stop < 0 ? undefined : at + stop))
      at = stop < 0 ? text.length : at + stop
      if (text[at] === '{') found.push(argument())
      if (isCounted && text[at] === '#') {
        found.push(COUNT)
        at += 1
      }
    }
    return found
  }

  function argument(): Argument {
    const [, name, kind = 'plain'] = take(head) ?? []
    if (!name) throw broken()
    const options = new Map<string, readonly Part[]>()
    for (let next = take(option); next; next = take(option)) {
      options.set(next[1] ?? '', parts(kind === 'plural'))
      if (!take(end)) throw broken()
    }
    if (text[at] !== '}' || (kind !== 'plain' && !options.has('other'))) throw broken()
    at += 1
    return { name, kind: kind as Argument['kind'], options }
  }

  const found = parts(false)
  if (at < text.length) throw broken()
  return found
}
