import type { LocalDate } from '../time/local.ts'
import { type CoverageOnFile, chargeWallOn, isSelfPay, payersOn } from './program.ts'

/** The days on which other coverages say otherwise: who pays, in which order, or that nothing may be charged. */
export function changedDays(
  days: readonly LocalDate[],
  before: readonly CoverageOnFile[],
  after: readonly CoverageOnFile[],
): readonly LocalDate[] {
  return days.filter((on) => said(before, on) !== said(after, on))
}

const said = (coverages: readonly CoverageOnFile[], on: LocalDate): string =>
  [chargeWallOn(coverages, on), isSelfPay(coverages, on), ...payersOn(coverages, on).map(({ id }) => id)].join()
