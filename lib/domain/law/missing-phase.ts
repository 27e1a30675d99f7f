import type { CycleRequest } from '../regimens/cycle-request.ts'
import { type CyclePlan, phaseOf, plannedVisits } from '../regimens/place-visits.ts'
import { requestOfVisits } from '../regimens/request-of-visits.ts'
import type { TimeRequest } from '../scheduling/visit-request.ts'
import { daysBetween, type LocalDate } from '../time/local.ts'
import { openPlanFor } from './decide-cycle.ts'
import type { AskedBy } from './decide-visit.ts'
import { type DayOpenings, timesOfPhase } from './openings.ts'
import type { World } from './world.ts'

export type AroundPhase = 'preparation' | 'integration'

/** A visit that a cycle with a journey in the calendar lacks, as it is asked for. */
export type MissingPhase = {
  readonly cycleId: string
  readonly phase: AroundPhase
  readonly setting: 'office' | 'telehealth'
  readonly clinicianId: string | null
}

/** How many days from its journey a visit of a cycle can lie at all. */
const REACH = 3

/** The cycle as it stands, with the visit it lacks at a time. Null without a journey in the calendar, or where it lacks no such visit. */
export function withPhaseAt(
  world: World,
  { cycleId, phase, setting, clinicianId }: MissingPhase,
  { on, at }: Pick<TimeRequest, 'on' | 'at'>,
): { readonly plan: CyclePlan; readonly request: CycleRequest } | null {
  const current = requestOfVisits(
    world.visits.filter((visit) => visit.cycleId === cycleId),
    world.timeZone,
  )
  if (!current) return null
  const offset = daysBetween(current.journeyOn, on)
  const asked: CycleRequest =
    phase === 'preparation'
      ? { ...current, preparationOffset: offset, preparationAt: at, preparationBy: clinicianId, preparationSetting: setting }
      : { ...current, integrationOffset: offset, integrationAt: at, integrationBy: clinicianId, integrationSetting: setting }
  const open = openPlanFor(world, cycleId, asked)
  return open && missingIn(world, open).includes(phase) ? open : null
}

/** The visits with a therapist alone that an open cycle lacks. */
const missingIn = (world: World, { plan, request }: { readonly plan: CyclePlan; readonly request: CycleRequest }) =>
  plannedVisits(world, plan, request)
    .filter((visit) => visit.mode === 'individual' && plan.standing.every(({ phase }) => phase !== phaseOf(visit)))
    .map(phaseOf)

/** When the visit that a cycle lacks could be booked, around what stands of it. Nothing on days that lie too far from its journey, without a word why. */
export function openingsOfPhase(world: World, days: readonly LocalDate[], asked: MissingPhase, by: AskedBy): DayOpenings[] {
  const journeyOn = withPhaseAt(world, asked, { on: world.today, at: '12:00' })?.request.journeyOn
  return days.map((on) => {
    const isNear = journeyOn !== undefined && Math.abs(daysBetween(journeyOn, on)) <= REACH && on !== journeyOn
    const open = isNear ? withPhaseAt(world, asked, { on, at: '12:00' }) : null
    return { on, times: open ? timesOfPhase(world, open.plan, open.request, asked.phase, by) : [], why: null }
  })
}
