import { addDays, type LocalDate } from '../time/local.ts'

/** A client's wish that their plan is not told of visits they pay in full themselves. */
export type Restriction = {
  readonly fromOn: LocalDate
  readonly toOn: LocalDate | null
  readonly endedOn: LocalDate | null
  /** Not paid: nothing of it holds any longer. At the client's wish: what lies before the end keeps it. */
  readonly endedBecause: 'client_asked' | 'not_paid' | null
}

/** Whether a plan is not told of a visit on a day. */
export const isRestrictedOn = (restrictions: readonly Restriction[], on: LocalDate): boolean =>
  restrictions.some(
    ({ fromOn, toOn, endedOn, endedBecause }) =>
      endedBecause !== 'not_paid' && fromOn <= on && (toOn === null || on <= toOn) && (endedOn === null || on < endedOn),
  )

/** From when a restriction can be ended for want of payment, as long as something is owed from its days. */
export const endableForDebtOn = (fromOn: LocalDate, paidWithinDays: number): LocalDate => addDays(fromOn, paidWithinDays + 1)

/** A restriction as the client and the desk read it. */
export type RestrictionRow = Restriction & { readonly id: string; readonly paidInFullOn: LocalDate | null }
