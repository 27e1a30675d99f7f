import { placeSingle } from '../regimens/place-single.ts'
import { placed } from '../regimens/place-visits.ts'
import type { VisitRequest } from '../scheduling/visit-request.ts'
import { type LawVisit, lawVisit } from './visit.ts'
import type { GroupInWorld, World } from './world.ts'

/** A single visit as it is asked for, with its people and room. */
export const singleVisit = (world: World, request: VisitRequest): LawVisit => lawVisit(placeSingle(world, request))

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
