import { loadReference } from '../../lib/commands/practice/load-reference.ts'
import { openPractice } from '../../lib/commands/practice/open-practice.ts'
import { toDay } from '../../lib/data/dates.ts'
import { findPracticeByHost, type Tx } from '../../lib/data/scope.ts'
import { addDays, type LocalDate } from '../../lib/domain/time/local.ts'
import { localDateOf } from '../../lib/domain/time/practice-time.ts'
import { seedId } from '../../lib/ids.ts'
import { seedUser } from './demo-team.ts'
import { demoNpi } from './numbers.ts'
import { asSetUp, give } from './support.ts'

const TIME_ZONE = 'America/Denver'

/** A second, tiny practice in another state and zone. It is there so that the wall between practices has another side. */
export async function seedSmallPractice(now: Date): Promise<void> {
  const practiceId = seedId('small practice')
  const actor = { role: 'system', practiceId, job: 'seed' } as const
  if (!(await findPracticeByHost(details.hostname))) {
    await give(openPractice, details, actor, now)
    await give(loadReference, {}, actor, now)
  }
  await asSetUp(practiceId, (tx) => seedRows(tx, practiceId, localDateOf(now, TIME_ZONE)))
}

async function seedRows(tx: Tx, practiceId: string, today: LocalDate): Promise<void> {
  const locationId = seedId('small location')
  const clinicianId = seedId('small clinician')
  const clientId = seedId('small client')
  await tx.location.createMany({
    skipDuplicates: true,
    data: [
      {
        practiceId,
        id: locationId,
        name: 'Little Creek',
        timeZone: TIME_ZONE,
        addressLine: '3 Aspen Lane',
        city: 'Denver',
        state: 'CO',
        zip: '80203',
        phone: '+15555550171',
      },
    ],
  })
  await tx.locationHours.createMany({
    skipDuplicates: true,
    data: [1, 2, 3, 4, 5].map((weekday) => ({
      practiceId,
      id: seedId(`small hours ${weekday}`),
      locationId,
      weekday,
      opens: '09:00',
      closes: '17:00',
    })),
  })
  await tx.room.createMany({
    skipDuplicates: true,
    data: [{ practiceId, id: seedId('small room'), locationId, name: 'Aspen Room', kind: 'treatment' }],
  })
  await tx.clinician.createMany({
    skipDuplicates: true,
    data: [
      {
        practiceId,
        id: clinicianId,
        name: 'Tansy Dipper',
        title: 'LPC',
        npi: demoNpi(900),
        homeLocationId: locationId,
        isSupervisee: false,
      },
    ],
  })
  await tx.clinicianHours.createMany({
    skipDuplicates: true,
    data: [1, 2, 3, 4, 5].map((weekday) => ({
      practiceId,
      id: seedId(`small clinician hours ${weekday}`),
      clinicianId,
      locationId,
      weekday,
      opens: '09:00',
      closes: '17:00',
      effectiveFrom: toDay(addDays(today, -30)),
    })),
  })
  await tx.client.createMany({
    skipDuplicates: true,
    data: [
      {
        practiceId,
        id: clientId,
        legalFirstName: 'Quill',
        legalLastName: 'Quince',
        email: 'quill.quince@example.com',
        state: 'CO',
        status: 'active',
        stage: 'assessment',
        indication: 'anxiety',
        primaryClinicianId: clinicianId,
      },
    ],
  })
  await seedUser(tx, practiceId, { name: 'Tansy Dipper', roles: [{ role: 'therapist', clinicianId }] })
  await seedUser(tx, practiceId, { name: 'Teasel Dunlin', duties: ['owner'], roles: [{ role: 'admin' }, { role: 'front-desk' }] })
  await seedUser(tx, practiceId, { name: 'Quill Quince', roles: [{ role: 'client', clientId }] })
}

const details = {
  slug: 'little-creek',
  hostname: 'little-creek.localhost',
  name: 'Little Creek Counseling',
  legalName: 'Little Creek Counseling (demo) LLC',
  timeZone: TIME_ZONE,
  phone: '+15555550170',
  email: 'hello@example.com',
  addressLine: '3 Aspen Lane',
  city: 'Denver',
  state: 'CO',
  zip: '80203',
  isDemo: true,
}
