import type { LocalTime } from './local.ts'

export const dayParts = ['morning', 'afternoon', 'evening'] as const
export type DayPart = (typeof dayParts)[number]

/** The part of the day a wall clock is in, as people say it: morning until noon, evening from five. */
export function partOfDay(time: LocalTime): DayPart {
  if (time < '12:00') return 'morning'
  return time < '17:00' ? 'afternoon' : 'evening'
}
