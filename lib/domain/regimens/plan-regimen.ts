/** One client's journeys to be laid on days, and what fits where. Days are numbers, counted from any day. */
export type PlanQuery<Kind, Choice> = {
  /** One kind a cycle, in order: what must fit on its days, such as a format. */
  readonly kinds: readonly Kind[]
  readonly firstDay: number
  readonly lastDay: number
  /** Days from one journey to the next. */
  readonly gapLeast: number
  readonly gapMost: number
  /** What stays the same through the whole plan, such as the lead clinician; tried in this order. */
  readonly choices: readonly Choice[]
  /** Whether a whole cycle of this kind, its day before and day after included, fits around a journey on `day`. */
  readonly fits: (kind: Kind, day: number, choice: Choice) => boolean
}

/** The journey day of each cycle. */
export type RegimenPlan<Choice> = { readonly choice: Choice; readonly days: readonly number[] }

/**
 * The plan whose last journey is earliest, exactly; among those the first choice, and then each journey, from the last one back, as
 * early as it can be. Null when there is none. Work: choices x days x (kinds of cycle to fit + cycles x gaps).
 */
export function planRegimen<Kind, Choice>(query: PlanQuery<Kind, Choice>): RegimenPlan<Choice> | null {
  let best: RegimenPlan<Choice> | null = null
  for (const choice of query.choices) {
    const days: number[] | null = chain(query, reachOf(query, choice, best === null ? query.lastDay : lastOf(best.days) - 1))
    if (days) best = { choice, days }
  }
  return best
}

const NEVER = -1

/** For each cycle, and each day from the first: the day of the journey before it, or NEVER where no chain arrives. */
export type Reach = readonly Int32Array[]

/** How far chains get with one choice; the first journey counts itself as its predecessor. */
export function reachOf<Kind, Choice>(query: PlanQuery<Kind, Choice>, choice: Choice, lastDay: number): Reach {
  const { kinds, firstDay, gapLeast, gapMost } = query
  const size = Math.max(0, lastDay - firstDay + 1)
  const fitting = new Map<Kind, Uint8Array>()
  const reach: Int32Array[] = []
  for (const kind of kinds) {
    const fits = fitting.get(kind) ?? fittingDays(query, kind, choice, size)
    fitting.set(kind, fits)
    const before = reach.at(-1)
    const row = new Int32Array(size).fill(NEVER)
    for (let day = 0; day < size; day += 1) {
      if (fits[day] === 1) row[day] = before ? earliestBefore(before, day - gapMost, day - gapLeast) : day
    }
    reach.push(row)
  }
  return reach
}

/** The days, counted from the first, on which a chain can have its journey of this cycle. */
export const isReached = (row: Int32Array, day: number): boolean => (row[day] ?? NEVER) !== NEVER

function fittingDays<Kind, Choice>({ firstDay, fits }: PlanQuery<Kind, Choice>, kind: Kind, choice: Choice, size: number): Uint8Array {
  const days = new Uint8Array(size)
  for (let day = 0; day < size; day += 1) if (fits(kind, firstDay + day, choice)) days[day] = 1
  return days
}

function earliestBefore(row: Int32Array, from: number, to: number): number {
  for (let day = Math.max(0, from); day <= to; day += 1) if (isReached(row, day)) return day
  return NEVER
}

function chain<Kind, Choice>({ firstDay }: PlanQuery<Kind, Choice>, reach: Reach): number[] | null {
  const last = reach.at(-1)?.findIndex((before) => before !== NEVER) ?? NEVER
  if (last === NEVER) return null
  const days: number[] = []
  for (let cycle = reach.length - 1, day = last; cycle >= 0; cycle -= 1) {
    days.unshift(firstDay + day)
    day = reach[cycle]?.[day] ?? NEVER
  }
  return days
}

const lastOf = (days: readonly number[]): number => days.at(-1) ?? Number.POSITIVE_INFINITY
