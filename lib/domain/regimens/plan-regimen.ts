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
    const lastDay: number = best === null ? query.lastDay : lastOf(best.days) - 1
    // Whatever comes after a journey needs its days, too.
    const lastFor = (place: number) => lastDay - (query.kinds.length - 1 - place) * query.gapLeast
    const days: number[] | null = chain(query, reachWithin(query, choice, lastFor))
    if (days) best = { choice, days }
  }
  return best
}

const NEVER = -1
const BITS = 32

/** For each cycle the days, counted from the first, on which a chain can have its journey: a set bit each, 32 to a word. */
export type Reach = readonly Uint32Array[]

/** How far chains get with one choice. Only days that a chain gets to are asked. */
export const reachOf = <Kind, Choice>(query: PlanQuery<Kind, Choice>, choice: Choice, lastDay: number): Reach =>
  reachWithin(query, choice, () => lastDay)

/** The same, with no journey after the last day of its place among the cycles. */
function reachWithin<Kind, Choice>(query: PlanQuery<Kind, Choice>, choice: Choice, lastOf: (place: number) => number): Reach {
  const { kinds, firstDay, gapLeast, gapMost } = query
  const words = Math.ceil(Math.max(0, lastOf(kinds.length - 1) - firstDay + 1) / BITS)
  const asked = new Map<Kind, AskedDays>()
  const reach: Uint32Array[] = []
  for (let place = 0; place < kinds.length; place += 1) {
    const kind = kinds[place] as Kind
    const before = reach[place - 1]
    const within = before ? laterDays(before, gapLeast, gapMost) : new Uint32Array(words).fill(~0)
    endAfter(within, lastOf(place) - firstDay)
    const days = asked.get(kind) ?? { known: new Uint32Array(words), fitting: new Uint32Array(words) }
    asked.set(kind, days)
    askDays(days, within, (day) => query.fits(kind, firstDay + day, choice))
    for (let word = 0; word < words; word += 1) within[word] = (within[word] as number) & (days.fitting[word] as number)
    reach.push(within)
  }
  return reach
}

/** Of which days it is known whether a kind fits, and on which of them it does. */
type AskedDays = { readonly known: Uint32Array; readonly fitting: Uint32Array }

/** The days, counted from the first, on which a chain can have its journey of this cycle. */
export const isReached = (row: Uint32Array, day: number): boolean => day >= 0 && (((row[day >>> 5] ?? 0) >>> (day % BITS)) & 1) === 1

/** The first day from `from` to `to` that is reached; -1 for none. */
export function firstReached(row: Uint32Array, from: number, to: number): number {
  for (let day = Math.max(0, from); day <= to; day += 1) if (isReached(row, day)) return day
  return NEVER
}

function askDays({ known, fitting }: AskedDays, wanted: Uint32Array, fits: (day: number) => boolean): void {
  for (let word = 0; word < wanted.length; word += 1) {
    const bits = wanted[word] as number
    for (let open = (bits & ~(known[word] ?? 0)) >>> 0; open !== 0; open = (open & (open - 1)) >>> 0) {
      const bit = 31 - Math.clz32(open & -open)
      if (fits(word * BITS + bit)) fitting[word] = (fitting[word] ?? 0) | (1 << bit)
    }
    known[word] = (known[word] ?? 0) | bits
  }
}

/** The days that come so many days after one of these. */
function laterDays(before: Uint32Array, least: number, most: number): Uint32Array {
  const later = new Uint32Array(before.length)
  for (let gap = least; gap <= most; gap += 1) {
    const [words, bits] = [Math.floor(gap / BITS), gap % BITS]
    for (let word = later.length - 1; word >= words; word -= 1) {
      const low = (before[word - words] ?? 0) << bits
      const carried = bits === 0 ? 0 : (before[word - words - 1] ?? 0) >>> (BITS - bits)
      later[word] = (later[word] ?? 0) | low | carried
    }
  }
  return later
}

/** Takes out the days after this one. */
function endAfter(days: Uint32Array, last: number): void {
  for (let word = Math.max(0, (last + 1) >> 5); word < days.length; word += 1) {
    const left = last - word * BITS + 1
    days[word] = left <= 0 ? 0 : (days[word] as number) & ((1 << left) - 1)
  }
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
