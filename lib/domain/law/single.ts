import { placeSingle } from '../regimens/place-single.ts'
import type { VisitRequest } from '../scheduling/visit-request.ts'
import type { LawVisit } from './visit.ts'
import type { GroupInWorld, World } from './world.ts'

/** A single visit as it is asked for, with its people and room. */
export const singleVisit = (world: World, request: VisitRequest): LawVisit => ({
  ...placeSingle(world, request),
  booked: null,
  format: null,
  facilityId: null,
  cycle: null,
  around: [],
})

/** A seat as a visit of the client: it takes up the client only, the session itself holds its clinician and room (decision 20). */
export const seatVisit = ({ ruleset: { services }, client }: World, group: GroupInWorld): LawVisit => ({
  kind: 'group',
  phases: [group.phase],
  mode: 'group',
  on: group.on,
  offsetDays: 0,
  ...services.group,
  bills: 'group',
  setting: 'office',
  needs: ['client'],
  startsAt: group.startsAt,
  endsAt: group.endsAt,
  chosen: { client: client.id },
  groupId: group.id,
  givenBy: group.clinicianId,
  stands: false,
  booked: null,
  format: null,
  facilityId: null,
  cycle: null,
  around: [],
})
