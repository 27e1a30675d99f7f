import { expect, test } from 'vitest'
import { saveRoom } from '@/lib/commands/practice/save-room'
import { verifyAuditTrail } from '@/lib/commands/practice/verify-audit-trail'
import { type AuditFilter, listAuditEvents } from '@/lib/data/views/audit-trail'
import { done, openClinic } from '../../support/clinic'

const everything: AuditFilter = { search: '', outcomes: [], roles: [], from: null, before: null, page: 1 }

test('the trail shows who did what, the newest first, and that it was read', async () => {
  const clinic = await openClinic()
  const room = { id: null, locationId: clinic.locationId, name: 'Room 9', kind: 'treatment', isActive: true }
  const { id } = await done(clinic.run(saveRoom, room, clinic.admin.actor))
  const read = (filter: Partial<AuditFilter>) =>
    clinic.read(clinic.admin.actor, (tx) => listAuditEvents(tx, clinic.admin.actor, { ...everything, ...filter }, clinic.now))
  const first = await read({})
  expect(first.rows[0]).toMatchObject({ command: 'room.save', actorName: clinic.admin.name, role: 'admin', objectId: id, at: clinic.now })
  expect((await read({})).rows[0]).toMatchObject({ command: 'audit.read', outcome: 'read' })
  expect((await read({ search: 'room' })).rows.map(({ command }) => command)).toEqual(['room.save'])
  expect((await read({ search: 'Save a ROOM' })).rows.map(({ command }) => command)).toEqual(['room.save'])
  expect((await read({ search: id })).total).toBe(1)
  expect((await read({ outcomes: ['denied'] })).total).toBe(0)
  expect((await read({ roles: ['system'] })).total).toBe(2)
  expect((await read({ before: clinic.now })).total).toBe(0)
})

test('another practice’s trail is not there, and the front desk sees none', async () => {
  const [clinic, other] = [await openClinic(), await openClinic()]
  await done(other.run(verifyAuditTrail, {}, other.admin.actor))
  const page = await clinic.read(clinic.admin.actor, (tx) => listAuditEvents(tx, clinic.admin.actor, everything, clinic.now))
  expect(page.rows.map(({ command }) => command)).toEqual(['reference.load', 'practice.open'])
  expect(await clinic.read(clinic.frontDesk.actor, (tx) => tx.auditEvent.count())).toBe(0)
})
