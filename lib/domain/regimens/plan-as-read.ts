import type { LocalDate } from '../time/local.ts'

/** A plan as its client reads it: the cycles with their visits that stand, when, with whom and where. What it costs changes with what plans answer and is no part of it. */
export type PlanAsRead = {
  readonly status: string
  readonly cycles: readonly {
    readonly id: string
    readonly number: number
    readonly format: string
    readonly setting: string
    readonly status: string
    readonly journeyOn: LocalDate | null
    readonly visits: readonly {
      readonly id: string
      readonly kind: string
      readonly status: string
      readonly setting: string
      readonly startsAt: Date
      readonly endsAt: Date
      readonly clinicianId: string | null
      readonly locationId: string | null
      readonly facilityId: string | null
    }[]
  }[]
}

const gone = ['cancelled', 'no_show']

/** All that makes a plan another one, as text: the order of its visits and whether they have taken place do not. */
export function textOfPlan({ cycles }: PlanAsRead): string {
  const shown = cycles.filter(({ status }) => status !== 'skipped').toSorted((left, right) => left.number - right.number)
  return JSON.stringify(
    shown.map(({ number, format, setting, visits }) => [
      ...[number, format, setting],
      visits
        .filter(({ status }) => !gone.includes(status))
        .map((visit) => [
          ...[visit.startsAt.toISOString(), visit.endsAt.toISOString(), visit.kind, visit.setting],
          ...[visit.clinicianId, visit.locationId, visit.facilityId],
        ])
        .sort(([left], [right]) => (String(left) < String(right) ? -1 : 1)),
    ]),
  )
}

/** Whether there is something to accept: a plan that runs, with a visit ahead in the calendar. */
export const canBeAccepted = ({ status, cycles }: PlanAsRead, now: Date): boolean =>
  ['planned', 'active', 'paused'].includes(status) &&
  cycles.some(({ visits }) => visits.some((visit) => !gone.includes(visit.status) && visit.startsAt > now))
