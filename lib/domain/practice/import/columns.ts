import type { CellFinding } from './problems.ts'
import { type Reader, withoutGuard } from './readers.ts'

/** A column of a kind of file: how a cell of it is read, and what other systems call it. */
export type Column<Value = unknown, Needed extends boolean = boolean> = {
  /** As the templates and our own exports write it. */
  readonly header: string
  readonly isNeeded: Needed
  readonly read: Reader<Value>
  readonly aliases: readonly string[]
  /** What the second line of the template shows. */
  readonly example: string
}
export type Columns = Readonly<Record<string, Column>>

type Spec<Value> = {
  readonly header: string
  readonly read: Reader<Value>
  readonly aliases?: readonly string[]
  readonly example?: string
}
const made = <Value, Needed extends boolean>(isNeeded: Needed, spec: Spec<Value>): Column<Value, Needed> => ({
  aliases: [],
  example: '',
  ...spec,
  isNeeded,
})

export const needed = <Value>(spec: Spec<Value>) => made(true, spec)
export const optional = <Value>(spec: Spec<Value>) => made(false, spec)

/** What a row of such a file comes to: empty cells are null. */
export type FactsOf<Given extends Columns> = {
  readonly [Key in keyof Given]: Given[Key] extends Column<infer Value, infer Needed> ? (Needed extends true ? Value : Value | null) : never
}

/** Where the text of each column comes from: a header of the file, or one text for every row. */
export type Source = { readonly from: string } | { readonly text: string }
export type Mapping = Readonly<Record<string, Source>>

export const headerKey = (header: string): string => header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** A first guess: headers that are called as ours, or as other systems call the same. Each header serves once. */
export function guessMapping(columns: Columns, headers: readonly string[]): Mapping {
  const left = new Map(headers.map((header) => [headerKey(header), header]))
  const mapping: Record<string, Source> = {}
  for (const names of [namesOfOurs, namesOfOthers]) {
    for (const [key, column] of Object.entries(columns)) {
      const name = key in mapping ? undefined : names(column).find((each) => left.has(headerKey(each)))
      if (name === undefined) continue
      mapping[key] = { from: left.get(headerKey(name)) ?? name }
      left.delete(headerKey(name))
    }
  }
  return mapping
}
const namesOfOurs = ({ header }: Column) => [header]
const namesOfOthers = ({ aliases }: Column) => aliases

/** Which needed columns nothing was chosen for. */
export const missingColumns = (columns: Columns, mapping: Mapping): string[] =>
  Object.entries(columns)
    .filter(([key, { isNeeded }]) => isNeeded && !Object.hasOwn(mapping, key))
    .map(([key]) => key)

export type RowRead<Facts> = {
  /** Null where a cell could not be read. */
  readonly facts: Facts | null
  /** The texts by column, as the file has them. */
  readonly texts: Readonly<Record<string, string>>
  readonly findings: readonly CellFinding[]
}

/** Reads rows by a mapping, every cell of them, so that all that is wrong is said at once. */
export function rowReader<Given extends Columns>(columns: Given, headers: readonly string[], mapping: Mapping) {
  const places = Object.entries(columns).map(([key, column]) => {
    const source = Object.hasOwn(mapping, key) ? mapping[key] : undefined
    const at = source && 'from' in source ? headers.indexOf(source.from) : -1
    return { key, column, at, same: source && 'text' in source ? source.text : '' }
  })
  return (cells: readonly string[]): RowRead<FactsOf<Given>> => {
    const facts: Record<string, unknown> = {}
    const texts: Record<string, string> = {}
    const findings: CellFinding[] = []
    for (const { key, column, at, same } of places) {
      const raw = withoutGuard(at < 0 ? same : (cells[at] ?? ''))
      texts[key] = raw
      facts[key] = null
      if (raw === '') {
        if (column.isNeeded) findings.push({ column: key, problem: 'needed' })
        continue
      }
      const read = column.read(raw)
      if ('value' in read) facts[key] = read.value
      else findings.push({ column: key, problem: read.problem })
    }
    return { facts: findings.length === 0 ? (facts as FactsOf<Given>) : null, texts, findings }
  }
}
