import 'server-only'
import { fromDay } from '../../data/dates.ts'
import type { Standing } from '../../domain/outcome.ts'

type Row = { readonly version: number }

/**
 * A row of the settings as its form has it: the columns the form names, days as they are typed, empty where nothing is. What the form
 * has in another shape is given in `more`.
 */
export function standingLike(input: object, row: Row | null, more: Readonly<Record<string, unknown>> = {}): Standing | null {
  if (!row) return null
  const columns: Readonly<Record<string, unknown>> = { ...row }
  const named = Object.keys(input).filter((key) => key !== 'id' && key !== 'version' && key in columns)
  return { version: row.version, values: { ...Object.fromEntries(named.map((key) => [key, asTyped(columns[key])])), ...more } }
}

const asTyped = (value: unknown): unknown => (value instanceof Date ? fromDay(value) : (value ?? ''))
