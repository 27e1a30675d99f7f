import type { Finding } from '../finding.ts'
import type { Phase } from '../journeys/phase.ts'
import type { Shortage } from '../scheduling/shortage.ts'
import type { LocalDate } from '../time/local.ts'
import type { CycleRequest } from './cycle-request.ts'
import type { RegimenExplained, WhyNoDay } from './explain-regimen.ts'
import type { PlacedCycle } from './regimen-proposal.ts'

/** How far a search for the plans of many clients is. */
export const plannerStates = ['waiting', 'running', 'ended'] as const
export type PlannerState = (typeof plannerStates)[number]

/**
 * How it ended: by the clock, stopped by somebody, with nothing left to better, or broken off with whatever was found. `none`: nobody of
 * those who were chosen could be placed by themselves.
 */
export const plannerEnds = ['clock', 'stopped', 'best', 'none', 'broken-off'] as const
export type PlannerEnd = (typeof plannerEnds)[number]

/** How many clients one search takes, and for how long it may be asked to go on, in seconds. */
export const MOST_CLIENTS = 50
export const plannerSeconds = [30, 60, 120] as const

/** A visit of a proposal. */
export type KeptVisit = {
  readonly phases: readonly Phase[]
  /** Instants, ISO in UTC. */
  readonly startsAt: string
  readonly endsAt: string
  readonly clinicianId: string | null
  readonly roomId: string | null
}

/** A cycle of a proposal: how it is asked for when it is booked, and what is shown of it. */
export type KeptCycle = {
  readonly number: number
  readonly cycleId: string
  readonly request: Omit<CycleRequest, 'payer'>
  readonly visits: readonly KeptVisit[]
}

export type KeptPlan = readonly KeptCycle[]

/** The plan that can be booked instead of one that cannot. */
export type RegimenAlternative = { readonly plan: KeptPlan }

/** What stands in the way, as it is kept: of what the law says the first word. */
export type KeptWhy =
  | Shortage
  | { readonly of: 'law'; readonly findings: readonly Finding[] }
  | { readonly of: 'weekday' }
  | { readonly of: 'order' }

/** Why a client has no plan: the cycle that finds no day and what is in the way on how many days; `alone`: not even if nobody else were placed. */
export type KeptWhyNot = {
  readonly alone: boolean
  readonly number: number | null
  readonly reasons: readonly { readonly why: KeptWhy; readonly days: number }[]
}

/** What is short, and how many clients without a plan it keeps from their next journey in each week. */
export type KeptShort = {
  readonly from: LocalDate
  readonly rows: readonly { readonly why: KeptWhy; readonly weeks: readonly number[] }[]
}

/** A plan as it is kept: what it is booked by, and what is shown of it. */
export const keptPlanOf = (cycles: readonly PlacedCycle[]): KeptPlan =>
  cycles.map(({ id, number, request: { payer: _, ...request }, turn }) => ({
    ...{ number, cycleId: id, request },
    visits: turn.decided.visits.map(({ phases, startsAt, endsAt, givenBy, chosen }) => ({
      ...{ phases, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), clinicianId: givenBy, roomId: chosen.room ?? null },
    })),
  }))

/** Why a client has no plan, from what would explain it to whoever places this client alone. */
export const keptWhyNotOf = ({ broken }: RegimenExplained, stoppedBy: readonly Finding[], alone: boolean): KeptWhyNot => ({
  alone,
  number: broken?.number ?? null,
  reasons: broken
    ? broken.reasons.map(({ why, days }) => ({ why: keptWhyOf(why), days }))
    : stoppedBy.slice(0, 1).map((finding) => ({ why: { of: 'law', findings: [finding] }, days: 0 })),
})

/** A reason with the first word of the law alone. */
export const keptWhyOf = (why: WhyNoDay): KeptWhy => (why.of === 'law' ? { of: 'law', findings: why.findings.slice(0, 1) } : why)
