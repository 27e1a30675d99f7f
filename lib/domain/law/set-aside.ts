import type { Finding, FindingParams } from '../finding.ts'
import { daysBetween, type LocalDate } from '../time/local.ts'
import type { LawVisit } from './visit.ts'
import type { SetAside, World } from './world.ts'

/**
 * Whether somebody has set this finding aside before, for the cycle or for this visit: the same policy about the same thing, no further
 * than what was named then.
 */
export const isSetAside = ({ setAsides }: World, visit: LawVisit, finding: Finding): boolean =>
  setAsides.some((earlier) => isOf(earlier, visit) && earlier.code === finding.code && reaches(earlier.params, weighed(visit, finding)))

/** What was weighed when a policy was set aside: what the finding said, and the start it was about. */
export const weighed = ({ startsAt }: Pick<LawVisit, 'startsAt'>, { params }: Pick<Finding, 'params'>): FindingParams => ({
  ...params,
  startsAt: startsAt.toISOString(),
})

const isOf = ({ cycleId, appointmentId }: SetAside, { cycle, booked }: LawVisit): boolean =>
  cycleId !== null ? cycleId === cycle?.id : appointmentId !== null && appointmentId === booked?.id

/** A distance in days covers any no larger, whenever the visits are; hours, notice, buffers and day limits were set aside for one start. */
function reaches(named: FindingParams, now: FindingParams): boolean {
  const same = (['phase', 'visit', 'resource'] as const).every((key) => named[key] === now[key])
  const apart = distanceOf(now)
  if (apart !== null) return same && apart <= (distanceOf(named) ?? 0)
  return same && named.startsAt === now.startsAt
}

/** Whole days between where a phase belongs and where it is. */
const distanceOf = ({ wantedOn, visitOn }: FindingParams): number | null =>
  typeof wantedOn === 'string' && typeof visitOn === 'string' ? Math.abs(daysBetween(wantedOn as LocalDate, visitOn as LocalDate)) : null
