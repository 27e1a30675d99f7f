import { toDay } from '../../lib/data/dates.ts'
import type { Tx } from '../../lib/data/scope.ts'
import type { Actor } from '../../lib/domain/access/actor.ts'
import type { Duty, PersonRole } from '../../lib/domain/access/roles.ts'
import { addDays, type LocalDate } from '../../lib/domain/time/local.ts'
import { seedId } from '../../lib/ids.ts'
import { type DemoPrescriber, type DemoTherapist, demoEmail, demoPrescribers, demoStaff, demoTherapists } from './demo-people.ts'
import { demoPlaceIds } from './demo-places.ts'
import { demoDea, demoNpi, demoPhone } from './numbers.ts'

export const clinicianIdOf = (key: string): string => seedId(`demo clinician ${key}`)
export const prescriberIdOf = (key: string): string => seedId(`demo prescriber ${key}`)

type NewUser = { readonly name: string; readonly email?: string; readonly duties?: readonly Duty[]; readonly roles: readonly HeldRole[] }
type HeldRole = { readonly role: PersonRole; readonly clientId?: string; readonly clinicianId?: string; readonly prescriberId?: string }

/** Adds somebody who can sign in. On a demo instance nobody needs a password. */
export async function seedUser(
  tx: Tx,
  practiceId: string,
  { name, email = demoEmail(name), duties = [], roles }: NewUser,
): Promise<string> {
  const id = seedId(`demo user ${practiceId} ${name}`)
  await tx.user.createMany({ skipDuplicates: true, data: [{ practiceId, id, email, name, status: 'active' }] })
  await tx.userRole.createMany({
    skipDuplicates: true,
    data: roles.map((held) => ({ practiceId, id: seedId(`demo role ${id} ${held.role}`), userId: id, ...held })),
  })
  await tx.userDuty.createMany({
    skipDuplicates: true,
    data: duties.map((duty) => ({ practiceId, id: seedId(`demo duty ${id} ${duty}`), userId: id, duty })),
  })
  return id
}

const taxonomies: Readonly<Record<string, string>> = { LCSW: '1041C0700X', PhD: '103TC0700X', LMFT: '106H00000X' }

/** A counselor's where the title says nothing else. */
const taxonomyOf = (title: string): string => taxonomies[title] ?? '101YP2500X'

/** The eight therapists with hours, licences, insurance and training that hold for the whole of last year. */
export async function seedTherapists(tx: Tx, practiceId: string, today: LocalDate): Promise<void> {
  await tx.clinician.createMany({
    skipDuplicates: true,
    data: demoTherapists.map((person, index) => ({
      practiceId,
      id: clinicianIdOf(person.key),
      name: person.name,
      title: person.title,
      npi: demoNpi(300 + index),
      taxonomy: taxonomyOf(person.title),
      bio: person.bio,
      isPublished: true,
      email: demoEmail(person.name),
      modalities: [...person.modalities],
      homeLocationId: demoPlaceIds[person.home],
      isSupervisee: person.supervisor !== undefined,
      takesNewClients: person.key !== 'ivy',
    })),
  })
  await tx.supervision.createMany({
    skipDuplicates: true,
    data: demoTherapists.flatMap(({ key, supervisor }) =>
      supervisor === undefined
        ? []
        : [
            {
              practiceId,
              id: seedId(`demo supervision ${key}`),
              clinicianId: clinicianIdOf(key),
              supervisorId: clinicianIdOf(supervisor),
              fromOn: toDay(addDays(today, -500)),
            },
          ],
    ),
  })
  await tx.clinicianHours.createMany({ skipDuplicates: true, data: demoTherapists.flatMap((person) => hoursOf(practiceId, person, today)) })
  await tx.credential.createMany({
    skipDuplicates: true,
    data: demoTherapists.flatMap((person) => therapistCredentials(practiceId, person, today)),
  })
  for (const { key, name, duties = [], alsoAdmin } of demoTherapists) {
    const therapist: HeldRole = { role: 'therapist', clinicianId: clinicianIdOf(key) }
    await seedUser(tx, practiceId, { name, duties, roles: alsoAdmin ? [therapist, { role: 'admin' }] : [therapist] })
  }
}

