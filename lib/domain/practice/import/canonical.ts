import type { Columns } from './columns.ts'
import { withoutGuard } from './readers.ts'

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join('; ') : String(value)
}

/**
 * A record as a line of our own template: each cell in the one form in which it would be read back, so that what is written out, brought
 * in elsewhere and written out again is the same to the byte. What could not be read back stays as it is.
 */
export const canonicalCells = (columns: Columns, texts: Readonly<Record<string, string | null>>): string[] =>
  Object.entries(columns).map(([key, { read }]) => {
    const text = withoutGuard(texts[key] ?? '')
    if (text === '') return ''
    const found = read(text)
    return 'value' in found ? textOf(found.value) : text
  })
