import type { CostShare } from '../coverage/benefits.ts'
import type { MedicareStanding } from '../coverage/rule-medicare-clinician.ts'
import type { BasisPoints, Cents } from '../money.ts'
import type { PlaceOfService } from '../reference/billing-places.ts'
import type { LocalDate } from '../time/local.ts'
import type { NotKnown } from './settle-year.ts'

/** A line that was billed, or would be. */
export type AccountLine = {
  readonly id: string
  /** The coverage billed; null where the client is, by a fee. */
  readonly coverageId: string | null
  readonly on: LocalDate
  readonly startedAt: Date
  readonly code: string
  readonly units: number
  readonly charge: Cents
  readonly placeOfService: PlaceOfService
  /** Who gives it; left out where nobody is chosen. */
  readonly clinicianId?: string | null
  /** How its clinician stands with Medicare on its day. */
  readonly medicare: MedicareStanding
  /** Share of the fee a client pays on the sliding scale, for lines no plan bears; all of it unless told. */
  readonly pays?: BasisPoints
  /** The most the client agreed to pay of it; what is above is nobody's. */
  readonly most?: Cents
  /** It is yet to come: what its plan has to authorize may still be authorized. Left out otherwise. */
  readonly isAhead?: true
  /** The client's attestation of income had run out by then: what they pay is not known until it is renewed. Left out otherwise. */
  readonly isToRenew?: true
}

/** Why nobody can say what is the client's. */
export type ShareUnknown =
  | NotKnown
  | 'coverage-not-known'
  | 'outside-never-asked'
  | 'plan-of-the-day-differs'
  | 'second-plan-not-asked'
  | 'attestation-ended'

/**
 * One line, settled. For every line `charge = plan + secondary + client + contractual + discount + absorbed + hardship + open`.
 *
 * `deductible`, `coinsurance` and `copay` are what the first plan leaves before its yearly limit took `capped` off.
 */
export type SettledLine<Line extends AccountLine = AccountLine> = {
  readonly line: Line
  /** Who bears it: a plan by its benefits, Medicaid or VA in full, or nobody but the client, by a fee. */
  readonly bearer: 'plan' | 'medicaid' | 'va' | 'client'
  /** Medicaid stands behind the plan. */
  readonly medicaidSecond: boolean
  /** How the plan shares it, where the plan was asked. */
  readonly costShare: CostShare | null
  /** What the contract allows of it; null where nobody knows. */
  readonly allowed: Cents | null
  readonly contractual: Cents
  readonly deductible: Cents
  readonly coinsurance: Cents
  readonly copay: Cents
  readonly capped: Cents
  /** Above the allowed amount, where the practice has no contract with the plan. */
  readonly balance: Cents
  readonly plan: Cents
  readonly secondary: Cents
  readonly discount: Cents
  /** Written off by the practice, because it may not be charged to anybody. */
  readonly absorbed: Cents
  /** The plan had to authorize it and has not: all of it is absorbed. Left out otherwise. */
  readonly isUnauthorized?: true
  /** Taken off the client's share by a decision on hardship; left out where there is none. */
  readonly hardship?: Cents
  /** What is the client's; null where nobody can say, with why. */
  readonly client: Cents | null
  readonly why: ShareUnknown | null
  /** What is the client's, a plan's or nobody's: it is not known whose. */
  readonly open: Cents
  /** The copay of the day had been paid with an earlier line. */
  readonly copayPaid: boolean
}

/** Sums over lines: `charged = clientAtLeast + open + insurer + writtenOff`, the sliding discount inside `writtenOff`. */
export type EstimateTotals = {
  readonly charged: Cents
  /** Null where a line of it is not known. */
  readonly client: Cents | null
  /** The client's of the lines that are known. */
  readonly clientAtLeast: Cents
  readonly open: Cents
  readonly insurer: Cents
  readonly writtenOff: Cents
  readonly discount: Cents
}
