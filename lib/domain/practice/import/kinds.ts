import { balanceColumns } from './balance-columns.ts'
import { clientColumns } from './client-columns.ts'
import { clinicianColumns } from './clinician-columns.ts'
import type { Columns } from './columns.ts'
import { contactColumns } from './contact-columns.ts'
import { coverageColumns } from './coverage-columns.ts'
import { payerColumns } from './payer-columns.ts'
import { visitColumns } from './visit-columns.ts'

/** What can be brought in from a file, in the order in which it is done: what others refer to comes first. */
export const importStates = ['staged', 'done', 'discarded'] as const
export type ImportState = (typeof importStates)[number]

/** What is done with a row: it becomes new, is left out, or is the same as what is here. */
export const rowChoices = ['add', 'skip', 'link'] as const

export const importKinds = ['payers', 'clinicians', 'clients', 'contacts', 'coverages', 'balances', 'visits'] as const
export type ImportKind = (typeof importKinds)[number]

export const columnsOf: Readonly<Record<ImportKind, Columns>> = {
  payers: payerColumns,
  clinicians: clinicianColumns,
  clients: clientColumns,
  contacts: contactColumns,
  coverages: coverageColumns,
  balances: balanceColumns,
  visits: visitColumns,
}

export const isImportKind = (word: string): word is ImportKind => (importKinds as readonly string[]).includes(word)

/** Kinds that are written out in the same columns they are read from. */
export const exportKinds = ['payers', 'clinicians', 'clients'] as const satisfies readonly ImportKind[]
export type ExportKind = (typeof exportKinds)[number]
export const isExportKind = (word: string): word is ExportKind => (exportKinds as readonly string[]).includes(word)

/** The largest file, in bytes, and the most rows it may have. */
export const LARGEST_FILE = 8_000_000
export const MOST_ROWS = 20_000
/** The most visits in one file: of each the whole law is asked. */
export const MOST_VISITS = 300
