import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { type ClientRecord, type DoseRecord, isHeld, type VitalRecord } from '../../domain/practice/export/record.ts'
import { fromDay, fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments, visibleClients, visibleNotes } from '../visibility.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null
const oldestFirst: { createdAt?: 'asc'; id?: 'asc' }[] = [{ createdAt: 'asc' }, { id: 'asc' }]

const whole = {
  practice: { select: { hostname: true } },
  clientContacts: { orderBy: oldestFirst },
  coverages: { orderBy: oldestFirst },
  treatmentObjectives: { orderBy: [{ rank: 'asc' as const }, { id: 'asc' as const }] },
  regimens: { orderBy: oldestFirst, include: { cycles: { orderBy: { number: 'asc' as const } } } },
  doseOrders: { orderBy: oldestFirst },
  bodyMeasures: { orderBy: oldestFirst },
  signatures: { orderBy: oldestFirst, include: { version: { select: { version: true, template: { select: { title: true } } } } } },
  superbills: { orderBy: oldestFirst, select: { id: true, number: true, issuedAt: true, voidedAt: true } },
  charges: { orderBy: oldestFirst },
  claims: { orderBy: oldestFirst, include: { claimLines: { orderBy: { number: 'asc' as const } } } },
  instrumentResponses: { orderBy: oldestFirst },
} satisfies Prisma.ClientInclude

/**
 * The whole record of a client as this person may read it, oldest first. Progress notes are for those who treat and, signed, for the client;
 * psychotherapy notes are not part of it (45 CFR 164.524(a)(1)(i)). Null for somebody the reader cannot see.
 */
export async function findClientToExport(tx: Tx, actor: Actor, clientId: string): Promise<ClientRecord | null> {
  const { practiceId } = actor
  const row = await tx.client.findFirst({
    where: { AND: [visibleClients(actor), { id: clientId }] },
    include: whole,
  })
  if (!row) return null
  const where = { practiceId, clientId }
  const visits = await tx.appointment.findMany({
    where: { AND: [visibleAppointments(actor), where] },
    orderBy: oldestFirst,
  })
  const held = new Set(visits.filter(isHeld).map(({ id }) => id))
  return {
    ...{ id: row.id, practiceId, hostname: row.practice.hostname, first: row.legalFirstName, last: row.legalLastName },
    ...{
      chosenName: row.chosenName,
      sexForClaims: row.sexForClaims,
      bornOn: fromDayOrNull(row.bornOn),
      email: row.email,
      phone: row.phone,
    },
    address: { line: row.addressLine, city: row.city, state: row.state, zip: row.zip },
    isActive: row.status !== 'closed',
    therapistId: row.primaryClinicianId,
    contacts: row.clientContacts.map(({ id, name, relation, kind, phone }) => ({ id, name, relation: relation ?? kind, phone })),
    coverages: row.coverages.map(({ startsOn, endsOn, ...coverage }) => ({
      ...coverage,
      startsOn: fromDay(startsOn),
      endsOn: fromDayOrNull(endsOn),
    })),
    visits: visits.map(({ startsAt, endsAt, startedAt, completedAt, roomId, locationId, facilityId, ...visit }) => ({
      ...visit,
      ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), startedAt: iso(startedAt), completedAt: iso(completedAt) },
      placeId: roomId ?? locationId ?? facilityId,
    })),
    objectives: row.treatmentObjectives.map(({ id, body, reachedOn }) => ({ id, body, reachedOn: fromDayOrNull(reachedOn) })),
    regimens: row.regimens.map(({ id, status, startsOn, endedOn, primaryClinicianId, cycles }) => ({
      ...{ id, status, startsOn: fromDayOrNull(startsOn), endedOn: fromDayOrNull(endedOn), clinicianId: primaryClinicianId },
      cycles: cycles.map(({ journeyOn, ...cycle }) => ({ ...cycle, journeyOn: fromDayOrNull(journeyOn) })),
    })),
    orders: row.doseOrders.map(({ orderedAt, issuedOn, expiresOn, ...order }) => ({
      ...order,
      ...{ orderedAt: orderedAt.toISOString(), issuedOn: fromDay(issuedOn), expiresOn: fromDay(expiresOn) },
    })),
    doses: (await listDoses(tx, where)).filter(({ visitId }) => held.has(visitId)),
    vitals: (await listVitals(tx, where)).filter(({ visitId }) => held.has(visitId)),
    measures: row.bodyMeasures.map(({ id, takenAt, weightKg, heightCm }) => ({ id, takenAt: takenAt.toISOString(), weightKg, heightCm })),
    answers: row.instrumentResponses.map(({ id, kind, takenAt, answers, total, band }) => ({
      ...{ id, kind, takenAt: takenAt.toISOString(), answers: readJson('InstrumentResponse.answers', answers).items, total, band },
    })),
    signatures: row.signatures.map(({ id, documentKey, documentHash, signedAt, revokedAt, version }) => ({
      ...{ id, key: documentKey, hash: documentHash, signedAt: signedAt.toISOString(), isRevoked: revokedAt !== null },
      ...{ title: version.template.title, version: version.version },
    })),
    superbills: row.superbills.map(({ id, number, issuedAt, voidedAt }) => ({
      id,
      number,
      issuedAt: issuedAt.toISOString(),
      isVoid: voidedAt !== null,
    })),
    notes: await listNotes(tx, actor, clientId),
    charges: row.charges.map(({ appointmentId, startedAt, stoppedAt, ...charge }) => ({
      ...charge,
      ...{ visitId: appointmentId, startedAt: startedAt.toISOString(), stoppedAt: stoppedAt.toISOString() },
    })),
    claims: row.claims.map(({ serviceOn, submittedAt, createdAt, claimLines, ...claim }) => ({
      ...claim,
      ...{ serviceOn: fromDay(serviceOn), createdAt: (submittedAt ?? createdAt).toISOString() },
      lines: claimLines.map(({ number, chargeId, chargedCents }) => ({ number, chargeId, chargedCents })),
    })),
  }
}

