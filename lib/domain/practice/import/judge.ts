import type { LikelyWay } from '../../clients/rule-duplicates.ts'
import type { LocalDate } from '../../time/local.ts'
import { type Columns, type FactsOf, type Mapping, rowReader } from './columns.ts'
import type { CellFinding } from './problems.ts'

/** What somebody chose for a row: bring it in all the same, leave it out, or take it for a chart that is here. */
export type RowChoice = { readonly is: 'add' } | { readonly is: 'skip' } | { readonly is: 'link'; readonly to: string }

/** A line of a file, with what was chosen for it. */
export type FileRow = { readonly number: number; readonly cells: readonly string[]; readonly choice: RowChoice | null }

/** Somebody who may be the same person: a chart, or an earlier row of the file. */
export type Likely = {
  readonly by: readonly LikelyWay[]
  readonly chart: { readonly id: string; readonly name: string; readonly bornOn: LocalDate | null } | null
  readonly row: number | null
}

/** `known` was brought in before, `asks` waits for a choice, `wrong` has something to mend. */
export const rowStates = ['wrong', 'asks', 'ready', 'linked', 'skipped', 'known'] as const
export type RowState = (typeof rowStates)[number]

export type JudgedRow<Facts> = {
  readonly number: number
  readonly state: RowState
  readonly key: string | null
  readonly facts: Facts | null
  readonly texts: Readonly<Record<string, string>>
  readonly findings: readonly CellFinding[]
  readonly likely: readonly Likely[]
  readonly linkTo: string | null
}

/** A row as the preview shows it: what it says, and what is said of it. */
export type PreviewRow = Omit<JudgedRow<unknown>, 'facts' | 'key'>

/** What is particular to one kind of file. */
export type RowRules<Given extends Columns> = {
  readonly columns: Given
  /** What the other system calls this row: the same key twice is the same row. */
  readonly keyOf: (facts: FactsOf<Given>) => string
  /** What does not hold beside what is stored, and beside the rows before it. */
  readonly judge: (facts: FactsOf<Given>) => readonly CellFinding[]
  readonly likely?: (facts: FactsOf<Given>, number: number) => readonly Likely[]
  readonly isKnown: (key: string) => boolean
}

export type JudgedFile = { readonly headers: readonly string[]; readonly mapping: Mapping; readonly rows: readonly FileRow[] }

/** Reads and judges every row of a file, in its order. */
export function judgeRows<Given extends Columns>(rules: RowRules<Given>, { headers, mapping, rows }: JudgedFile) {
  const read = rowReader(rules.columns, headers, mapping)
  const seen = new Set<string>()
  return rows.map(({ number, cells, choice }): JudgedRow<FactsOf<Given>> => {
    const { facts, texts, findings } = read(cells)
    const row = { number, facts, texts, likely: [], linkTo: null, findings: [] }
    if (choice?.is === 'skip') return { ...row, state: 'skipped', key: null }
    if (facts === null) return { ...row, state: 'wrong', key: null, findings }
    const key = rules.keyOf(facts)
    if (rules.isKnown(key)) return { ...row, state: 'known', key }
    const again: CellFinding[] = seen.has(key) ? [{ column: null, problem: 'twice_in_file' }] : []
    seen.add(key)
    if (choice?.is === 'link') return { ...row, key, linkTo: choice.to, state: again.length > 0 ? 'wrong' : 'linked', findings: again }
    const problems = [...again, ...rules.judge(facts)]
    if (problems.length > 0) return { ...row, state: 'wrong', key, findings: problems }
    const likely = rules.likely?.(facts, number) ?? []
    return { ...row, key, likely, state: likely.length > 0 && choice === null ? 'asks' : 'ready' }
  })
}

export type Tally = Readonly<Record<RowState, number>>

export function tallyOf(rows: readonly { readonly state: RowState }[]): Tally {
  const tally = { wrong: 0, asks: 0, ready: 0, linked: 0, skipped: 0, known: 0 }
  for (const { state } of rows) tally[state] += 1
  return tally
}
