import type { Ruleset } from '../ruleset.ts'
import { addMinutes } from '../time/interval.ts'
import type { Route } from './route.ts'

export type ReadingMoment = 'before-dose' | 'after-dose' | 'repeat' | 'before-leaving'

/** A reading that belongs to the day: when it is due, and the one that was taken for it. */
export type RequiredReading = { readonly moment: ReadingMoment; readonly dueAt: Date; readonly takenAt: Date | null }

/** A reading that was taken, and by when it asks to be repeated. */
export type TakenReading = { readonly takenAt: Date; readonly nextDueAt: Date | null }

export type RequiredReadingsFacts = {
  readonly route: Route
  readonly plannedDoseAt: Date
  /** The last dose. */
  readonly doseAt: Date | null
  /** When the client is expected to leave. */
  readonly endsAt: Date
  readonly readings: readonly TakenReading[]
  readonly ruleset: Ruleset
}

/**
 * The readings of a journey: before the dose, as the route asks after it, and before leaving. One reading stands for one of them.
 * A reading beyond a limit asks for the next one soon, before whatever was due otherwise.
 */
export function requiredReadings({ route, plannedDoseAt, doseAt, endsAt, readings, ruleset }: RequiredReadingsFacts): RequiredReading[] {
  const dose = doseAt ?? plannedDoseAt
  const due = minutesAfterDose(route, ruleset).map((minutes) => addMinutes(dose, minutes))
  const peak = due.at(-1) ?? dose
  const leaving = endsAt > peak ? endsAt : peak
  const taken = [...readings].sort((left, right) => left.takenAt.getTime() - right.takenAt.getTime())
  const before = doseAt === null ? taken : taken.filter(({ takenAt }) => takenAt <= dose)
  const after = doseAt === null ? [] : taken.filter(({ takenAt }) => takenAt > dose)
  const halfway = addMinutes(peak, (leaving.getTime() - peak.getTime()) / 120_000)
  const last = after.findLast(({ takenAt }) => takenAt >= halfway && takenAt !== after[0]?.takenAt)?.takenAt ?? null
  const repeat = after.at(-1)?.nextDueAt ?? null
  const scheduled: RequiredReading[] = due.map((dueAt, place) => ({
    moment: 'after-dose',
    dueAt,
    takenAt: standsFor(after, due, place),
  }))
  const rest: RequiredReading[] = [
    ...scheduled,
    ...(repeat === null ? [] : [{ moment: 'repeat' as const, dueAt: repeat, takenAt: null }]),
    { moment: 'before-leaving', dueAt: leaving, takenAt: last },
  ]
  return [
    { moment: 'before-dose', dueAt: dose, takenAt: before.at(-1)?.takenAt ?? null },
    ...rest.sort((left, right) => left.dueAt.getTime() - right.dueAt.getTime()),
  ]
}

/** The reading that stands for one due time: the first one not before the middle between it and the one due earlier, and not yet counted. */
function standsFor(after: readonly TakenReading[], due: readonly Date[], place: number): Date | null {
  let left = after
  let earlier = Number.NEGATIVE_INFINITY
  let stands: Date | null = null
  for (const dueAt of due.slice(0, place + 1)) {
    const from = (dueAt.getTime() + earlier) / 2
    const found = left.findIndex(({ takenAt }) => takenAt.getTime() >= from)
    stands = left[found]?.takenAt ?? null
    left = left.slice(found + 1)
    earlier = dueAt.getTime()
  }
  return stands
}

/** Minutes after the dose at which a reading is due, by route. */
export function minutesAfterDose(route: Route, { values }: Ruleset): number[] {
  switch (route) {
    case 'im':
      return [values['readings.im-first'], values['readings.im-second'], values['readings.im-third'], values['readings.im-fourth']]
    case 'iv':
      return [
        ...every(values['readings.iv-every-during'], 0, values['readings.iv-infusion']),
        ...every(values['readings.iv-every-after'], values['readings.iv-infusion'], values['readings.iv-until']),
      ]
    case 'nasal':
      return every(values['readings.nasal-every'], 0, values['readings.nasal-until'])
    case 'lozenge':
    case 'esketamine':
      return [values['vitals.after-dose-minutes']]
  }
}

function every(step: number, from: number, until: number): number[] {
  if (!(step > 0)) return []
  return Array.from({ length: Math.max(0, Math.floor((until - from) / step)) }, (_, index) => from + (index + 1) * step)
}
