import type { LocalDate } from '../time/local.ts'

/** Full years on a day; the birthday itself counts. Born on February 29, one is a year older on March 1 of other years. */
export function ageOn(bornOn: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years
}
