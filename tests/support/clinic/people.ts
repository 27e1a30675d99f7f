import { toDay } from '../../../lib/data/dates.ts'
import type { Tx } from '../../../lib/data/scope.ts'
import { seal } from '../../../lib/data/secrets.ts'
import type { Actor } from '../../../lib/domain/access/actor.ts'
import type { Duty, PersonRole } from '../../../lib/domain/access/roles.ts'
import type { MedicareStatus } from '../../../lib/domain/coverage/rule-medicare-clinician.ts'
import { addDays, type LocalDate } from '../../../lib/domain/time/local.ts'
import { newId } from '../../../lib/ids.ts'
import { demoDea, demoNpi } from '../../../prisma/seed/numbers.ts'

type ActorIn<Role extends PersonRole> = Extract<Actor, { role: Role }>

/** Somebody who signs in: the row, and the actor they are when they do. */
export type TestPerson<Role extends PersonRole> = {
  readonly userId: string
  readonly email: string
  readonly name: string
  readonly actor: ActorIn<Role>
}
export type TestTherapist = TestPerson<'therapist'> & { readonly clinicianId: string }
export type TestPrescriber = TestPerson<'prescriber'> & { readonly prescriberId: string }

/** The one-time secret of every test person: `JBSWY3DPEHPK3PXP`. */
export const TEST_TOTP_SECRET = 'JBSWY3DPEHPK3PXP'

type NewPerson = {
  readonly practiceId: string
  readonly name: string
  /** Made from the name unless given. */
  readonly email?: string
  readonly role: PersonRole
  readonly duties?: readonly Duty[]
}
type Subject = { readonly clientId?: string; readonly clinicianId?: string; readonly prescriberId?: string }

/** Adds an account that can sign in, staff and prescribers with their second factor set up. */
export async function addUser(tx: Tx, { practiceId, name, role, duties = [], ...given }: NewPerson, subject: Subject = {}) {
  const userId = newId()
  const email = given.email ?? `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.com`
  const secured = role !== 'client'
  await tx.user.createMany({
    data: [
      {
        practiceId,
        id: userId,
        email,
        name,
        status: 'active',
        ...(secured && {
          totpSecret: seal({ practiceId, table: 'user', row: userId, column: 'totp_secret', version: 1 }, TEST_TOTP_SECRET),
          totpEnabledAt: new Date('2026-01-05T15:00:00Z'),
        }),
      },
    ],
  })
  await tx.userRole.createMany({ data: [{ practiceId, id: newId(), userId, role, ...subject }] })
  if (duties.length > 0) await tx.userDuty.createMany({ data: duties.map((duty) => ({ practiceId, id: newId(), userId, duty })) })
  return { userId, email, name, person: { practiceId, userId, duties } }
}

/** Says how a clinician stands with Medicare from a day on, over what was said for that day. */
export async function tellMedicare(
  tx: Tx,
  whose: { readonly practiceId: string; readonly clinicianId: string },
  status: MedicareStatus,
  from: LocalDate = '2020-01-01',
): Promise<void> {
  const of = { ...whose, fromOn: toDay(from) }
  const { count } = await tx.medicareStanding.updateMany({ where: of, data: { status } })
  if (count === 0) await tx.medicareStanding.createMany({ data: [{ ...of, id: newId(), status }] })
}

export type TherapistOptions = {
  readonly practiceId: string
  readonly name: string
  readonly locationId: string
  readonly today: LocalDate
  readonly openOnSundays?: boolean
  readonly duties?: readonly Duty[]
  readonly licensedIn?: readonly string[]
  /** `full` guides journeys; `orientation` may only prepare; `none` has no KAP training. */
  readonly training?: 'full' | 'orientation' | 'none'
}

/** Adds a therapist with hours on every open day, licences, insurance and training in force. */
export async function addTherapist(tx: Tx, options: TherapistOptions): Promise<TestTherapist> {
  const { practiceId, name, locationId, today, openOnSundays = false, duties = [], licensedIn = ['MO', 'KS'], training = 'full' } = options
  const clinicianId = newId()
  const held = { practiceId, clinicianId, issuedOn: toDay(addDays(today, -400)), expiresOn: toDay(addDays(today, 400)) }
  await tx.clinician.createMany({
    data: [
      {
        practiceId,
        id: clinicianId,
        name,
        title: 'LCSW',
        npi: demoNpi(20_001),
        taxonomy: '1041C0700X',
        homeLocationId: locationId,
        isSupervisee: false,
      },
    ],
  })
  await tellMedicare(tx, { practiceId, clinicianId }, 'neither')
  const payers = await tx.payer.findMany({ where: { practiceId }, select: { id: true } })
  await tx.networkStanding.createMany({
    data: payers.map(({ id: payerId }) => ({
      practiceId,
      id: newId(),
      payerId,
      clinicianId,
      inNetwork: 'yes',
      fromOn: toDay('2020-01-01'),
    })),
  })
  await tx.clinicianHours.createMany({
    data: (openOnSundays ? [0, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6]).map((weekday) => ({
      practiceId,
      id: newId(),
      clinicianId,
      locationId,
      weekday,
      opens: '08:00',
      closes: '18:00',
      effectiveFrom: toDay('2020-01-01'),
    })),
  })
  await tx.credential.createMany({
    data: [
      ...licensedIn.map((state) => ({
        ...held,
        id: newId(),
        kind: 'license' as const,
        state,
        profession: 'lcsw' as const,
        number: `${state}-1001`,
      })),
      {
        ...held,
        id: newId(),
        kind: 'malpractice' as const,
        number: 'POLICY-1001',
        issuer: 'Meadow Mutual (demo)',
        coversKap: 'yes' as const,
      },
    ],
  })
  if (training !== 'none') await tx.credential.createMany({ data: [trainingRow(practiceId, clinicianId, today, training)] })
  const user = await addUser(tx, { practiceId, name, role: 'therapist', duties }, { clinicianId })
  return { ...user, clinicianId, actor: { role: 'therapist', clinicianId, ...user.person } }
}

