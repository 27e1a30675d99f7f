import type { Ruleset } from '../ruleset.ts'
import { minutesIn } from '../time/interval.ts'

/** What the one who measures takes a reading for. */
export const readingMoments = ['before', 'after', 'leaving'] as const

/** A row of readings: a measurement, or the word of somebody that another one was wrong. */
export type ReadingRow = {
  readonly id: string
  readonly takenAt: Date
  readonly systolic: number | null
  readonly diastolic: number | null
  readonly voidsId: string | null
  readonly voidConfirmedBy: string | null
}

/** What became of the word that a measurement was wrong. */
export type VoidState = 'waits-for-person' | 'waits-for-repeat' | 'voided'

/** The state of a reading's void; null when nobody says it was wrong. Two people and a repeat at once make it count for nothing. */
export function voidStateOf(reading: ReadingRow, rows: readonly ReadingRow[], { values }: Ruleset): VoidState | null {
  const word = rows.find(({ voidsId }) => voidsId === reading.id)
  if (!word) return null
  if (word.voidConfirmedBy === null) return 'waits-for-person'
  const repeated = rows.some(
    (row) =>
      row.voidsId === null &&
      row.systolic !== null &&
      row.diastolic !== null &&
      row.takenAt > reading.takenAt &&
      minutesIn({ start: reading.takenAt, end: row.takenAt }) <= values['vitals.void-repeat-minutes'],
  )
  return repeated ? 'voided' : 'waits-for-repeat'
}

/** The measurements that count: no words about others, and none that two people declared wrong and repeated. In the order they were taken. */
export const standingReadings = <Row extends ReadingRow>(rows: readonly Row[], ruleset: Ruleset): Row[] =>
  rows
    .filter((row) => row.voidsId === null && voidStateOf(row, rows, ruleset) !== 'voided')
    .sort((left, right) => left.takenAt.getTime() - right.takenAt.getTime())
