import { addDays, type LocalDate } from '../time/local.ts'

/** What a client may choose about a plan: not to have it told of what they pay in full, or to file with it themselves. */
export const payerChoices = ['not_told', 'client_files'] as const
export type PayerChoice = (typeof payerChoices)[number]

/** A client's choice about one visit, or about all visits of some days. */
export type Restriction = {
  readonly kind: PayerChoice
  /** The visit it is about; null for every visit of its days. */
  readonly visitId: string | null
  readonly fromOn: LocalDate
  readonly toOn: LocalDate | null
  readonly endedOn: LocalDate | null
  /** Not paid: nothing of it holds any longer. At the client's wish: what lies before the end keeps it. */
  readonly endedBecause: 'client_asked' | 'not_paid' | null
}

type Visit = { readonly visitId: string; readonly on: LocalDate }

const holds = ({ visitId, fromOn, toOn, endedOn, endedBecause }: Restriction, visit: Visit): boolean =>
  endedBecause !== 'not_paid' &&
  (endedOn === null || visit.on < endedOn) &&
  (visitId === null ? fromOn <= visit.on && (toOn === null || visit.on <= toOn) : visitId === visit.visitId)

/** What the client chose for a visit: what they said of it alone goes before what they said of its day. */
export function payerChoiceOf(restrictions: readonly Restriction[], visit: Visit): PayerChoice | null {
  const standing = restrictions.filter((one) => holds(one, visit))
  return (standing.find(({ visitId }) => visitId !== null) ?? standing[0])?.kind ?? null
}

/** Whether two wishes would say something of one day, neither being about one visit. */
export const overlap = (left: Pick<Restriction, 'fromOn' | 'toOn'>, right: Pick<Restriction, 'fromOn' | 'toOn'>): boolean =>
  (left.toOn === null || right.fromOn <= left.toOn) && (right.toOn === null || left.fromOn <= right.toOn)

/** From when a restriction can be ended for want of payment, as long as something is owed from its days. */
export const endableForDebtOn = (fromOn: LocalDate, paidWithinDays: number): LocalDate => addDays(fromOn, paidWithinDays + 1)

/** A restriction as the client and the desk read it. */
export type RestrictionRow = Restriction & {
  readonly id: string
  readonly askedAt: Date
  readonly paidInFullOn: LocalDate | null
  readonly remindedOn: readonly LocalDate[]
}
