import type { WhyNone } from '../law/openings.ts'
import { addDays, daysBetween, type LocalDate } from '../time/local.ts'
import { explainPlan } from './explain-plan.ts'
import { daysFrom, isBetween, type RegimenPlaces } from './place-regimen.ts'
import type { CycleToPlace, RegimenToPlace } from './regimen-proposal.ts'

/** What keeps a cycle from a day: the week of the client, the order of the plan, or what a day lacks. */
export type WhyNoDay = WhyNone | { readonly of: 'weekday' } | { readonly of: 'order' }

export type RegimenExplained = {
  /** The cycle that finds no day between these two, and what stands in the way on how many of them. */
  readonly broken: {
    readonly number: number
    readonly from: LocalDate
    readonly to: LocalDate
    readonly reasons: readonly { readonly why: WhyNoDay; readonly days: number }[]
  } | null
  /** What would open a plan, each by itself, with the day its last journey would be. */
  readonly relaxations: readonly ({ readonly lastOn: LocalDate } & (
    | { readonly lift: 'reason'; readonly why: WhyNoDay }
    | { readonly lift: 'longest-gap'; readonly days: number }
    | { readonly lift: 'fewer-cycles'; readonly cycles: number }
  ))[]
}

/** By what two reasons are one: what stands in the way of a preparation is another than what does of the journey. */
export function reasonKey(why: WhyNoDay): string {
  if (why.of !== 'law') return `${why.of} ${'kind' in why ? why.kind : ''}`
  const [first] = why.findings
  return ['law', first?.code, first?.params?.visit, first?.params?.resource].filter(Boolean).join(' ')
}

/** Why there is no plan, and the smallest changes that would open one. `gap` is in days from one journey to the next. */
export function explainRegimen(
  { cycles, from, to, weekdays }: RegimenToPlace,
  whyNot: RegimenPlaces['whyNot'],
  gap: { readonly least: number; readonly most: number },
): RegimenExplained {
  const reasons = new Map<string, WhyNoDay>()
  const keyOf = (why: WhyNoDay): string => {
    const key = reasonKey(why)
    reasons.set(key, reasons.get(key) ?? why)
    return key
  }
  const dayOf = daysFrom(from, weekdays)
  const blocked = new Map<string, readonly string[]>()
  const blockedOn = (cycle: CycleToPlace, day: number): readonly string[] => {
    const { on, isTheirs } = dayOf(day)
    const why = whyNot(cycle, on)
    return [
      ...(isBetween(cycle, on) ? [] : [keyOf({ of: 'order' })]),
      ...(isTheirs ? [] : [keyOf({ of: 'weekday' })]),
      ...(why ? [keyOf(why)] : []),
    ]
  }
  const { plan, waits, relaxations } = explainPlan<CycleToPlace, 'whoever', string>({
    ...{ kinds: cycles, firstDay: 0, lastDay: daysBetween(from, to), choices: ['whoever'] },
    ...{ gapLeast: gap.least, gapMost: gap.most },
    blockedBy(cycle, day) {
      const place = `${cycle.id} ${day}`
      const known = blocked.get(place) ?? blockedOn(cycle, day)
      blocked.set(place, known)
      return known
    },
  })
  const whyOf = (key: string): WhyNoDay => reasons.get(key) ?? { of: 'together' }
  const [wait] = waits
  return {
    broken:
      plan === null && wait
        ? {
            number: cycles[wait.cycle]?.number ?? 0,
            from: addDays(from, wait.couldBeFrom),
            to: addDays(from, Math.max(wait.couldBeFrom, wait.day - 1)),
            reasons: wait.reasons.map(({ reason, days }) => ({ why: whyOf(reason), days })),
          }
        : null,
    relaxations: relaxations.map(({ plan, ...relaxation }) => {
      const lastOn = addDays(from, plan.days.at(-1) ?? 0)
      if (relaxation.lift === 'reason') return { lift: 'reason', why: whyOf(relaxation.reason), lastOn }
      if (relaxation.lift === 'fewer-cycles') return { lift: 'fewer-cycles', cycles: relaxation.cycles, lastOn }
      const gaps = plan.days.slice(1).map((day, place) => day - (plan.days[place] ?? day))
      return { lift: 'longest-gap', days: Math.max(...gaps), lastOn }
    }),
  }
}
