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
const BITS = 32

/** For each cycle the days, counted from the first, on which a chain can have its journey: a set bit each, 32 to a word. */
export type Reach = readonly Uint32Array[]

/** How far chains get with one choice. */
export function reachOf<Kind, Choice>(query: PlanQuery<Kind, Choice>, choice: Choice, lastDay: number): Reach {
  const { kinds, firstDay, gapLeast, gapMost } = query
  const size = Math.max(0, lastDay - firstDay + 1)
  const fitting = new Map<Kind, Uint32Array>()
  const reach: Uint32Array[] = []
  for (const kind of kinds) {
    const fits = fitting.get(kind) ?? fittingDays(query, kind, choice, size)
    fitting.set(kind, fits)
    const before = reach.at(-1)
    reach.push(before ? laterDays(before, fits, gapLeast, gapMost) : fits)
  }
  return reach
}

/** The days, counted from the first, on which a chain can have its journey of this cycle. */
export const isReached = (row: Uint32Array, day: number): boolean => day >= 0 && (((row[day >>> 5] ?? 0) >>> (day % BITS)) & 1) === 1

/** The first day from `from` to `to` that is reached; -1 for none. */
export function firstReached(row: Uint32Array, from: number, to: number): number {
  for (let day = Math.max(0, from); day <= to; day += 1) if (isReached(row, day)) return day
  return NEVER
}

function fittingDays<Kind, Choice>({ firstDay, fits }: PlanQuery<Kind, Choice>, kind: Kind, choice: Choice, size: number): Uint32Array {
  const days = new Uint32Array(Math.ceil(size / BITS))
  for (let day = 0; day < size; day += 1)
    if (fits(kind, firstDay + day, choice)) days[day >>> 5] = (days[day >>> 5] ?? 0) | (1 << (day % BITS))
  return days
}

/** The fitting days that come so many days after one of these. */
function laterDays(before: Uint32Array, fits: Uint32Array, least: number, most: number): Uint32Array {
  const later = new Uint32Array(fits.length)
  for (let gap = least; gap <= most; gap += 1) {
    const [words, bits] = [Math.floor(gap / BITS), gap % BITS]
    for (let word = later.length - 1; word >= words; word -= 1) {
      const low = (before[word - words] ?? 0) << bits
      const carried = bits === 0 ? 0 : (before[word - words - 1] ?? 0) >>> (BITS - bits)
      later[word] = (later[word] ?? 0) | ((low | carried) & (fits[word] ?? 0))
    }
  }
  return later
}

function chain<Kind, Choice>({ firstDay, gapLeast, gapMost, lastDay }: PlanQuery<Kind, Choice>, reach: Reach): number[] | null {
  const end = reach.at(-1)
  const last = end ? firstReached(end, 0, lastDay - firstDay) : NEVER
  if (last === NEVER) return null
  const days = [firstDay + last]
  for (let cycle = reach.length - 2, day = last; cycle >= 0; cycle -= 1) {
    day = firstReached(reach[cycle] ?? new Uint32Array(), day - gapMost, day - gapLeast)
    days.unshift(firstDay + day)
  }
  return days
}

const lastOf = (days: readonly number[]): number => days.at(-1) ?? Number.POSITIVE_INFINITY
