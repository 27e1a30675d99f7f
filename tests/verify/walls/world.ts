import { scheduleCycle } from '../../../lib/commands/scheduling/schedule-cycle.ts'
import type { SignedInActor } from '../../../lib/domain/access/actor.ts'
import type { TestClient } from '../../support/clinic/clients.ts'
import { type Clinic, done, openClinic } from '../../support/clinic.ts'
import { zoneAtMidday } from '../../support/midday.ts'
import { rowsOf } from './rows.ts'
import type { Ids } from './sample.ts'

/** A practice with two clients in care, and the ids of everything of each. */
export type World = {
  readonly clinic: Clinic
  readonly actors: readonly SignedInActor[]
  readonly mine: Ids
  readonly others: Ids
  /** Names that may be seen by nobody but their own. */
  readonly secrets: { readonly mine: string; readonly others: string }
}

export async function openWorld(label: string): Promise<World> {
  const now = new Date()
  const clinic = await openClinic({
    now,
    name: `${label} Practice`,
    timeZone: zoneAtMidday(now),
    openOnSundays: true,
    isDefault: label === 'Here',
  })
  const mine = await clinic.client({ name: `Quillon ${label}mine` })
  const others = await clinic.client({ name: `Quillon ${label}others` })
  const actors = [mine.actor, clinic.therapist.actor, clinic.prescriber.actor, clinic.frontDesk.actor, clinic.admin.actor]
  const ids = await inCare(clinic, mine)
  return {
    clinic,
    actors,
    mine: label === 'There' ? { ...ids, ...(await rowsThere(clinic, ids)) } : ids,
    others: await inCare(clinic, others, false),
    secrets: { mine: `${label}mine`, others: `${label}others` },
  }
}

/** What a settings form changes when it names a row: only the other practice's are named, one's own forms make new ones. */
async function rowsThere(clinic: Clinic, ids: Ids): Promise<Ids> {
  const query = { where: { practiceId: clinic.practiceId }, select: { id: true } } as const
  const [service, credential] = await clinic.asSystem(async (tx) => [
    await tx.service.findFirst(query),
    await tx.credential.findFirst(query),
  ])
  return {
    authorizationRow: ids.authorizationId ?? '',
    coverageRow: ids.coverageId ?? '',
    clinicianRow: clinic.therapist.clinicianId,
    prescriberRow: clinic.prescriber.prescriberId,
    facilityRow: clinic.facilityId,
    locationRow: clinic.locationId,
    roomRow: clinic.rooms.one,
    payerRow: clinic.payers.commercial,
    serviceRow: service?.id ?? '',
    credentialId: credential?.id ?? '',
  }
}

async function inCare(clinic: Clinic, client: TestClient, isReferred = true): Promise<Ids> {
  if (isReferred) await clinic.referred(client)
  else await clinic.referred(client, { prescriber: clinic.otherPrescriber })
  const orderId = await clinic.order(client, {}, isReferred ? clinic.prescriber : clinic.otherPrescriber)
  const { id: regimenId, cycleIds } = await clinic.regimen(client)
  const [cycleId = '', planned = ''] = cycleIds
  const in5 = new Date(clinic.now.getTime() + (isReferred ? 5 : 12) * 86_400_000).toISOString().slice(0, 10)
  const booked = await clinic.run(
    scheduleCycle,
    { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: in5, journeyAt: '10:00' },
    clinic.frontDesk.actor,
  )
  const appointmentId =
    booked.status === 'done'
      ? (booked.value.appointmentIds[1] ?? '')
      : await clinic.visit(client, { kind: 'preparation', on: in5 as never })
  const { id: spare } = await done(spareUser(clinic))
  const rows = await clinic.asSystem(async (tx) => ({
    ride: await tx.rideHome.findFirst({ where: { practiceId: clinic.practiceId, clientId: client.id }, select: { id: true } }),
    referral: await tx.referral.findFirst({ where: { practiceId: clinic.practiceId, clientId: client.id }, select: { id: true } }),
    signature: await tx.signature.findFirst({ where: { practiceId: clinic.practiceId, clientId: client.id }, select: { id: true } }),
  }))
  return {
    ...(await rowsOf(clinic, client, isReferred ? clinic.therapist : clinic.otherTherapist)),
    clientId: client.id,
    coverageId: client.coverageId ?? '',
    authorizationId: client.authorizationId ?? crypto.randomUUID(),
    appointmentId,
    cycleId: planned,
    regimenId,
    orderId,
    rideId: rows.ride?.id ?? crypto.randomUUID(),
    referralId: rows.referral?.id ?? crypto.randomUUID(),
    signatureId: rows.signature?.id ?? crypto.randomUUID(),
    prescriberId: clinic.prescriber.prescriberId,
    clinicianId: clinic.therapist.clinicianId,
    primaryClinicianId: clinic.therapist.clinicianId,
    locationId: clinic.locationId,
    facilityId: clinic.facilityId,
    payerId: clinic.payers.commercial,
    roomId: clinic.rooms.one,
    userId: spare,
    id: appointmentId,
  }
}

async function spareUser(clinic: Clinic) {
  const id = crypto.randomUUID()
  await clinic.asSystem((tx) =>
    tx.user.createMany({
      data: [{ practiceId: clinic.practiceId, id, email: `spare-${id}@example.com`, name: 'Spare Person', status: 'active' }],
    }),
  )
  return { status: 'done' as const, value: { id }, warnings: [] }
}
