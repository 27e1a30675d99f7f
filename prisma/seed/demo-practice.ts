import { loadReference } from '../../lib/commands/practice/load-reference.ts'
import { openPractice } from '../../lib/commands/practice/open-practice.ts'
import { findPracticeByHost } from '../../lib/data/scope.ts'
import type { TimeZone } from '../../lib/domain/time/local.ts'
import { localDateOf } from '../../lib/domain/time/practice-time.ts'
import { seedId } from '../../lib/ids.ts'
import { demoPayerId, demoPayers, seedPayers } from './demo-payers.ts'
import { demoPlaceIds, seedPlaces } from './demo-places.ts'
import { seedMedicare, seedNetworks, seedPayerCode, seedPresences } from './demo-standings.ts'
import { demoActors, seedPrescribers, seedStaff, seedTherapists } from './demo-team.ts'
import { demoNpi } from './numbers.ts'
import { asSetUp, give } from './support.ts'

const TIME_ZONE: TimeZone = 'America/Chicago'
/** A place that is not there: nobody is taken anywhere by the demo. */
const VIDEO_ADDRESS = 'https://meet.example.org/{room}'
/** How long ago the practice opened: thirteen months, so that twelve months of history fit. */
const OPENED_DAYS_AGO = 400
const DAY = 86_400_000

export type DemoPractice = ReturnType<typeof demoPracticeAt>

/** The demo practice as its past is lived up to an instant: who acts in it, where, and since when. Nothing is read or written. */
export function demoPracticeAt(now: Date) {
  const id = seedId('demo practice')
  return {
    id,
    timeZone: TIME_ZONE,
    now,
    today: localDateOf(now, TIME_ZONE),
    openedAt: new Date(now.getTime() - OPENED_DAYS_AGO * DAY),
    actors: demoActors(id),
    places: demoPlaceIds,
    payers: Object.fromEntries(demoPayers.map(({ key, program }) => [key, { id: demoPayerId(key), program }])),
  }
}

/** Opens the demo practice some thirteen months ago, with places, people and payers. Running it again adds nobody twice. Clients come after. */
export async function seedDemoPractice(now: Date): Promise<DemoPractice> {
  const practice = demoPracticeAt(now)
  const { id, today, actors, openedAt } = practice
  if (!(await findPracticeByHost(details.hostname))) {
    await give(openPractice, details, actors.system, openedAt)
    await give(loadReference, {}, actors.system, openedAt)
  }
  await asSetUp(id, async (tx) => {
    await tx.practice.update({ where: { id }, data: { videoAddress: VIDEO_ADDRESS }, select: { id: true } })
    await seedPlaces(tx, id, TIME_ZONE, today)
    await seedPayers(tx, id)
    await seedTherapists(tx, id, today)
    await seedPrescribers(tx, id, today)
    await seedStaff(tx, id)
    await seedNetworks(tx, id, today)
    await seedMedicare(tx, id, today)
    await seedPayerCode(tx, id, { today, signedOffBy: actors.billingLead.userId })
    await seedPresences(tx, id, { today, timeZone: TIME_ZONE, savedBy: actors.frontDesk.userId })
  })
  return practice
}

const details = {
  slug: 'heron-marsh',
  hostname: 'heron-marsh.localhost',
  name: 'Heron Marsh Therapy',
  legalName: 'Heron Marsh Therapy (demo) LLC',
  timeZone: TIME_ZONE,
  phone: '+15555550100',
  email: 'hello@example.com',
  addressLine: '12 Foxglove Street',
  city: 'Kansas City',
  state: 'MO',
  zip: '64111',
  npi: demoNpi(100),
  ein: '12-3456789',
  taxonomy: '101YM0800X',
  isDemo: true,
  isDefault: true,
}
