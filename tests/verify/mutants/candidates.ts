import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { law } from '../../../lib/domain/law/table.ts'
import type { NamedMutant } from './named.ts'
import { applied, type Mutant, mutantsOf } from './operators.ts'

export type Kind = 'domain' | 'cells' | 'wiring' | 'named'
export type Candidate = {
  readonly kind: Kind
  readonly name: string
  readonly mutant: Mutant
  /** The file whose tests are asked, where it is another than the one that is changed. */
  readonly home?: string
  /** The cell of the law that is switched off. */
  readonly cell?: { readonly row: string; readonly moment: string }
  readonly test: string | null
}

const read = (path: string) => readFileSync(path, 'utf8')

/** Sentences, sources and lists decide nothing; of the reference only the numbers themselves. */
const isRule = (path: string) => !/^lib\/domain\/(citations|not-yet|.*\/documents\/)/.test(path)
const isNumbers = (path: string) => /^lib\/domain\/reference\/(clinical|practice|billing|credentials)\.ts$/.test(path)

function domainMutants(path: string): Mutant[] {
  const all = mutantsOf(path, read(path), 'domain')
  if (!path.startsWith('lib/domain/reference/')) return all
  return isNumbers(path) ? all.filter(({ operator }) => operator === 'number') : []
}

const wired = ['lib/domain/law/**/*.ts', 'lib/commands/**/*.ts', 'lib/data/records/*.ts']

/** Every mutant of the rules, or of what puts them to use. */
export function candidatesOf(kind: 'domain' | 'wiring', part: string): Candidate[] {
  const paths = kind === 'domain' ? globSync('lib/domain/**/*.ts').filter(isRule) : wired.flatMap((pattern) => globSync(pattern))
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.includes(part))
    .sort()
    .flatMap((path) => (kind === 'domain' ? domainMutants(path) : mutantsOf(path, read(path), 'wiring')))
    .map((mutant) => ({ kind, name: mutant.operator, mutant, test: null }))
}

const rowPath = 'lib/domain/law/row.ts'
const rowText = 'export const row = (given: Row): Row => given'

/** Where a row is given its type: a row without a cell is made there. */
function placeOfRows(): { text: string; start: number } {
  const text = read(rowPath)
  const start = text.indexOf(rowText)
  if (start < 0) throw new Error(`${rowPath} gives a row its type in another way; the cells cannot be switched off.`)
  return { text, start }
}

/** Rows without some of their cells. */
const rowsWithout = (cells: readonly { readonly row: string; readonly moment: string }[]): string => {
  const off = JSON.stringify(cells.map(({ row, moment }) => `${row} ${moment}`))
  const at = `Object.fromEntries(Object.entries(given.at).filter(([moment]) => !${off}.includes(given.id + ' ' + moment)))`
  return rowText.replace(/given$/, `({ ...given, at: ${at} })`)
}

/** Every cell of the law's table, switched off: the rule is not asked at that moment any more. */
export function cellCandidates(): Candidate[] {
  const { text, start } = placeOfRows()
  const end = start + rowText.length
  const line = text.slice(0, start).split('\n').length
  const homes = globSync('lib/domain/law/rows/*.ts').map((path) => ({ path: path.replaceAll('\\', '/'), rows: read(path) }))
  return law.flatMap(({ id, at }) =>
    Object.keys(at).map((moment): Candidate => {
      const cell = { row: id, moment }
      const home = homes.find(({ rows }) => rows.includes(`id: '${id}'`))?.path ?? rowPath
      const mutant = { path: rowPath, start, end, from: `${id} at ${moment}`, to: rowsWithout([cell]), operator: 'cell', line }
      return { kind: 'cells', name: 'cell', mutant, home, cell, test: null }
    }),
  )
}

/** The file of rows with several cells off at once. */
export function switchedOff(candidates: readonly Candidate[]): { path: string; text: string } {
  const { text, start } = placeOfRows()
  const cells = candidates.flatMap(({ cell }) => cell ?? [])
  return { path: rowPath, text: applied(text, { start, end: start + rowText.length, to: rowsWithout(cells) }) }
}

/** A named mutant as it stands in its file today; one that is not there once is lost and has to be written anew. */
export function namedCandidate({ name, path, from, to, test }: NamedMutant): Candidate {
  const text = read(path)
  const start = text.indexOf(from)
  if (start < 0 || text.indexOf(from, start + 1) >= 0) throw new Error(`"${name}" is lost: ${path} no longer holds it once.`)
  const line = text.slice(0, start).split('\n').length
  return { kind: 'named', name, test, mutant: { path, start, end: start + from.length, from, to, operator: 'named', line } }
}

/** The same choice for the same seed, spread over the files; a change elsewhere in the code leaves the rest of the choice as it was. */
export function chosen(candidates: readonly Candidate[], count: number, seed: number): Candidate[] {
  const seen = new Map<string, number>()
  const lots = candidates.map((candidate) => {
    const { path, operator, from, to } = candidate.mutant
    const text = [seed, path, operator, from, to].join('\n')
    const times = (seen.get(text) ?? 0) + 1
    seen.set(text, times)
    return { candidate, lot: createHash('sha256').update(`${text}\n${times}`).digest('hex') }
  })
  return lots
    .toSorted((left, right) => (left.lot < right.lot ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate)
}
