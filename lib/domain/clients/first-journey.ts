import { daysBetween, type LocalDate } from '../time/local.ts'

/** What a client on the way to a first journey lacks, in the order in which it comes. */
export const firstJourneyWants = ['intake', 'verdict', 'order', 'plan', 'date', 'day'] as const
export type FirstJourneyWant = (typeof firstJourneyWants)[number]

export type OnTheWay = {
  /** The day the chart was opened. */
  readonly since: LocalDate
  readonly hasIntake: boolean
  readonly hasVerdict: boolean
  readonly hasOrder: boolean
  readonly hasPlan: boolean
  readonly isBooked: boolean
}

/** The first thing they lack; `day`: nothing but that it comes. */
export function wantOf({ hasIntake, hasVerdict, hasOrder, hasPlan, isBooked }: OnTheWay): FirstJourneyWant {
  if (isBooked) return 'day'
  if (!hasIntake) return 'intake'
  if (!hasVerdict) return 'verdict'
  if (!hasOrder) return 'order'
  return hasPlan ? 'date' : 'plan'
}

export type FirstJourneys = {
  readonly had: number
  /** Days within which half of those who had one had it; null for nobody. */
  readonly medianDays: number | null
  readonly waiting: number
  /** The chart opened longest ago of those who still wait. */
  readonly longestSince: LocalDate | null
  readonly wants: readonly { readonly want: FirstJourneyWant; readonly count: number }[]
}

/** How long a first journey took from the day the chart was opened, and for want of what others still wait. */
export function firstJourneys(
  had: readonly { readonly since: LocalDate; readonly on: LocalDate }[],
  waiting: readonly OnTheWay[],
): FirstJourneys {
  const days = had.map(({ since, on }) => Math.max(0, daysBetween(since, on))).sort((one, other) => one - other)
  const wants = Map.groupBy(waiting, wantOf)
  return {
    had: had.length,
    medianDays: days[Math.floor((days.length - 1) / 2)] ?? null,
    waiting: waiting.length,
    longestSince: waiting.map(({ since }) => since).sort()[0] ?? null,
    wants: firstJourneyWants.flatMap((want) => {
      const count = wants.get(want)?.length ?? 0
      return count > 0 ? [{ want, count }] : []
    }),
  }
}