function trainingRow(practiceId: string, clinicianId: string, today: LocalDate, training: 'full' | 'orientation') {
  const topics = training === 'full' ? ['guiding', 'integration', 'trauma', 'orientation'] : ['orientation']
  const issuedOn = toDay(addDays(today, -300))
  return {
    practiceId,
    id: newId(),
    clinicianId,
    kind: 'training' as const,
    issuer: 'Willow School (demo)',
    topics,
    hours: training === 'full' ? 60 : 8,
    issuedOn,
  }
}

export type PrescriberOptions = {
  readonly practiceId: string
  readonly name: string
  readonly facilityId: string
  readonly today: LocalDate
  readonly states?: readonly string[]
}

/** Adds an outside psychiatrist with licence, DEA, policy, exclusion check and attestation in force, for every route and for home. */
export async function addPrescriber(tx: Tx, options: PrescriberOptions): Promise<TestPrescriber> {
  const { practiceId, name, facilityId, today, states = ['MO', 'KS'] } = options
  const prescriberId = newId()
  const surname = name.split(' ').at(-1) ?? name
  const held = { practiceId, prescriberId, issuedOn: toDay(addDays(today, -400)), expiresOn: toDay(addDays(today, 400)) }
  const checked = { practiceId, prescriberId, issuedOn: toDay(addDays(today, -5)) }
  await tx.prescriber.createMany({
    data: [
      {
        practiceId,
        id: prescriberId,
        name,
        profession: 'physician',
        specialty: 'Psychiatry',
        isPsychiatric: true,
        practiceName: `${surname} Psychiatry`,
        npi: demoNpi(40_001),
        email: `${surname.toLowerCase()}@example.com`,
        phone: '+15555550140',
        addressLine: '4 Juniper Road',
        city: 'Prairie',
        state: 'MO',
        zip: '64101',
        statesServed: [...states],
        routes: ['lozenge', 'im', 'iv', 'nasal', 'esketamine'],
        prescribesForHome: 'yes',
        evaluatesByTelehealth: true,
        evaluationFeeCents: 30_000,
        nextOpeningOn: toDay(addDays(today, 3)),
      },
    ],
  })
  await tx.prescriberSite.createMany({
    data: [{ practiceId, id: newId(), prescriberId, facilityId, name: 'Heron Infusion Center', state: 'MO', zip: '64101' }],
  })
  await tx.credential.createMany({
    data: [
      ...states.map((state) => ({
        ...held,
        id: newId(),
        kind: 'license' as const,
        state,
        profession: 'physician' as const,
        number: `${state}-MD-2001`,
      })),
      ...states.map((state) => ({
        ...held,
        id: newId(),
        kind: 'dea' as const,
        state,
        number: demoDea('F', surname, 100_200),
        schedules: ['3', '3N'],
        topics: ['mate'],
        placeFacilityId: facilityId,
      })),
      ...states.map((state) => ({ ...held, id: newId(), kind: 'state_registration' as const, state, number: `${state}-CSR-2001` })),
      {
        ...held,
        id: newId(),
        kind: 'malpractice' as const,
        issuer: 'Meadow Mutual (demo)',
        number: 'POLICY-2001',
        requiresPsychiatric: 'no' as const,
        requiresOnSite: 'no' as const,
        coversOutsideClinic: 'yes' as const,
        coversKap: 'yes' as const,
      },
      { ...checked, id: newId(), kind: 'exclusion_check' as const },
      { ...checked, id: newId(), kind: 'competence_attestation' as const },
    ],
  })
  const user = await addUser(tx, { practiceId, name, role: 'prescriber' }, { prescriberId })
  return { ...user, prescriberId, actor: { role: 'prescriber', prescriberId, ...user.person } }
}

/** Adds somebody of the front desk or an administrator. */
export async function addStaff<Role extends 'front-desk' | 'admin'>(
  tx: Tx,
  practiceId: string,
  name: string,
  role: Role,
  duties: readonly Duty[] = [],
): Promise<TestPerson<Role>> {
  const user = await addUser(tx, { practiceId, name, role, duties })
  return { ...user, actor: { role, ...user.person } as ActorIn<Role> }
}
