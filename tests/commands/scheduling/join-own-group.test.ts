import { expect, test } from 'vitest'
import { bookOwnVisit } from '@/lib/commands/scheduling/book-own-visit'
import { cancelAppointment } from '@/lib/commands/scheduling/cancel-appointment'
import { joinGroup } from '@/lib/commands/scheduling/join-group'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { openGroup } from '@/lib/commands/scheduling/open-group'
import { findStanding, listNews } from '@/lib/data/views/news'
import { listOwnOffers } from '@/lib/data/views/own-booking'
import { findOwnGroups } from '@/lib/data/views/own-groups'
import type { OpenGroupInput } from '@/lib/inputs/scheduling'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

async function group(clinic: Clinic, over: Partial<OpenGroupInput> = {}) {
  const { locationId, otherTherapist, rooms } = clinic
  const place = { locationId, clinicianId: otherTherapist.clinicianId, roomId: rooms.one }
  const what = { phase: 'integration', title: 'Making sense together', on: '2026-12-02', at: '09:00', seats: 2 } as const
  return (await done(clinic.run(openGroup, { ...place, ...what, ...over }, clinic.frontDesk.actor))).groupId
}

const join = (clinic: Clinic, groupId: string, { id, actor }: TestClient) => clinic.run(joinGroup, { groupId, clientId: id }, actor)

const look = (clinic: Clinic, { actor }: TestClient) =>
  clinic.read(actor, (tx) => findOwnGroups(tx, actor, { now: clinic.now, today: clinic.today }))

test('a client joins a group that is listed with its price; the desk and the leader have it on their lists, and the paper is asked for', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  expect(await clinic.read(client.actor, (tx) => listOwnOffers(tx, client.actor, clinic))).toEqual([{ of: 'follow_up' }])
  const groupId = await group(clinic)
  expect(await clinic.read(client.actor, (tx) => listOwnOffers(tx, client.actor, clinic))).toContainEqual({ of: 'group' })
  const { open, stopped } = await look(clinic, client)
  expect(open).toMatchObject([{ groupId, title: 'Making sense together', seatsLeft: 2, visit: { kind: 'group' } }])
  expect(open[0]?.priceCents).toBeGreaterThan(0)
  expect(stopped).toEqual([])
  const { appointmentId, waitsFor } = await done(join(clinic, groupId, client))
  expect(waitsFor.map(({ code, params }) => [code, params?.document])).toContainEqual(['DOCUMENT_NOT_SIGNED', 'group_consent'])
  const tasks = await clinic.asSystem((tx) => tx.task.findMany({ where: { subjectId: appointmentId }, orderBy: { forRole: 'asc' } }))
  expect(tasks.map(({ kind, forRole, forClinicianId }) => [kind, forRole, forClinicianId])).toEqual([
    ['visit-booked', 'front-desk', null],
    ['visit-booked', 'therapist', clinic.otherTherapist.clinicianId],
  ])
  expect(await look(clinic, client)).toEqual({ open: [], stopped: [], full: [] })
})

test('she gives her seat up in time, and it is listed again', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const groupId = await group(clinic)
  const { appointmentId } = await done(join(clinic, groupId, client))
  await done(clinic.run(cancelAppointment, { appointmentId, reason: 'Travelling' }, client.actor))
  expect((await look(clinic, client)).open).toMatchObject([{ groupId, seatsLeft: 2 }])
})

test('what the law does not allow her is listed with why, and refused in the same words', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await done(join(clinic, await group(clinic), client))
  const second = await group(clinic, { at: '13:00' })
  const later = await group(clinic, { on: '2026-12-03' })
  const { open, stopped } = await look(clinic, client)
  expect(open.map(({ groupId }) => groupId)).toEqual([later])
  expect(stopped.map(({ groupId }) => groupId)).toEqual([second])
  expect(stopped[0]?.ruling.findings.map(({ code }) => code)).toContain('SECOND_GROUP_SAME_DAY')
  const outcome = await join(clinic, second, client)
  expect(outcome).toMatchObject({ status: 'refused', ruling: { alternatives: [{ groupId: later }] } })
  expect(outcome.status === 'refused' && outcome.ruling.findings.map(({ code }) => code)).toContain('SECOND_GROUP_SAME_DAY')
})

test('nobody takes a seat for somebody else', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  const groupId = await group(clinic)
  expect(await clinic.run(joinGroup, { groupId, clientId: other.id }, client.actor)).toMatchObject({ status: 'invalid' })
  expect((await look(clinic, other)).open).toMatchObject([{ seatsLeft: 2 }])
})

test('two clients who press for the last seat: one sits, the other is shown where a seat is left', async () => {
  const clinic = await openClinic()
  const groupId = await group(clinic)
  const next = await group(clinic, { on: '2026-12-03' })
  await done(join(clinic, groupId, await clinic.client()))
  const clients = [await clinic.client(), await clinic.client()]
  const outcomes = await Promise.all(clients.map((client) => join(clinic, groupId, client)))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
  const refused = outcomes.find(({ status }) => status === 'refused')
  expect(refused).toMatchObject({ ruling: { alternatives: [{ groupId: next }] } })
})

test('a client of Medicaid reads that the seat costs nothing', async () => {
  const clinic = await openClinic()
  await group(clinic)
  expect((await look(clinic, await clinic.client({ program: 'medicaid' }))).open[0]?.priceCents).toBe(0)
})

test('what a client books, joins and moves alone is news for the desk and for whoever gives it, and for nobody else', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const newsOf = async ({ actor }: typeof clinic.frontDesk | typeof clinic.therapist | typeof clinic.admin) =>
    clinic.read(actor, async (tx) => ({ lines: (await listNews(tx, actor)).items, bell: (await findStanding(tx, actor)).unread }))
  await done(join(clinic, await group(clinic), client))
  const by = {
    cycleId: null,
    phase: null,
    locationId: clinic.locationId,
    setting: 'office',
    clinicianId: clinic.otherTherapist.clinicianId,
  }
  const { appointmentIds } = await done(clinic.run(bookOwnVisit, { ...by, on: '2026-12-08', at: '10:00' }, client.actor))
  const moved = { appointmentId: appointmentIds[0] ?? '', sequence: 0, on: '2026-12-09', at: '10:00', clinicianId: by.clinicianId }
  await done(clinic.run(moveAppointment, moved, client.actor))
  for (const who of [clinic.frontDesk, clinic.otherTherapist]) {
    const { lines, bell } = await newsOf(who)
    expect(bell).toBe(lines.length)
    expect(lines.every(({ kind, clientId }) => kind === 'own-visit' && clientId === client.id)).toBe(true)
    expect(new Set(lines.map(({ taskKind }) => taskKind))).toEqual(new Set(['visit-booked', 'visit-moved']))
  }
  for (const who of [clinic.therapist, clinic.admin]) expect((await newsOf(who)).lines).toEqual([])
})
