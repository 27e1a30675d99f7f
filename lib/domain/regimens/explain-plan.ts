import { firstReached, isReached, type PlanQuery, planRegimen, type RegimenPlan, reachOf } from './plan-regimen.ts'

/** Like a plan query, but saying why a cycle does not fit on a day; no reason means that it fits. */
export type ExplainQuery<Kind, Choice, Reason extends string> = Omit<PlanQuery<Kind, Choice>, 'fits'> & {
  readonly blockedBy: (kind: Kind, day: number, choice: Choice) => readonly Reason[]
}

export type ReasonCount<Reason> = { readonly reason: Reason; readonly days: number }

/** Why one journey is not on the first day its spacing would allow. */
export type Wait<Reason> = {
  readonly cycle: number
  readonly couldBeFrom: number
  readonly day: number
  /** Days in between on which something stands in the way, by reason, most days first. */
  readonly reasons: readonly ReasonCount<Reason>[]
  /** Days in between on which it would fit, but the journeys before or after would then come too close or too far. */
  readonly freeDays: number
}

/** One thing that would give a plan, or an earlier one, if it did not stand in the way. */
export type Relaxation<Reason, Choice> =
  | { readonly lift: 'reason'; readonly reason: Reason; readonly plan: RegimenPlan<Choice> }
  | { readonly lift: 'longest-gap'; readonly plan: RegimenPlan<Choice> }
  | { readonly lift: 'fewer-cycles'; readonly cycles: number; readonly plan: RegimenPlan<Choice> }

export type Explanation<Reason, Choice> = {
  readonly plan: RegimenPlan<Choice> | null
  /** With a plan: why not sooner, cycle by cycle. Without: why the chain breaks, for the choice that gets farthest. */
  readonly waits: readonly Wait<Reason>[]
  /** Sorted by the last day they lead to. With a plan, only what makes it end earlier. */
  readonly relaxations: readonly Relaxation<Reason, Choice>[]
}

/** The best plan and what it waited for; or, when there is none, where the chain breaks and the single changes that would mend it. */
export function explainPlan<Kind, Choice, Reason extends string>(query: ExplainQuery<Kind, Choice, Reason>): Explanation<Reason, Choice> {
  const without = (lifted: Reason | null): PlanQuery<Kind, Choice> => ({
    ...query,
    fits: (kind, day, choice) => query.blockedBy(kind, day, choice).every((reason) => reason === lifted),
  })
  const plan = planRegimen(without(null))
  const waits = plan ? waitsOf(query, plan) : [whereItBreaks(query, without(null))].filter((wait) => wait !== null)
  const reasons = [...new Set(waits.flatMap((wait) => wait.reasons.map(({ reason }) => reason)))]
  const byReason = reasons.flatMap((reason): Relaxation<Reason, Choice>[] => {
    const relaxed = planRegimen(without(reason))
    return relaxed ? [{ lift: 'reason', reason, plan: relaxed }] : []
  })
  const others = plan ? [] : shapeRelaxations(query, without(null))
  const lastDay = lastDayOf(plan)
  const relaxations = [...byReason, ...others].filter((relaxation) => lastDayOf(relaxation.plan) < lastDay)
  return { plan, waits, relaxations: relaxations.sort((left, right) => lastDayOf(left.plan) - lastDayOf(right.plan)) }
}

const lastDayOf = (plan: RegimenPlan<unknown> | null): number => plan?.days.at(-1) ?? Number.POSITIVE_INFINITY

function waitsOf<Kind, Choice, Reason extends string>(
  query: ExplainQuery<Kind, Choice, Reason>,
  { choice, days }: RegimenPlan<Choice>,
): Wait<Reason>[] {
  return days.flatMap((day, cycle) => {
    const before = days[cycle - 1]
    const couldBeFrom = before === undefined ? query.firstDay : before + query.gapLeast
    return day > couldBeFrom ? [waitBetween(query, choice, cycle, couldBeFrom, day)] : []
  })
}

function waitBetween<Kind, Choice, Reason extends string>(
  { kinds, blockedBy }: ExplainQuery<Kind, Choice, Reason>,
  choice: Choice,
  cycle: number,
  couldBeFrom: number,
  day: number,
): Wait<Reason> {
  const counts = new Map<Reason, number>()
  let freeDays = 0
  for (let between = couldBeFrom; between < day; between += 1) {
    const reasons = blockedBy(kinds[cycle] as Kind, between, choice)
    if (reasons.length === 0) freeDays += 1
    for (const reason of new Set(reasons)) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  const reasons = [...counts].map(([reason, count]) => ({ reason, days: count })).sort((left, right) => right.days - left.days)
  return { cycle, couldBeFrom, day, reasons, freeDays }
}

/** The stretch of days in which the first journey that finds no place would have to be, for the choice that gets farthest. */
function whereItBreaks<Kind, Choice, Reason extends string>(
  query: ExplainQuery<Kind, Choice, Reason>,
  plain: PlanQuery<Kind, Choice>,
): Wait<Reason> | null {
  let farthest: Wait<Reason> | null = null
  for (const choice of query.choices) {
    const reach = reachOf(plain, choice, query.lastDay)
    const cycle = reach.findIndex((row) => row.every((days) => days === 0))
    if (cycle < 0 || (farthest !== null && cycle <= farthest.cycle)) continue
    const before = reach[cycle - 1]
    const [first, last] = before ? reachedSpan(before) : []
    const from = first === undefined ? query.firstDay : query.firstDay + first + query.gapLeast
    const to = last === undefined ? query.lastDay : Math.min(query.lastDay, query.firstDay + last + query.gapMost)
    farthest = waitBetween(query, choice, cycle, from, to + 1)
  }
  return farthest
}

function reachedSpan(row: Uint32Array): [number, number] {
  let last = row.length * 32 - 1
  while (last > 0 && !isReached(row, last)) last -= 1
  return [firstReached(row, 0, last), last]
}

function shapeRelaxations<Kind, Choice, Reason extends string>(
  query: ExplainQuery<Kind, Choice, Reason>,
  plain: PlanQuery<Kind, Choice>,
): Relaxation<Reason, Choice>[] {
  const found: Relaxation<Reason, Choice>[] = []
  const anyGap = planRegimen({ ...plain, gapMost: Math.max(query.gapMost, query.lastDay - query.firstDay) })
  if (anyGap) found.push({ lift: 'longest-gap', plan: anyGap })
  for (let cycles = query.kinds.length - 1; cycles > 0; cycles -= 1) {
    const shorter = planRegimen({ ...plain, kinds: query.kinds.slice(0, cycles) })
    if (shorter) {
      found.push({ lift: 'fewer-cycles', cycles, plan: shorter })
      break
    }
  }
  return found
}
