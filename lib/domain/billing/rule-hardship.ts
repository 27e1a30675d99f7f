import { type Finding, refuse, warn } from '../finding.ts'
import { type Cents, minCents, shareOf, ZERO } from '../money.ts'
import type { Ruleset } from '../ruleset.ts'
import { addDays, type LocalDate } from '../time/local.ts'

/** A decision to lower one person's shares for a time: by a part of each, or by an amount off each. */
export type Hardship = {
  readonly id: string
  readonly basisPoints: number | null
  readonly cents: Cents | null
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
  /** The first day it no longer holds, where it was ended. */
  readonly endedOn: LocalDate | null
}

export type HardshipCode =
  | 'HARDSHIP_NOT_LEAD'
  | 'HARDSHIP_WALL'
  | 'HARDSHIP_TOO_LONG'
  | 'HARDSHIP_OVERLAPS'
  | 'HARDSHIP_ROUTINE'
  | 'HARDSHIP_ENDED'

export type HardshipFacts = {
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
  readonly isBillingLead: boolean
  /** Medicaid or VA stands on the first day: there is no share to lower. */
  readonly isWalled: boolean
  /** Decided for this person before. */
  readonly earlier: readonly Hardship[]
}

const cites = ['practice.hardship'] as const

const lastDayOf = ({ toOn, endedOn }: Hardship): LocalDate => (endedOn === null ? toOn : minDay(toOn, addDays(endedOn, -1)))
const minDay = (left: LocalDate, right: LocalDate): LocalDate => (left < right ? left : right)

/** May this person's shares be lowered? By the billing lead, for a time, once at a time, never behind the wall; again and again is said out loud. */
export function ruleHardship(
  { fromOn, toOn, isBillingLead, isWalled, earlier }: HardshipFacts,
  { values }: Ruleset,
): Finding<HardshipCode>[] {
  const most = values['billing.hardship-most-days']
  const overlapping = earlier.find((one) => one.fromOn <= toOn && lastDayOf(one) >= fromOn && lastDayOf(one) >= one.fromOn)
  return [
    ...(isBillingLead ? [] : [refuse('HARDSHIP_NOT_LEAD' as const, cites)]),
    ...(isWalled ? [refuse('HARDSHIP_WALL' as const, ['practice.medicaid-wall', 'va-community-care'])] : []),
    ...(toOn >= addDays(fromOn, most) ? [refuse('HARDSHIP_TOO_LONG' as const, cites, { params: { most } })] : []),
    ...(overlapping
      ? [refuse('HARDSHIP_OVERLAPS' as const, cites, { params: { fromOn: overlapping.fromOn, toOn: lastDayOf(overlapping) } })]
      : []),
    ...(earlier.length > 0 ? [warn('HARDSHIP_ROUTINE' as const, ['42-usc-1320a-7a'], { params: { count: earlier.length } })] : []),
  ]
}

type EndFacts = Pick<HardshipFacts, 'isBillingLead'> & { readonly isEnded: boolean }

/** Who decided ends it, once. Days before keep what was taken off. */
export const ruleEndHardship = ({ isBillingLead, isEnded }: EndFacts): Finding<HardshipCode>[] => [
  ...(isBillingLead ? [] : [refuse('HARDSHIP_NOT_LEAD' as const, cites)]),
  ...(isEnded ? [refuse('HARDSHIP_ENDED' as const, cites)] : []),
]

/** What comes off a share of a day: a part of it, rounded once, or the amount, and never more than the share. */
export function hardshipOff(
  share: Cents,
  on: LocalDate,
  decisions: readonly Hardship[],
): { readonly off: Cents; readonly by: Hardship | null } {
  const by = decisions.find((one) => one.fromOn <= on && on <= lastDayOf(one)) ?? null
  if (by === null || share <= 0) return { off: ZERO, by: null }
  return { off: by.basisPoints === null ? minCents(share, by.cents ?? ZERO) : shareOf(share, by.basisPoints), by }
}
