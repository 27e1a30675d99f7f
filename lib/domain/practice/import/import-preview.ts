import type { Mapping } from './columns.ts'
import type { PreviewRow, Tally } from './judge.ts'
import type { ImportKind, ImportState } from './kinds.ts'

/** A file as it is kept. */
export type ImportFile = {
  readonly id: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly headers: readonly string[]
  readonly mapping: Mapping
  readonly state: ImportState
  readonly rowCount: number
}

/** A file among those that were uploaded. */
export type ImportLine = Omit<ImportFile, 'headers' | 'mapping'> & { readonly stagedAt: Date }

/** A file as it is looked at. */
export type ImportPreview = {
  readonly file: ImportFile
  readonly missing: readonly string[]
  readonly tally: Tally
  /** What the first row of the file says under each header. */
  readonly sample: readonly string[]
  readonly rows: readonly PreviewRow[]
  /** How many rows there are of the kind that is shown. */
  readonly total: number
  readonly ended: { readonly added: number; readonly linked: number; readonly skipped: number; readonly known: number } | null
}
