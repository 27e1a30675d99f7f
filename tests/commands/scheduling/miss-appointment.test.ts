import { expect, test } from 'vitest'
import { expireAppointment } from '@/lib/commands/scheduling/expire-appointment'
import { missAppointment } from '@/lib/commands/scheduling/miss-appointment'
import { addDays } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { codes } from '../journeys/world'

const statusOf = async (clinic: Clinic, id: string) =>
  (await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id }, select: { status: true } }))).status
const held = (clinic: Clinic, appointmentId: string) =>
  clinic.asSystem((tx) => tx.reservation.count({ where: { practiceId: clinic.practiceId, appointmentId, active: true } }))
const letters = (clinic: Clinic) =>
  clinic.asSystem((tx) => tx.outbox.count({ where: { practiceId: clinic.practiceId, kind: 'appointment-cancelled' } }))

/** A minute of the morning of the clinic's own day, where a visit begins at 10:00 AM. */
const at = (minutesPastTen: number) => new Date(Date.parse('2026-11-23T16:00:00Z') + minutesPastTen * 60_000)

test('who has not come a quarter of an hour after the beginning is missed: the room is free, no mail goes out', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const appointmentId = await clinic.visit(client, { kind: 'follow_up', on: clinic.today })
  const other = await clinic.visit(await clinic.client(), { kind: 'follow_up', on: clinic.today, at: '12:00' })
  const miss = (minute: number, id = appointmentId) =>
    clinic.run(missAppointment, { appointmentId: id }, clinic.frontDesk.actor, at(minute))
  expect(codes(await miss(14))).toEqual(['NO_SHOW_TOO_EARLY'])
  expect([await statusOf(clinic, appointmentId), await held(clinic, appointmentId)]).toEqual(['confirmed', 3])
  expect(await miss(15, newId())).toMatchObject({ status: 'invalid', fields: { form: [expect.any(String)] } })
  await done(miss(15))
  expect([await statusOf(clinic, appointmentId), await held(clinic, appointmentId)]).toEqual(['no_show', 0])
  expect([await statusOf(clinic, other), await held(clinic, other)]).toEqual(['confirmed', 3])
  expect(await letters(clinic)).toBe(0)
  expect(await miss(16)).toMatchObject({ status: 'invalid' })
})

test('a missed visit of a cycle asks what becomes of the others; those that go with it are told by mail', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const [cycleId = ''] = (await clinic.regimen(client)).cycleIds
  const appointmentId = await clinic.visit(client, { kind: 'preparation', on: clinic.today, cycleId })
  const later = await clinic.visit(client, { kind: 'integration', on: addDays(clinic.today, 7), cycleId })
  const miss = (rest?: string) => clinic.run(missAppointment, { appointmentId, ...(rest && { rest }) }, clinic.therapist.actor, at(20))
  expect((await miss()).status).toBe('refused')
  await done(miss('cancel'))
  expect([await statusOf(clinic, appointmentId), await statusOf(clinic, later)]).toEqual(['no_show', 'cancelled'])
  expect(await letters(clinic)).toBe(1)
})

test('a visit kept but not confirmed is let go at its last minute, and the client is told; any other stays', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const visit = (on: typeof clinic.today, status: 'tentative' | 'confirmed') => clinic.visit(client, { kind: 'follow_up', on, status })
  const kept = await visit(addDays(clinic.today, 2), 'tentative')
  const confirmed = await visit(addDays(clinic.today, 3), 'confirmed')
  const endless = await visit(addDays(clinic.today, 4), 'tentative')
  const reopened = await visit(addDays(clinic.today, 7), 'tentative')
  const setBy = (id: string, data: object) => clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data }))
  await setBy(kept, { confirmBy: at(0) })
  await setBy(confirmed, { confirmBy: at(0) })
  await setBy(reopened, { confirmBy: at(0), reopenedAt: clinic.now, reopenedBecause: 'ride' })
  const expire = (appointmentId: string, minute: number) => clinic.run(expireAppointment, { appointmentId }, clinic.system, at(minute))
  for (const id of [confirmed, endless, reopened, newId()]) expect(await expire(id, 60)).toMatchObject({ status: 'invalid' })
  expect(await expire(kept, -1)).toMatchObject({ status: 'invalid' })
  expect(await letters(clinic)).toBe(0)
  await done(expire(kept, 0))
  expect(await Promise.all([kept, confirmed, endless, reopened].map((id) => statusOf(clinic, id)))).toEqual([
    'cancelled',
    'confirmed',
    'tentative',
    'tentative',
  ])
  expect([await held(clinic, kept), await letters(clinic)]).toEqual([0, 1])
})
