import { placeSingle, placeWithEach, visitQuery } from '../regimens/place-single.ts'
import { placed } from '../regimens/place-visits.ts'
import type { VisitRequest } from '../scheduling/visit-request.ts'
import { type AskedBy, decideVisit, isInTheWay, type LawFinding, type LawRuling } from './decide-visit.ts'
import type { LawMoment } from './moment.ts'
import { law } from './table.ts'
import { type LawVisit, lawVisit } from './visit.ts'
import type { BookedVisit, GroupInWorld, World } from './world.ts'

type Decided = { readonly visit: LawVisit; readonly ruling: LawRuling }

/**
 * A single visit as it would be written, and what the law says of it. Where nobody is asked for, the first of the free whom the law
 * allows gives it; where it allows nobody, the first. `booked`: the visit that is moved.
 */
export function decideSingle(
  world: World,
  request: VisitRequest,
  moment: LawMoment,
  by: AskedBy,
  booked: BookedVisit | null = null,
): Decided {
  let first: Decided | null = null
  for (const visit of singleVisits(world, request, booked)) {
    const decided = { visit, ruling: decideVisit(world, visit, moment, by) }
    const stops = decided.ruling.findings.filter(isInTheWay)
    if (stops.length === 0) return decided
    first ??= decided
    if (stops.some(isWhoeverGivesIt)) break
  }
  return first as Decided
}

const varies = new Map(law.map((row) => [row.id, row.varies]))
const isWhoeverGivesIt = ({ row }: LawFinding) => varies.get(row) === 'client' || varies.get(row) === 'day'

/** A single visit as it is asked for, once for each person who could give it: at least once. `query`: the day's question, where it was put before. */
export function* singleVisits(
  world: World,
  request: VisitRequest,
  booked: BookedVisit | null = null,
  query = visitQuery(world, request),
): Generator<LawVisit, void> {
  const first = lawVisit(placeSingle(world, request, query), { booked })
  yield first
  if (request.clinicianId !== null) return
  for (const visit of placeWithEach(world, request, query)) if (visit.givenBy !== first.givenBy) yield lawVisit(visit, { booked })
}

/** A seat as a visit of the client: it takes up the client only, the session itself holds its clinician and room. */
export const seatVisit = ({ ruleset: { services }, client }: World, group: GroupInWorld): LawVisit => {
  const { startsAt, endsAt } = group
  const seat = {
    kind: 'group',
    phases: [group.phase],
    mode: 'group',
    on: group.on,
    ...services.group,
    bills: 'group',
    setting: 'office',
    needs: ['client'],
  } as const
  return lawVisit(placed(seat, { startsAt, endsAt, chosen: { client: client.id } }, { group }))
}
