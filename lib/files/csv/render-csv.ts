import { stringify } from 'csv-stringify/sync'

export type CsvCell = string | number | boolean | Date | null | undefined

export type CsvTable = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly CsvCell[])[]
}

/** What makes a spreadsheet take text for a formula, in plain and in full-width letters. Quotes in front of it count too, so that ours can be taken off again. */
const FORMULA = /^'*(?:[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u

type Options = {
  readonly bom?: boolean
  /** False for the rest of a table that was begun before. */
  readonly headers?: boolean
  /** Nothing at all stays apart from an empty text: it stands there without quotes. */
  readonly nulls?: boolean
}

/**
 * A table as RFC 4180 text that spreadsheets open as data: text that would be a formula gets a quote in front, days and
 * instants are ISO. Numbers stay numbers, so give amounts as numbers. `bom` tells Excel that it is UTF-8.
 */
export function renderCsv({ columns, rows }: CsvTable, { bom = false, headers = true, nulls = false }: Options = {}): string {
  const lines = rows.map((row) => columns.map((_, index) => (nulls && row[index] === null ? null : safe(row[index]))))
  const records = headers ? [columns.map(safe), ...lines] : lines
  return stringify(records, { record_delimiter: '\r\n', quoted_string: true, bom })
}

function safe(cell: CsvCell): string | number {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return cell
  const text = cell instanceof Date ? cell.toISOString() : String(cell)
  return FORMULA.test(text) ? `'${text}` : text
}
