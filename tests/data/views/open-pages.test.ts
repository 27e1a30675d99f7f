import { expect, test } from 'vitest'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { toDay } from '@/lib/data/dates'
import { findServedStates } from '@/lib/data/views/consult-times'
import { findOwnVisitInvite, listOwnCycleInvites } from '@/lib/data/views/portal-invite'
import { findPublishedDocument } from '@/lib/data/views/published-document'
import { addDays } from '@/lib/domain/time/local'
import { renderCycle, renderInvite } from '@/lib/files/ics/invite'
import { done, openClinic } from '../../support/clinic'

test('a stranger is told in which states somebody is licensed today, and no other', async () => {
  const clinic = await openClinic()
  const served = () => clinic.read(clinic.visitor, (tx) => findServedStates(tx, clinic.practiceId, clinic.today))
  expect(await served()).toContain('MO')
  expect(await served()).not.toContain('NV')
  await clinic.asSystem((tx) =>
    tx.credential.updateMany({
      where: { practiceId: clinic.practiceId, kind: 'license', state: 'MO', clinicianId: { not: null } },
      data: { expiresOn: toDay(addDays(clinic.today, -1)) },
    }),
  )
  expect(await served()).not.toContain('MO')
})

test('the notice of privacy practices is a document of the practice that a stranger reads, in force since the practice has it', async () => {
  const clinic = await openClinic()
  const notice = await clinic.read(clinic.visitor, (tx) => findPublishedDocument(tx, clinic.practiceId, 'privacy-notice'))
  expect(notice).toMatchObject({ title: 'Notice of Privacy Practices', version: 1, effectiveFrom: clinic.today })
  expect(notice?.sections.length).toBeGreaterThan(5)
})

test('a client has the calendar file of their own visit, which says neither who comes nor why', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ name: 'Hazel Wrenfield' })
  const other = await clinic.client()
  const id = await clinic.visit(client, { kind: 'preparation', on: addDays(clinic.today, 6), status: 'tentative' })
  const invite = await clinic.read(client.actor, (tx) => findOwnVisitInvite(tx, client.actor, id))
  expect(await clinic.read(other.actor, (tx) => findOwnVisitInvite(tx, other.actor, id))).toBeNull()
  if (!invite) throw new Error('the client should find their own visit')
  const file = renderInvite({ ...invite, what: 'visit', method: 'request', page: null, stampedAt: clinic.now })
  expect(file).toContain('BEGIN:VEVENT')
  expect(file).toContain('Northside')
  expect(file).not.toMatch(/Wrenfield|ketamine|journey/i)
})

test('a client has the calendar file of a whole cycle of theirs, with what was called off, and nobody else has', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.ordered(), await clinic.client()]
  const { cycleIds } = await clinic.regimen(client)
  const [cycleId = ''] = cycleIds
  const asked = { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: '2026-12-02', journeyAt: '10:00' }
  const { appointmentIds } = await done(clinic.run(scheduleCycle, asked, clinic.frontDesk.actor))
  await clinic.visit(client, { kind: 'follow_up', on: '2026-12-07', at: '10:00' })
  const [calledOff = '', ...others] = appointmentIds
  await clinic.asSystem((tx) =>
    tx.appointment.updateMany({ where: { id: calledOff }, data: { status: 'cancelled', cancelledAt: clinic.now } }),
  )
  const visits = await clinic.read(client.actor, (tx) => listOwnCycleInvites(tx, client.actor, cycleId))
  expect(visits.map(({ id, isCancelled }) => [id, isCancelled])).toEqual([[calledOff, true], ...others.map((id) => [id, false])])
  expect(await clinic.read(other.actor, (tx) => listOwnCycleInvites(tx, other.actor, cycleId))).toEqual([])
  const file = renderCycle(visits.map((visit) => ({ ...visit, method: 'request', page: null, stampedAt: clinic.now })))
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(3)
  expect(file).not.toContain(client.email)
})