function hoursOf(practiceId: string, { key, home, weekdays, opens, closes }: DemoTherapist, today: LocalDate) {
  return weekdays.map((weekday) => ({
    practiceId,
    id: seedId(`demo clinician hours ${key} ${weekday}`),
    clinicianId: clinicianIdOf(key),
    locationId: demoPlaceIds[home],
    weekday,
    opens,
    closes,
    effectiveFrom: toDay(addDays(today, -500)),
  }))
}

function therapistCredentials(practiceId: string, person: DemoTherapist, today: LocalDate) {
  const held = { practiceId, clinicianId: clinicianIdOf(person.key), issuedOn: toDay(addDays(today, -900)) }
  const looked = { verifiedOn: toDay(addDays(today, -20)) }
  const licenses = person.states.map((state, index) => ({
    ...held,
    ...looked,
    id: seedId(`demo license ${person.key} ${state}`),
    kind: 'license' as const,
    state,
    profession: person.profession,
    number: `${state}-${person.title}-${4_100 + index}`,
    expiresOn: toDay(addDays(today, person.licenseEndsInDays + index * 60)),
  }))
  const policy = {
    ...held,
    ...looked,
    id: seedId(`demo policy ${person.key}`),
    kind: 'malpractice' as const,
    issuer: 'Meadow Mutual Liability (demo)',
    number: `MML-${person.key.toUpperCase()}`,
    coversKap: 'yes' as const,
    expiresOn: toDay(addDays(today, person.policyEndsInDays)),
  }
  if (person.trainingHours === 0) return [...licenses, policy]
  const full = person.trainingHours >= 40
  const training = {
    ...held,
    id: seedId(`demo training ${person.key}`),
    kind: 'training' as const,
    issuer: 'Willow School of KAP (demo)',
    hours: person.trainingHours,
    topics: full ? ['guiding', 'integration', 'trauma', 'orientation'] : ['orientation'],
  }
  return [...licenses, policy, training]
}

/** The three outside prescribers, with what makes each of them fit some clients and not others. */
export async function seedPrescribers(tx: Tx, practiceId: string, today: LocalDate): Promise<void> {
  await tx.prescriber.createMany({
    skipDuplicates: true,
    data: demoPrescribers.map((person, index) => ({
      practiceId,
      id: prescriberIdOf(person.key),
      name: person.name,
      profession: person.profession,
      specialty: person.specialty,
      isPsychiatric: person.isPsychiatric,
      practiceName: person.practiceName,
      npi: demoNpi(700 + index),
      email: demoEmail(person.name),
      phone: demoPhone(40 + index),
      ...person.address,
      statesServed: [...person.states],
      routes: [...person.routes],
      prescribesForHome: person.prescribesForHome,
      evaluatesByTelehealth: person.key !== 'grouse',
      evaluationFeeCents: person.feeCents,
      nextOpeningOn: toDay(addDays(today, person.opensInDays)),
    })),
  })
  await tx.prescriberSite.createMany({
    skipDuplicates: true,
    data: demoPrescribers.flatMap((person) => [
      {
        practiceId,
        id: seedId(`demo site ${person.key}`),
        prescriberId: prescriberIdOf(person.key),
        name: 'Own office',
        state: person.address.state,
        zip: person.address.zip,
      },
      ...(person.atFacility
        ? [
            {
              practiceId,
              id: seedId(`demo site ${person.key} facility`),
              prescriberId: prescriberIdOf(person.key),
              facilityId: demoPlaceIds.facility,
              name: 'Bittern Infusion Center (demo)',
              state: 'MO',
              zip: '64108',
            },
          ]
        : []),
    ]),
  })
  await tx.credential.createMany({
    skipDuplicates: true,
    data: demoPrescribers.flatMap((person) => prescriberCredentials(practiceId, person, today)),
  })
  for (const { key, name } of demoPrescribers) {
    await seedUser(tx, practiceId, { name, roles: [{ role: 'prescriber', prescriberId: prescriberIdOf(key) }] })
  }
}

