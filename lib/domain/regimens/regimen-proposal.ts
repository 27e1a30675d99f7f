import type { CycleFormat } from '../coverage/format.ts'
import type { Setting } from '../journeys/setting.ts'
import type { CycleInTurn } from '../law/decide-in-turn.ts'
import type { LawVisit } from '../law/visit.ts'
import type { LocalDate } from '../time/local.ts'
import type { CycleRequest } from './cycle-request.ts'

/** A cycle of the plan that has no visit yet. */
export type CycleToPlace = {
  readonly id: string
  readonly number: number
  readonly format: CycleFormat
  readonly setting: Setting
  /** The journeys of the plan that stand before it and after it: it goes between them. */
  readonly after: LocalDate | null
  readonly before: LocalDate | null
}

export type RegimenToPlace = {
  readonly locationId: string
  /** In the order of the plan. */
  readonly cycles: readonly CycleToPlace[]
  readonly facilityId: string | null
  /** Local days on which a journey may be, both included. */
  readonly from: LocalDate
  readonly to: LocalDate
  /** Days of the week on which the client can have a journey: 0 is Sunday. */
  readonly weekdays: ReadonlySet<number>
}

export const regimenAims = ['soonest', 'cheapest', 'fewest-faces'] as const
/** What a plan is best at. */
export type RegimenAim = (typeof regimenAims)[number]

export const proposalNames = [...regimenAims, 'other-lead'] as const
/** By what one of the plans is known: something it is best at, or that somebody else leads it. */
export type ProposalName = (typeof proposalNames)[number]

export type PlacedCycle = CycleToPlace & { readonly request: CycleRequest; readonly turn: CycleInTurn }

export type RegimenProposal = {
  readonly aims: readonly RegimenAim[]
  readonly cycles: readonly PlacedCycle[]
  /** What all of it costs the client; null where nobody can say. */
  readonly clientCents: number | null
  /** Who gives its visits. */
  readonly faces: readonly string[]
}

/** A cycle to be priced: its journey, and all of its visits by whoever gives them. */
export type CycleToPay = Pick<PlacedCycle, 'id' | 'format'> & { readonly journeyOn: LocalDate; readonly visits: readonly LawVisit[] }

/** What these cycles cost the client, in cents; null where nobody can say. */
export type PriceOfPlan = (cycles: readonly CycleToPay[]) => number | null

/** A placed cycle as it is priced. */
export const toPay = ({ id, format, request: { journeyOn }, turn }: PlacedCycle): CycleToPay => ({
  ...{ id, format, journeyOn },
  visits: turn.decided.visits,
})

/** A plan of these cycles, with its price and who gives its visits. */
export const proposalOf = (cycles: readonly PlacedCycle[], aims: readonly RegimenAim[], priceOf: PriceOfPlan): RegimenProposal => ({
  ...{ aims, cycles },
  clientCents: priceOf(cycles.map(toPay)),
  faces: [...new Set(cycles.flatMap(({ turn }) => turn.decided.visits.flatMap(({ givenBy }) => givenBy ?? [])))],
})
