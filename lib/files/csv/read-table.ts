import type { Readable } from 'node:stream'
import { parse } from 'csv-parse'

export type TextRow = Readonly<Record<string, string | null>>

/** A quote of ours in front of what a spreadsheet would take for a formula. */
const GUARDED = /^'(?='*(?:[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]))/u

/** Reads back what `renderCsv` wrote with `nulls`, a row after the other: the same texts, and null where nothing stood. */
export async function* readTable(stream: Readable): AsyncGenerator<TextRow> {
  const parser = parse({
    columns: true,
    cast: (value, { quoting, header }) => (header || quoting ? value.replace(GUARDED, '') : value === '' ? null : value),
  })
  stream.once('error', (error) => parser.destroy(error))
  yield* stream.pipe(parser) as AsyncIterable<TextRow>
}
