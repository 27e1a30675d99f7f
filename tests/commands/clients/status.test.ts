import { expect, test } from 'vitest'
import { closeClient, completeClient, pauseClient } from '@/lib/commands/clients/leave'
import { reopenClient } from '@/lib/commands/clients/reopen'
import { sendMessage } from '@/lib/commands/messages/send-message'
import { listClientDocuments } from '@/lib/data/views/documents'
import { findPortalHome } from '@/lib/data/views/portal-home'
import { addDays } from '@/lib/domain/time/local'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const statusOf = (clinic: Clinic, { id }: TestClient) =>
  clinic.asSystem((tx) => tx.client.findFirstOrThrow({ where: { id }, select: { status: true, statusReason: true, statusSince: true } }))
const visitsOf = async (clinic: Clinic, { id }: TestClient) =>
  (await clinic.asSystem((tx) => tx.appointment.findMany({ where: { clientId: id }, orderBy: { startsAt: 'asc' } }))).map(
    ({ status }) => status,
  )
/** Two visits of one cycle. */
const twoVisits = async (clinic: Clinic, client: TestClient) => {
  const [cycleId = ''] = (await clinic.regimen(client)).cycleIds
  return [
    await clinic.visit(client, { kind: 'preparation', on: addDays(clinic.today, 2), cycleId }),
    await clinic.visit(client, { kind: 'integration', on: addDays(clinic.today, 9), cycleId }),
  ]
}

test('a client is paused with a reason: the visit chosen is cancelled and mailed about, the other one kept and waiting', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const [first] = await twoVisits(clinic, client)
  const pause = { clientId: client.id, reason: 'A death in the family.', cancelVisitIds: [first] }
  await done(clinic.run(pauseClient, pause, clinic.frontDesk.actor))
  expect(await statusOf(clinic, client)).toEqual({ status: 'paused', statusReason: 'A death in the family.', statusSince: clinic.now })
  expect(await visitsOf(clinic, client)).toEqual(['cancelled', 'tentative'])
  expect(await clinic.asSystem((tx) => tx.outbox.count({ where: { kind: 'appointment-cancelled' } }))).toBe(1)
  await done(clinic.run(reopenClient, { clientId: client.id, reason: 'She wants to go on.' }, clinic.frontDesk.actor))
  expect(await statusOf(clinic, client)).toMatchObject({ status: 'active' })
})

test('a record with visits ahead is not closed, and nothing of it changes; with all of them given up it is', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const visits = await twoVisits(clinic, client)
  const close = (cancelVisitIds: readonly string[]) =>
    clinic.run(closeClient, { clientId: client.id, reason: 'Goes to another practice.', cancelVisitIds }, clinic.admin.actor)
  expect(await close(visits.slice(0, 1))).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'CLIENT_HAS_VISITS' }] } })
  expect(await visitsOf(clinic, client)).toEqual(['confirmed', 'confirmed'])
  await done(close(visits))
  expect(await visitsOf(clinic, client)).toEqual(['cancelled', 'cancelled'])
  expect(await statusOf(clinic, client)).toMatchObject({ status: 'closed' })
})

test('a closed client writes no message into a record nobody reads; the practice can still write to them', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await done(clinic.run(closeClient, { clientId: client.id, reason: 'Treatment elsewhere.' }, clinic.frontDesk.actor))
  const own = { subject: 'A question', body: 'May I come back?' }
  expect(await clinic.run(sendMessage, own, client.actor)).toMatchObject({ status: 'invalid' })
  const ours = { ...own, clientId: client.id, audience: 'client_visible' }
  expect(await clinic.run(sendMessage, ours, clinic.frontDesk.actor)).toMatchObject({ status: 'done' })
})

test('somebody who comes back after closing goes through intake again', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await done(clinic.run(closeClient, { clientId: client.id, reason: 'Moved away.' }, clinic.frontDesk.actor))
  const again = { clientId: client.id, reason: 'Moved back.' }
  await done(clinic.run(reopenClient, again, clinic.frontDesk.actor))
  const row = await clinic.asSystem((tx) => tx.client.findFirstOrThrow({ where: { id: client.id } }))
  expect(row).toMatchObject({ status: 'intake', intakeSubmittedAt: null })
  expect(await clinic.run(reopenClient, again, clinic.frontDesk.actor)).toMatchObject({ status: 'refused' })
})

test('a treatment is completed by those who treat, not by the desk', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const complete = { clientId: client.id, reason: 'All six cycles, goals reached.' }
  expect(await clinic.run(completeClient as never, complete, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
  await done(clinic.run(completeClient, complete, clinic.therapist.actor))
  expect(await statusOf(clinic, client)).toMatchObject({ status: 'completed' })
})

test('somebody else’s visit is not given up with it', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  const [theirs] = await twoVisits(clinic, other)
  const pause = { clientId: client.id, reason: 'Wants a break.', cancelVisitIds: [theirs] }
  expect(await clinic.run(pauseClient, pause, clinic.frontDesk.actor)).toMatchObject({ status: 'invalid' })
  expect(await visitsOf(clinic, other)).toEqual(['confirmed', 'confirmed'])
})

test('a visit whose day is over is not called off, and the client stays where they are', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const visits = await twoVisits(clinic, client)
  const pause = { clientId: client.id, reason: 'Wants a break.', cancelVisitIds: visits }
  const monthLater = new Date(clinic.now.getTime() + 30 * 86_400_000)
  expect(await clinic.run(pauseClient, pause, clinic.therapist.actor, monthLater)).toMatchObject({
    status: 'invalid',
    fields: { cancelVisitIds: [expect.stringContaining('cannot be cancelled')] },
  })
  expect(await statusOf(clinic, client)).toMatchObject({ status: 'active' })
  expect(await visitsOf(clinic, client)).toEqual(['confirmed', 'confirmed'])
})

test('whoever has stepped back or ended is asked for nothing on home, and for no paper that has run out meanwhile', async () => {
  const clinic = await openClinic()
  const { frontDesk, timeZone } = clinic
  const later = new Date(clinic.now.getTime() + 800 * 86_400_000)
  const asked = async ({ actor, id }: TestClient) => {
    const read = await clinic.read(actor, async (tx) => ({
      home: await findPortalHome(tx, actor, later, timeZone),
      papers: await listClientDocuments(tx, actor, id, later, timeZone),
    }))
    return [read.home?.path.next.code, read.papers.toSign.length > 0]
  }
  const leave = { reason: 'As we agreed.', cancelVisitIds: [] }
  const [active, paused, completed, closed] = [await clinic.client(), await clinic.client(), await clinic.client(), await clinic.client()]
  await done(clinic.run(pauseClient, { clientId: paused.id, ...leave }, frontDesk.actor))
  await done(clinic.run(completeClient, { clientId: completed.id, ...leave }, clinic.therapist.actor))
  await done(clinic.run(closeClient, { clientId: closed.id, ...leave }, frontDesk.actor))
  expect((await asked(active))[1]).toBe(true)
  expect((await asked(paused))[1]).toBe(true)
  expect(await asked(completed)).toEqual(['care-over', false])
  expect(await asked(closed)).toEqual(['record-closed', false])
})
