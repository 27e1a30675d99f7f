import { clientColumns } from './client-columns.ts'
import type { Columns } from './columns.ts'

/** What can be brought in from a file, in the order in which it is done. */
export const importKinds = ['clients'] as const
export type ImportKind = (typeof importKinds)[number]

export const columnsOf: Readonly<Record<ImportKind, Columns>> = { clients: clientColumns }

export const isImportKind = (word: string): word is ImportKind => (importKinds as readonly string[]).includes(word)

/** The largest file, in bytes, and the most rows it may have. */
export const LARGEST_FILE = 16_000_000
export const MOST_ROWS = 20_000
