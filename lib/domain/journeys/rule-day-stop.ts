import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { minutesIn } from '../time/interval.ts'
import type { LocalDate, TimeZone } from '../time/local.ts'
import { localDateOf } from '../time/practice-time.ts'
import { type ReadingRow, standingReadings } from './standing-readings.ts'

export type DayReading = ReadingRow & { readonly moment: string }

export type DayStopFacts = {
  /** The client's readings, words about them among them. */
  readonly readings: readonly DayReading[]
  /** When a prescriber's own or confirmed word lifted the stop. */
  readonly liftedAt: readonly Date[]
  readonly on: LocalDate
  readonly timeZone: TimeZone
  readonly ruleset: Ruleset
}

export type DayStopCode = 'PRESSURE_STOPPED_TODAY'
export type LiftStopCode = 'LIFT_NEEDS_LATER_READINGS'

export const stopsDose = ({ systolic, diastolic }: Pick<ReadingRow, 'systolic' | 'diastolic'>, { values }: Ruleset): boolean =>
  (systolic ?? 0) >= values['vitals.systolic-stops'] || (diastolic ?? 0) >= values['vitals.diastolic-stops']

/** The last reading before a dose that stops it for the whole of that day; null when none stands. */
export function stopOfDay({ readings, liftedAt, on, timeZone, ruleset }: DayStopFacts): DayReading | null {
  const stops = standingReadings(readings, ruleset).filter(
    (reading) =>
      reading.moment === 'before' &&
      localDateOf(reading.takenAt, timeZone) === on &&
      stopsDose(reading, ruleset) &&
      !liftedAt.some((at) => at >= reading.takenAt),
  )
  return stops.at(-1) ?? null
}

/** One stopping pressure stops the dose for the day, whatever is measured later and whoever checks in again. Only the prescriber lifts it. */
export function ruleDayStop(facts: DayStopFacts): Finding<DayStopCode>[] {
  const stop = stopOfDay(facts)
  if (stop === null) return []
  const params = { systolic: stop.systolic ?? '–', diastolic: stop.diastolic ?? '–', at: stop.takenAt.toISOString() }
  return [refuse('PRESSURE_STOPPED_TODAY', ['practice.vitals-void'], { params })]
}

/** The prescriber's word that lifts a stop rests on the two latest readings, both below the limit and some minutes apart. */
export function ruleLiftStop(stop: ReadingRow, readings: readonly ReadingRow[], ruleset: Ruleset): Finding<LiftStopCode>[] {
  const apart = ruleset.values['vitals.lift-apart-minutes']
  const later = standingReadings(readings, ruleset).filter(
    ({ takenAt, systolic, diastolic }) => takenAt > stop.takenAt && systolic !== null && diastolic !== null,
  )
  const last = later.at(-1)
  const below = later.filter((reading) => !stopsDose(reading, ruleset))
  const rests =
    last !== undefined &&
    !stopsDose(last, ruleset) &&
    below.some(({ takenAt }) => minutesIn({ start: takenAt, end: last.takenAt }) >= apart) &&
    later.every((reading) => !stopsDose(reading, ruleset))
  return rests ? [] : [hold('LIFT_NEEDS_LATER_READINGS', ['practice.vitals-void'], { params: { minutes: apart } })]
}
