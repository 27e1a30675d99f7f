import type { Finding, Ruling } from './finding.ts'

/** What stands where a form was opened: its version, and what it holds now, by the form's own fields. */
export type Standing = { readonly version: number; readonly values: Readonly<Record<string, unknown>> }

/** What the browser gets back from a command: plain data, five ends. Everything else is an exception. */
export type Outcome<Value, Alternative = never> =
  /** `version` is that of the row a whole form was saved to: what the open form goes on with. */
  | { readonly status: 'done'; readonly value: Value; readonly warnings: readonly Finding[]; readonly version?: number }
  | { readonly status: 'refused'; readonly ruling: Ruling<string, Alternative> }
  | { readonly status: 'invalid'; readonly fields: Readonly<Record<string, readonly string[]>> }
  /** Somebody saved the same thing after this form was opened. Nothing was written. */
  | { readonly status: 'stale'; readonly standing: Standing }
  | { readonly status: 'denied' }

export const done = <Value>(value: Value, warnings: readonly Finding[] = []): Outcome<Value> => ({ status: 'done', value, warnings })
export const invalid = (fields: Readonly<Record<string, readonly string[]>>): Outcome<never> => ({ status: 'invalid', fields })
export const denied: Outcome<never> = { status: 'denied' }
