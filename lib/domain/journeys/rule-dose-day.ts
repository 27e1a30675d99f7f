import { type Finding, refuse } from '../finding.ts'
import type { LocalDate, TimeZone } from '../time/local.ts'
import { localDateOf } from '../time/practice-time.ts'

/** A dose is taken on the visit's own local day, also in a journey that runs on after midnight. */
export function ruleDoseDay(doseAt: Date, on: LocalDate, timeZone: TimeZone): Finding<'NOT_TODAY'>[] {
  const today = localDateOf(doseAt, timeZone)
  return today === on ? [] : [refuse('NOT_TODAY', ['practice.visit-day'], { params: { visitOn: on, today } })]
}
