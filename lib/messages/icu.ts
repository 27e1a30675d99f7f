import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from './locale.ts'

export type MessageParams = Readonly<Record<string, string | number>>

const compiled = new Map<string, IntlMessageFormat>()

/** Writes an ICU message with its parameters. One that was not given reads as a dash (a number as 0): half a sentence helps more than none. */
export function writeMessage(locale: Locale, text: string, params: MessageParams = {}): string {
  const message = compile(locale, text)
  const values = { ...Object.fromEntries(argumentsOf(message.getAst()).map(({ name, counts }) => [name, counts ? 0 : '—'])), ...params }
  return String(message.format(values))
}

/** The names an ICU message asks for. */
export const namesIn = (text: string): string[] => [...new Set(argumentsOf(compile('en', text).getAst()).map(({ name }) => name))]

function compile(locale: Locale, text: string): IntlMessageFormat {
  const key = `${locale} ${text}`
  const known = compiled.get(key)
  if (known) return known
  const message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
  compiled.set(key, message)
  return message
}

type Part = {
  readonly type: number
  readonly value?: string
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>
}

const LITERAL = 0
const NUMBER = 2
const PLURAL = 6
const POUND = 7

function argumentsOf(parts: readonly Part[]): { readonly name: string; readonly counts: boolean }[] {
  return parts.flatMap(({ type, value, options = {} }) => [
    ...(type === LITERAL || type === POUND || value === undefined ? [] : [{ name: value, counts: type === NUMBER || type === PLURAL }]),
    ...Object.values(options).flatMap((option) => argumentsOf(option.value)),
  ])
}
