/** What a change costs those it concerns, in the order of its weight. */
type Change = {
  /** Visits that get another time, person or room. */
  readonly visits: number
  /** By how many days they move. */
  readonly days?: number
  readonly isOtherPerson?: boolean
  readonly isOtherTime?: boolean
  /** How many days from today the new day is. */
  readonly later?: number
}

/**
 * One number by which changes are compared and added: the fewest visits, then the fewest days, then on the same day the same time before
 * the same person and on another day the same person before the same time, then the soonest.
 */
export function dear({ visits, days = 0, isOtherPerson = false, isOtherTime = false, later = 0 }: Change): number {
  const [first, second] = days === 0 ? [isOtherTime, isOtherPerson] : [isOtherPerson, isOtherTime]
  return visits * 1e12 + days * 1e8 + (first ? 1e6 : 0) + (second ? 1e4 : 0) + later
}

/** A cycle that stays without who or what it needs: dearer than any number of visits moved. */
export const LEFT = 1e14
