import type { CoverageProgram } from '../coverage/program.ts'
import { type AppealLevel, type AppealPath, appealLevels, appealWarningDays } from '../reference/billing-appeals.ts'
import { businessDayOnOrAfter, businessDayOnOrBefore } from '../time/business-days.ts'
import { addDays, daysBetween, type LocalDate, toLocalDate } from '../time/local.ts'

/** Which appeal path a coverage has; `null` where there is no fixed one (VA, TRICARE, no plan). */
export function appealPathOf(program: CoverageProgram): AppealPath | null {
  switch (program) {
    case 'commercial':
      return 'commercial'
    case 'medicare':
    case 'qmb':
      return 'medicare'
    case 'medicare_advantage':
    case 'dual_snp':
      return 'medicare_advantage'
    case 'medicaid_mco':
      return 'medicaid_mco'
    default:
      return null
  }
}

/** The last day to file, and the one to aim at: the last business day on or before it. */
export type AppealDeadline = { readonly level: AppealLevel['level']; readonly dueOn: LocalDate; readonly aimFor: LocalDate }

/**
 * When an appeal must be filed: calendar days from receiving the denial. Give the day of the notice when nobody knows when it came: it is earlier.
 */
export function appealDeadline(path: AppealPath, level: AppealLevel['level'], receivedOn: LocalDate): AppealDeadline | null {
  const levels: readonly AppealLevel[] = appealLevels[path]
  const found = levels.find((one) => one.level === level)
  if (!found) return null
  if ('months' in found.file) return { level, ...externalReviewDue(receivedOn, found.file.months) }
  const dueOn = addDays(receivedOn, found.file.days)
  return { level, dueOn, aimFor: businessDayOnOrBefore(dueOn) }
}

/** The internal appeal of a commercial plan: 180 days. */
export const internalAppealDueOn = (receivedOn: LocalDate): LocalDate =>
  appealDeadline('commercial', 'internal', receivedOn)?.dueOn ?? receivedOn

/**
 * The external review of a commercial plan (45 CFR 147.136(d)(2)(i)): the same day of the month four months later; where that month
 * has no such day, the first of the one after it; on a weekend or federal holiday, the next business day.
 */
export function externalReviewDue(receivedOn: LocalDate, months = 4): { readonly dueOn: LocalDate; readonly aimFor: LocalDate } {
  const [year = 0, month = 1, day = 1] = receivedOn.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  const at = new Date(Date.UTC(year, month - 1 + months + (day > lastDay ? 1 : 0), day > lastDay ? 1 : day))
  const sameDay = toLocalDate(at.toISOString().slice(0, 10))
  return { dueOn: businessDayOnOrAfter(sameDay), aimFor: businessDayOnOrBefore(sameDay) }
}

/** Which reminders of a deadline fall on `today`; past deadlines have none. */
export const appealReminderOn = (dueOn: LocalDate, today: LocalDate): number | null => {
  const left = daysBetween(today, dueOn)
  return appealWarningDays.find((days) => days === left) ?? null
}
