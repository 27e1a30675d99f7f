import type { Brought } from '../../data/records/imports.ts'

/** What an import came to: records by what the other system calls them, and whose charts it concerned. */
export type BroughtIn = { readonly records: readonly Brought[]; readonly clientIds: readonly string[] }

/** Rows the law does not allow beside the rows before them. */
export type RowsRefused = { readonly refused: readonly { readonly row: number; readonly says: string }[] }
