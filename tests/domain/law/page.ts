import { readFileSync } from 'node:fs'
import { type LawMoment, lawMoments } from '../../../lib/domain/law/moment.ts'

/** What the printed table says of a row at a moment: the words of `docs/law.md`. */
export type Printed = ReadonlyMap<string, Readonly<Record<LawMoment, string>>>

/** The law as it is printed. What is tried is what a reader sees, not what the code says of itself. */
export function printedLaw(): Printed {
  const text = readFileSync(new URL('../../../docs/law.md', import.meta.url), 'utf8')
  const rows = [...text.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, id = '', cells = '']) => {
    const words = cells.split(' | ')
    return [id, Object.fromEntries(lawMoments.map((moment, index) => [moment, words[index] ?? '-']))] as const
  })
  return new Map(rows as (readonly [string, Record<LawMoment, string>])[])
}

/** What a printed word says of what is found: its bite to staff and to a client, and by when it is due. */
export function readingOf(word: string): { readonly staff: string; readonly client: string; readonly due: string | null } {
  const [, bite = '', staff = bite] = /^(\w+)(?: \((\w+)\))?/.exec(word) ?? []
  const due = bite === 'waits' ? (word.split(', ')[1] ?? 'confirm') : null
  return { staff, client: bite, due }
}
