import type { Finding, Ruling } from './finding.ts'

/** What the browser gets back from a command: plain data, four ends. Everything else is an exception. */
export type Outcome<Value, Alternative = never> =
  | { readonly status: 'done'; readonly value: Value; readonly warnings: readonly Finding[] }
  | { readonly status: 'refused'; readonly ruling: Ruling<string, Alternative> }
  | { readonly status: 'invalid'; readonly fields: Readonly<Record<string, readonly string[]>> }
  | { readonly status: 'denied' }

export const done = <Value>(value: Value, warnings: readonly Finding[] = []): Outcome<Value> => ({ status: 'done', value, warnings })
export const invalid = (fields: Readonly<Record<string, readonly string[]>>): Outcome<never> => ({ status: 'invalid', fields })
export const denied: Outcome<never> = { status: 'denied' }