type Where = { readonly practiceId: string; readonly clientId: string }

async function listDoses(tx: Tx, where: Where): Promise<DoseRecord[]> {
  const rows = await tx.journeyEvent.findMany({ where: { ...where, kind: { in: ['dose', 'void'] } }, orderBy: oldestFirst })
  const voided = new Set(rows.map(({ voidsId }) => voidsId))
  return rows
    .filter(({ kind }) => kind === 'dose')
    .map(({ id, appointmentId, orderId, happenedAt, doseMg }) => ({
      ...{ id, visitId: appointmentId, orderId, at: happenedAt.toISOString(), doseMg, isVoid: voided.has(id) },
    }))
}

async function listVitals(tx: Tx, where: Where): Promise<VitalRecord[]> {
  const rows = await tx.vitalReading.findMany({ where, orderBy: oldestFirst })
  const voided = new Set(rows.map(({ voidsId }) => voidsId))
  return rows
    .filter(({ voidsId }) => voidsId === null)
    .map(({ id, appointmentId, takenAt, ...signs }) => ({
      ...signs,
      ...{ id, visitId: appointmentId, takenAt: takenAt.toISOString(), isVoid: voided.has(id) },
    }))
}

async function listNotes(tx: Tx, actor: Actor, clientId: string): Promise<ClientRecord['notes']> {
  const rows = await tx.note.findMany({
    where: { AND: [visibleNotes(actor), { clientId, status: 'signed' }] },
    orderBy: oldestFirst,
    select: { id: true, kind: true, appointmentId: true, clinicianId: true, signedAt: true, body: true, createdAt: true },
  })
  return rows.map(({ id, kind, appointmentId, clinicianId, signedAt, createdAt, body }) => ({
    ...{
      id,
      kind,
      visitId: appointmentId,
      clinicianId,
      signedAt: (signedAt ?? createdAt).toISOString(),
      body: readJson('Note.body', body),
    },
  }))
}
