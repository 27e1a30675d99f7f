import 'server-only'
import type { Phase } from '../../domain/journeys/phase.ts'
import type { VisitMove } from '../../domain/regimens/move-of-visit.ts'
import { requestOfVisits } from '../../domain/regimens/request-of-visits.ts'
import { singleKinds } from '../../domain/scheduling/visit-request.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { loadBookedVisits } from './appointments.ts'
import { loadCycleWorld } from './cycle-world.ts'
import { loadFirstLocation } from './practice-places.ts'
import { loadVisitWorld } from './visit-world.ts'

/** A visit as a move needs it. */
export type Movable = {
  readonly id: string
  readonly kind: string
  readonly clientId: string | null
  readonly cycleId: string | null
  readonly groupId: string | null
  readonly locationId: string | null
  readonly setting: string
  readonly clinicianId: string | null
  readonly authorizationId: string | null
}

type Asked = { readonly practiceId: string; readonly now: Date; readonly from: LocalDate; readonly to: LocalDate }

export type CycleMove = Extract<VisitMove, { of: 'cycle' }> & {
  readonly cycleId: string
  readonly locationId: string
  readonly visits: Awaited<ReturnType<typeof loadBookedVisits>>
}
export type SingleMove = Extract<VisitMove, { of: 'single' }> & { readonly locationId: string }
export type LoadedMove = CycleMove | SingleMove

/** Reads what a move of this visit depends on. Null for what is not moved this way: a call, a seat in a group. */
export async function loadMove(tx: Tx, visit: Movable, asked: Asked): Promise<LoadedMove | null> {
  if (visit.groupId !== null || visit.clientId === null) return null
  return visit.cycleId === null ? loadSingleMove(tx, visit, asked) : loadCycleMove(tx, visit, visit.cycleId, asked)
}

async function loadSingleMove(tx: Tx, visit: Movable, { practiceId, ...window }: Asked): Promise<SingleMove | null> {
  const kind = singleKinds.find((one) => one === visit.kind)
  if (!kind || visit.clientId === null) return null
  const locationId = visit.locationId ?? (await loadFirstLocation(tx, practiceId))
  const moving = { id: visit.id, isAuthorized: visit.authorizationId !== null }
  const world = await loadVisitWorld(tx, { practiceId, clientId: visit.clientId, locationId, ...window, moving })
  return world && { of: 'single', locationId, world, kind, setting: visit.setting === 'office' ? 'office' : 'telehealth' }
}

const begun = ['arrived', 'in_progress', 'completed']

async function loadCycleMove(tx: Tx, visit: Movable, cycleId: string, asked: Asked): Promise<CycleMove | null> {
  const { practiceId } = asked
  const visits = await loadBookedVisits(tx, practiceId, cycleId)
  const dated = visits.map((one) => ({ ...one, on: fromDay(one.serviceOn) }))
  const journey = dated.find(({ kind }) => kind === 'journey')
  const current = journey && requestOfVisits(dated, journey.timeZone)
  if (!journey || !current) return null
  const locationId = dated.find((one) => one.locationId !== null)?.locationId ?? (await loadFirstLocation(tx, practiceId))
  const phaseOf = ({ kind, phase }: { kind: string; phase: Phase | null }): Phase => (kind === 'journey' ? 'journey' : (phase ?? 'journey'))
  const mine = dated.find(({ id }) => id === visit.id)
  if (!mine) return null
  const isFree = ({ status }: { status: string }) => !begun.includes(status)
  const moving = mine.kind === 'journey' ? dated.filter(isFree).map(({ id }) => id) : [visit.id]
  const world = await loadCycleWorld(tx, { ...asked, cycleId, locationId, moment: 'booking', moving })
  if (!world) return null
  const booked = dated.map((one) => ({ ...one, phase: phaseOf(one), hasBegun: !isFree(one) }))
  return { of: 'cycle', cycleId, locationId, world, facts: { phase: phaseOf(mine), current, booked }, visits }
}
