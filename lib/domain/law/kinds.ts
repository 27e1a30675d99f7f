import { isAtHome } from '../journeys/at-home.ts'
import { orderFor } from '../journeys/order-on-file.ts'
import { isGivenByStaff } from '../journeys/route.ts'
import type { Of } from './row.ts'
import { isAlone, isJourney } from './visit.ts'

const of = (says: string, matches: Of['matches']): Of => ({ says, matches })

export const anyVisit = of('any visit', () => true)
export const clinical = of('any visit but a call', ({ kind }) => kind !== 'consult')
export const withPapers = of(
  'a journey, a visit by video, a seat in a group',
  (visit) => isJourney(visit) || visit.setting === 'telehealth' || visit.mode === 'group',
)
export const dosing = of('any journey', isJourney)
export const talking = of('a visit without medicine', (visit) => !isJourney(visit))
export const dosingAway = of('a journey away from home', (visit) => isJourney(visit) && !isAtHome(visit.setting))
export const dosingAtHome = of('a journey at home', (visit) => isJourney(visit) && isAtHome(visit.setting))
export const dosingInCycle = of(
  'a journey with visits around it',
  (visit) => isJourney(visit) && visit.cycle !== null && visit.format !== 'A',
)
export const esketamine = of('a journey with esketamine', (visit) => isJourney(visit) && visit.cycle?.route === 'esketamine')
export const givenByStaff = of('a journey with an injection or esketamine', (visit) => {
  const route = visit.booked?.route ?? visit.cycle?.route
  return isJourney(visit) && isGivenByStaff(route)
})
export const awayFromUs = of('a visit by video or at home', ({ setting }) => isAtHome(setting))
export const ownLozenge = of(
  'a journey with the client’s own lozenges',
  (visit) => isJourney(visit) && visit.cycle?.route === 'lozenge' && visit.setting !== 'facility',
)
export const integrationOfCycle = of(
  'an integration of a cycle',
  (visit) => visit.cycle !== null && !isJourney(visit) && visit.phases.includes('integration'),
)
export const withTherapist = of('a visit with a therapist', (visit) => visit.kind !== 'prescriber_evaluation' && !isAlone(visit))
export const evaluation = of('a prescriber’s evaluation', ({ kind }) => kind === 'prescriber_evaluation')
export const seat = of('a seat in a group', ({ mode }) => mode === 'group')
export const insured = of('a visit that is billed', ({ bills }) => bills !== 'none')
export const formatA = of('a journey of format A', (visit) => isJourney(visit) && visit.format === 'A')
export const pairOfDay = of('a group beside an individual hour', (visit, world) => {
  const together = [
    ...visit.around,
    ...world.visits.map(({ on, kind, groupId }) => ({ on, isGroup: groupId !== null || kind === 'group' })),
  ]
  if (visit.format === 'C' && visit.cycle !== null) return isJourney(visit)
  return (
    visit.mode === 'group' &&
    together.some((other) => other.on === visit.on && ('isGroup' in other ? !other.isGroup : other.mode === 'individual'))
  )
})
export const byTelehealth = of('a visit by video that is billed', ({ setting, bills }) => isAtHome(setting) && bills !== 'none')
export const withOrder = of(
  'a journey with an order on file',
  (visit, world) => isJourney(visit) && visit.cycle !== null && orderFor(world.orders, visit.cycle.route) !== null,
)
export const ofCycle = of('a visit of a cycle', ({ cycle }) => cycle !== null)
