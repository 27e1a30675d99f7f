import type { Ruleset } from '../ruleset.ts'
import { addMinutes } from '../time/interval.ts'
import type { VitalReading } from './rule-vitals.ts'

export type ReadingMoment = 'before-dose' | 'after-dose' | 'before-leaving'

/** A reading that belongs to the day: when it is due, and the one that was taken for it. */
export type RequiredReading = { readonly moment: ReadingMoment; readonly dueAt: Date; readonly takenAt: Date | null }

export type RequiredReadingsFacts = {
  readonly plannedDoseAt: Date
  readonly doseAt: Date | null
  /** When the client is expected to leave. */
  readonly endsAt: Date
  readonly readings: readonly VitalReading[]
  readonly ruleset: Ruleset
}

/** The readings of a journey (4.4): before the dose, about forty minutes after it, and before leaving. One reading stands for one of them. */
export function requiredReadings({ plannedDoseAt, doseAt, endsAt, readings, ruleset }: RequiredReadingsFacts): RequiredReading[] {
  const dose = doseAt ?? plannedDoseAt
  const peak = addMinutes(dose, ruleset.values['vitals.after-dose-minutes'])
  const leaving = endsAt > peak ? endsAt : peak
  const taken = readings.map(({ takenAt }) => takenAt).sort((left, right) => left.getTime() - right.getTime())
  const before = doseAt === null ? taken : taken.filter((at) => at <= dose)
  const after = doseAt === null ? [] : taken.filter((at) => at > dose)
  const halfway = addMinutes(peak, (leaving.getTime() - peak.getTime()) / 120_000)
  const first = after[0] ?? null
  const last = after.findLast((at) => at >= halfway && at !== first) ?? null
  return [
    { moment: 'before-dose', dueAt: dose, takenAt: before.at(-1) ?? null },
    { moment: 'after-dose', dueAt: peak, takenAt: first },
    { moment: 'before-leaving', dueAt: leaving, takenAt: last },
  ]
}
