import type { Ruleset } from '../ruleset.ts'
import { addMonths, type LocalDate } from '../time/local.ts'
import type { Route } from './route.ts'
import type { Setting } from './setting.ts'

/** Where an order stands. A therapist's proposal is no order. */
export const orderStatuses = ['proposed', 'active', 'superseded', 'revoked', 'expired'] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** A prescriber's order for one client: what, how, where, from when until when. */
export type DoseOrder = {
  readonly status: OrderStatus
  readonly route: Route
  readonly form: string
  readonly doseMg: number
  readonly sitesAllowed: readonly Setting[]
  readonly homeOrder: boolean
  readonly issuedOn: LocalDate
  readonly expiresOn: LocalDate
  /** When the prescriber confirmed once more an order that looked unusual. */
  readonly reconfirmedAt: Date | null
}

/** The last lawful day of a Schedule III prescription: six months after it was written, that day included. */
export const lastLawfulDay = (issuedOn: LocalDate, { values }: Ruleset): LocalDate => addMonths(issuedOn, values['prescription.life'])

/** The last day an order can be used: the prescriber's date, and never later than the law allows. */
export function lastDayOfOrder({ issuedOn, expiresOn }: Pick<DoseOrder, 'issuedOn' | 'expiresOn'>, ruleset: Ruleset): LocalDate {
  const byLaw = lastLawfulDay(issuedOn, ruleset)
  return expiresOn < byLaw ? expiresOn : byLaw
}
