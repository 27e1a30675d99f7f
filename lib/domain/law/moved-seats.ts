import type { DecidedMove } from './decide-move.ts'
import { type AskedBy, decideVisit, rulingFrom } from './decide-visit.ts'
import { type LawVisit, lawVisitOf } from './visit.ts'
import type { BookedVisit, GroupInWorld, World } from './world.ts'

/** How a session is to be held. */
export type SessionAsChanged = Pick<GroupInWorld, 'on' | 'startsAt' | 'endsAt' | 'clinicianId'>

/**
 * The seats of one client in sessions that are held at another time or led by somebody else, each put to the law as a move, in the world in which
 * all of them are. The client's own time in them must not count as taken in `world`. Pure.
 */
export function decideMovedSeats(
  world: World,
  sessions: ReadonlyMap<string, SessionAsChanged>,
  by: AskedBy,
): { readonly world: World; readonly decided: DecidedMove } {
  const changeOf = ({ groupId }: BookedVisit) => (groupId === null ? undefined : sessions.get(groupId))
  const seats = world.visits.filter((visit) => changeOf(visit) !== undefined)
  const after: World = {
    ...world,
    groups: world.groups.map((group) => ({ ...group, ...sessions.get(group.id) })),
    visits: world.visits.map((visit) => ({ ...visit, ...changeOf(visit) })),
  }
  const own = seats.map(({ id }) => id)
  const visits = seats.map((booked): LawVisit => {
    return { ...lawVisitOf(after, { ...booked, ...changeOf(booked) }), booked }
  })
  const byVisit = visits.map((visit) => ({
    visit,
    findings: decideVisit(after, visit, 'move', { ...by, act: { ...by.act, own } }).findings,
  }))
  const ruling = rulingFrom(
    after,
    byVisit.flatMap(({ findings }) => findings),
  )
  return { world: after, decided: { visits, byVisit, ruling } }
}
