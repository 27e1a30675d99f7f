import type { LocalDate } from '../time/local.ts'

/** Who pays, by the law that governs it. */
export const coveragePrograms = [
  'commercial',
  'medicaid',
  'chip',
  'medicaid_mco',
  'medicare',
  'medicare_advantage',
  'qmb',
  'slmb_plus',
  'dual_snp',
  'va',
  'tricare',
  'self_pay',
] as const
export type CoverageProgram = (typeof coveragePrograms)[number]

export const coverageStatuses = ['pending', 'active', 'retro_possible', 'ended', 'denied'] as const
export type CoverageStatus = (typeof coverageStatuses)[number]

/** One coverage of a client. Days are on the practice's clock, both inside; `null` is open. Lower `priority` pays first. */
export type CoverageOnFile = {
  readonly id: string
  readonly program: CoverageProgram
  readonly status: CoverageStatus
  readonly priority: number
  readonly startsOn: LocalDate | null
  readonly endsOn: LocalDate | null
  /** What a client told of and nobody has verified: it keeps charges from being asked for and moves no money. */
  readonly isOwnWord?: boolean
}

const medicaidPrograms: readonly CoverageProgram[] = ['medicaid', 'chip', 'medicaid_mco', 'qmb', 'slmb_plus', 'dual_snp']
export const medicarePrograms: readonly CoverageProgram[] = ['medicare', 'medicare_advantage', 'qmb', 'slmb_plus', 'dual_snp']

/** Medicaid under any of its names, the Medicare savings programmes among them. */
export const isMedicaidProgram = (program: CoverageProgram): boolean => medicaidPrograms.includes(program)

/** Medicare, also where Medicaid stands beside it. */
export const isMedicareProgram = (program: CoverageProgram): boolean => medicarePrograms.includes(program)

const covers = ({ startsOn, endsOn }: CoverageOnFile, on: LocalDate) =>
  (startsOn === null || startsOn <= on) && (endsOn === null || on <= endsOn)

/** Whether two coverages share a day. */
export const daysOverlap = (left: CoverageOnFile, right: CoverageOnFile): boolean =>
  (left.endsOn === null || right.startsOn === null || right.startsOn <= left.endsOn) &&
  (right.endsOn === null || left.startsOn === null || left.startsOn <= right.endsOn)

/** Whether a claim for `on` could go to this coverage. One that has ended still pays for the days it covered; ended without a day says nothing. */
export function isInForce(coverage: CoverageOnFile, on: LocalDate): boolean {
  if (coverage.status === 'active') return covers(coverage, on)
  return coverage.status === 'ended' && coverage.endsOn !== null && covers(coverage, on)
}

/** Any row that is not denied counts for the wall: an application may be approved for that day, and one that ended without a day may still run. */
const mayCount = (coverage: CoverageOnFile, on: LocalDate) => coverage.status !== 'denied' && covers(coverage, on)

/**
 * Medicaid of any kind on the date of service, pending and possibly retroactive included.
 *
 * An application that is still open counts: if it is approved for that day, everything collected goes back.
 */
export const hasMedicaid = (coverages: readonly CoverageOnFile[], on: LocalDate): boolean => medicaidOn(coverages, on) !== null

/** The Medicaid row that counts on `on`, an active one first. */
export function medicaidOn<Row extends CoverageOnFile>(coverages: readonly Row[], on: LocalDate): Row | null {
  const counting = coverages.filter((coverage) => isMedicaidProgram(coverage.program) && mayCount(coverage, on))
  return counting.find(({ status }) => status === 'active') ?? counting[0] ?? null
}

/** VA care on the date of service. */
export const hasVa = (coverages: readonly CoverageOnFile[], on: LocalDate): boolean =>
  coverages.some((coverage) => coverage.program === 'va' && mayCount(coverage, on))

/** Medicare on the date of service. */
export const hasMedicare = (coverages: readonly CoverageOnFile[], on: LocalDate): boolean =>
  coverages.some((coverage) => isMedicareProgram(coverage.program) && isInForce(coverage, on))

/** Medicare cost share that is never billed. */
export const isQmb = (coverages: readonly CoverageOnFile[], on: LocalDate): boolean =>
  coverages.some((coverage) => coverage.program === 'qmb' && mayCount(coverage, on))

/** What stands for money: a client's own word does not, until somebody has verified it. */
export const verifiedOnly = <Row extends CoverageOnFile>(coverages: readonly Row[]): Row[] =>
  coverages.filter(({ isOwnWord }) => !isOwnWord)

/** Whether a client told of somebody who may pay for `on`, and nobody has verified it yet. */
export const isOwnWordOn = (coverages: readonly CoverageOnFile[], on: LocalDate): boolean =>
  coverages.some((coverage) => coverage.isOwnWord === true && coverage.program !== 'self_pay' && mayCount(coverage, on))

export type ChargeWall = 'medicaid' | 'va'

/** What forbids any charge to the client for `on`, if anything does. Not configurable. */
export function chargeWallOn(coverages: readonly CoverageOnFile[], on: LocalDate): ChargeWall | null {
  if (hasMedicaid(coverages, on)) return 'medicaid'
  return hasVa(coverages, on) ? 'va' : null
}

/**
 * Coverages that could pay for `on`, first payer first, open applications behind the wall among them. VA care in force goes first and asks
 * its referral, until the veteran has said in writing that another plan is to be used; Medicaid goes last, whatever its
 * number says.
 */
export function payersOn<Row extends CoverageOnFile>(coverages: readonly Row[], on: LocalDate): Row[] {
  const rank = ({ program }: Row) => (program === 'va' ? -1 : Number(isMedicaidProgram(program) && program !== 'dual_snp'))
  return coverages
    .filter((row) => row.program !== 'self_pay' && (isInForce(row, on) || chargeWallOn([row], on) !== null))
    .sort((left, right) => rank(left) - rank(right) || left.priority - right.priority)
}

/** The client has said that no plan is to be billed for `on`. */
export const isSelfPay = (coverages: readonly CoverageOnFile[], on: LocalDate): boolean =>
  payersOn(coverages, on).length === 0 &&
  coverages.some((coverage) => coverage.program === 'self_pay' && coverage.status === 'active' && covers(coverage, on))
