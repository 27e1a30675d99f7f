import { parse } from 'csv-parse/sync'

export type CsvFile = { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] }
export type CsvProblem = 'not-text' | 'broken' | 'no-rows' | 'same-header'

/** Bytes as text: UTF-8, or what Windows wrote before it. Null for what is no text. */
function decodeText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return bytes[0] === 0xff && bytes[1] === 0xfe ? new TextDecoder('utf-16le').decode(bytes) : null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A table as spreadsheets write it: headers first; comma, semicolon or tab between cells. Empty lines are left out. */
export function readCsv(bytes: Uint8Array): CsvFile | { readonly problem: CsvProblem } {
  const text = decodeText(bytes)
  if (text === null) return { problem: 'not-text' }
  try {
    const lines: string[][] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      max_record_size: 1_000_000,
    })
    const [headers = [], ...rows] = lines
    while (headers.at(-1) === '') headers.pop()
    if (headers.length === 0 || rows.length === 0) return { problem: 'no-rows' }
    return new Set(headers).size === headers.length
      ? { headers, rows: rows.map((row) => headers.map((_, at) => row[at] ?? '')) }
      : { problem: 'same-header' }
  } catch {
    return { problem: 'broken' }
  }
}

/** What parts most cells of the first line. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1)
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: line.split(sign).length }))
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).sign
}