function prescriberCredentials(practiceId: string, person: DemoPrescriber, today: LocalDate) {
  const prescriberId = prescriberIdOf(person.key)
  const held = { practiceId, prescriberId, issuedOn: toDay(addDays(today, -900)), verifiedOn: toDay(addDays(today, -12)) }
  const surname = person.name.split(' ').at(-1) ?? ''
  const months = Array.from({ length: 16 }, (_, month) => addDays(today, -3 - month * 28))
  return [
    ...person.states.flatMap((state, index) => [
      {
        ...held,
        id: seedId(`demo license ${person.key} ${state}`),
        kind: 'license' as const,
        state,
        profession: person.profession,
        number: `${state}-${5_100 + index}`,
        expiresOn: toDay(addDays(today, 400 + index * 90)),
      },
      {
        ...held,
        id: seedId(`demo dea ${person.key} ${state}`),
        kind: 'dea' as const,
        state,
        number: demoDea(person.profession === 'physician' ? 'F' : 'M', surname, 204_100 + index),
        schedules: ['2', '3', '3N', '4', '5'],
        topics: ['mate'],
        placeFacilityId: person.atFacility && state === 'MO' ? demoPlaceIds.facility : null,
        expiresOn: toDay(addDays(today, person.deaEndsInDays)),
      },
      {
        ...held,
        id: seedId(`demo state registration ${person.key} ${state}`),
        kind: 'state_registration' as const,
        state,
        ...(state === 'MO' ? { number: `BNDD-${6_100 + index}` } : { topics: ['exempt'] }),
        expiresOn: toDay(addDays(today, 420)),
      },
    ]),
    {
      ...held,
      id: seedId(`demo policy ${person.key}`),
      kind: 'malpractice' as const,
      issuer: 'Meadow Mutual Liability (demo)',
      number: `MML-${person.key.toUpperCase()}`,
      requiresPsychiatric: person.policy.psychiatric,
      requiresOnSite: person.policy.onSite,
      coversOutsideClinic: person.policy.outside,
      coversKap: person.policy.kap,
      expiresOn: toDay(addDays(today, person.policyEndsInDays)),
    },
    { ...held, id: seedId(`demo competence ${person.key}`), kind: 'competence_attestation' as const },
    ...months.map((on) => ({
      practiceId,
      prescriberId,
      id: seedId(`demo exclusion ${person.key} ${on}`),
      kind: 'exclusion_check' as const,
      issuedOn: toDay(on),
    })),
  ]
}

/** Everybody else who works here. */
export async function seedStaff(tx: Tx, practiceId: string): Promise<void> {
  for (const { name, role, duties } of demoStaff) await seedUser(tx, practiceId, { name, duties, roles: [{ role }] })
}

/** The actors who write the demo's history, by the key of the person. */
export function demoActors(practiceId: string) {
  const person = (name: string, duties: readonly Duty[] = []) => ({ practiceId, userId: seedId(`demo user ${practiceId} ${name}`), duties })
  const therapists = new Map<string, Extract<Actor, { role: 'therapist' }>>(
    demoTherapists.map(({ key, name, duties }) => [key, { role: 'therapist', clinicianId: clinicianIdOf(key), ...person(name, duties) }]),
  )
  const prescribers = new Map<string, Extract<Actor, { role: 'prescriber' }>>(
    demoPrescribers.map(({ key, name }) => [key, { role: 'prescriber', prescriberId: prescriberIdOf(key), ...person(name) }]),
  )
  return {
    therapists,
    prescribers,
    frontDesk: { role: 'front-desk', ...person('Robin Thistle') } as const satisfies Actor,
    billingLead: { role: 'front-desk', ...person('Fennel Bunting', ['billing-lead']) } as const satisfies Actor,
    admin: { role: 'admin', ...person('Marigold Crane', ['owner']) } as const satisfies Actor,
    visitor: { role: 'visitor', practiceId } as const satisfies Actor,
    system: { role: 'system', practiceId, job: 'seed' } as const satisfies Actor,
  }
}
