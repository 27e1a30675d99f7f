import { expect, test } from 'vitest'
import { setAcknowledged, setClosed } from '@/lib/data/records/alert-answers'
import { insertAlert } from '@/lib/data/records/alerts'
import { loadAlertToWrite, loadPersonToWrite, loadVisitsToWrite } from '@/lib/data/records/letters'
import { newId } from '@/lib/ids'
import { minutesAfter } from '../../commands/access/person'
import { openClinic } from '../../support/clinic'

test('a letter is about the visits it was written for, and about those of its own client alone', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  const meant = await clinic.visit(client, { kind: 'follow_up', on: '2026-11-24' })
  await clinic.visit(client, { kind: 'follow_up', on: '2026-11-25' })
  const theirs = await clinic.visit(other, { kind: 'follow_up', on: '2026-11-26' })
  const written = await clinic.asSystem((tx) => loadVisitsToWrite(tx, clinic.practiceId, client.id, [theirs, meant]))
  expect([written.email, written.visits.map(({ id }) => id)]).toEqual([client.email, [meant]])
})

test('a person at work is written to where they read mail, and not once they no longer sign in', async () => {
  const clinic = await openClinic()
  const { clinicianId } = clinic.therapist
  const to = (who: { prescriberId?: string; clinicianId?: string }) =>
    clinic.asSystem((tx) => loadPersonToWrite(tx, clinic.practiceId, { prescriberId: '', clinicianId: '', ...who }))
  expect(await to({ prescriberId: clinic.prescriber.prescriberId })).toBe('hawthorn@example.com')
  expect(await to({ prescriberId: newId() })).toBeNull()
  expect(await to({ clinicianId })).toBe(clinic.therapist.email)
  expect(await to({ clinicianId: clinic.otherTherapist.clinicianId })).toBe(clinic.otherTherapist.email)
  await clinic.asSystem((tx) => tx.user.updateMany({ where: { id: clinic.therapist.userId }, data: { status: 'inactive' } }))
  expect(await to({ clinicianId })).toBeNull()
})

test('mail about an alert goes to the person or place named, and to nobody once somebody has it or it is closed', async () => {
  const clinic = await openClinic()
  const { practiceId, now } = clinic
  const client = await clinic.client()
  const raise = () => {
    const about = { practiceId, clientId: client.id, kind: 'reading', level: 'urgent', subjectId: newId(), findings: [] } as const
    return clinic.asSystem((tx) => insertAlert(tx, { ...about, raisedAt: now, dueAt: minutesAfter(now, 5) }))
  }
  const [open, seen, closed] = [await raise(), await raise(), await raise()]
  const done = { by: clinic.therapist.userId, now }
  await clinic.asSystem(async (tx) => {
    await setAcknowledged(tx, practiceId, seen, { ...done, name: 'Wren Willow', clinicianId: null, callBy: null })
    await setClosed(tx, practiceId, closed, { ...done, how: 'Measured again, well.' })
  })
  const to = async (id: string, who: { role: string; subjectId?: string; userId?: string }) =>
    (await clinic.asSystem((tx) => loadAlertToWrite(tx, practiceId, id, { subjectId: '', userId: '', ...who })))?.email ?? null
  const lark = { role: 'therapist', subjectId: clinic.otherTherapist.clinicianId }
  const { prescriberId } = clinic.otherPrescriber
  expect(await to(open, lark)).toBe(clinic.otherTherapist.email)
  expect(await to(open, { role: 'admin', userId: clinic.admin.userId })).toBe(clinic.admin.email)
  expect(await to(open, { role: 'prescriber', subjectId: prescriberId })).toBe(clinic.otherPrescriber.email)
  expect([await to(seen, lark), await to(closed, lark), await to(newId(), lark)]).toEqual([null, null, null])
  const gone = [clinic.otherTherapist.userId, clinic.otherPrescriber.userId]
  await clinic.asSystem((tx) => tx.user.updateMany({ where: { id: { in: gone } }, data: { status: 'inactive' } }))
  expect(await to(open, lark)).toBeNull()
  expect(await to(open, { role: 'prescriber', subjectId: prescriberId })).toBe('maple@example.com')
})
