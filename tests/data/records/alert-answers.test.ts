import { expect, test } from 'vitest'
import { toDay } from '@/lib/data/dates'
import { loadAlertsDue, loadCliniciansOnDuty, loadHoldersOf, setAcknowledged, setClosed, setStep } from '@/lib/data/records/alert-answers'
import { insertAlert } from '@/lib/data/records/alerts'
import { insertTask } from '@/lib/data/records/tasks'
import { newId } from '@/lib/ids'
import { minutesAfter } from '../../commands/access/person'
import { type Clinic, openClinic } from '../../support/clinic'

async function alerted(clinic: Clinic, clientId: string) {
  const { practiceId, now } = clinic
  const about = { practiceId, clientId, kind: 'reading', level: 'urgent', subjectId: newId(), findings: [] } as const
  return clinic.asSystem((tx) => insertAlert(tx, { ...about, raisedAt: now, dueAt: minutesAfter(now, 5) }))
}
const by = { by: newId(), now: new Date('2026-11-23T15:03:00Z') }
const taken = { ...by, name: 'Lark Linden', callBy: null }

test('an alert is passed on from its minute on, until somebody has it or it is closed', async () => {
  const clinic = await openClinic()
  const { practiceId, now } = clinic
  const client = await clinic.client()
  const [waits, seen, closed] = [await alerted(clinic, client.id), await alerted(clinic, client.id), await alerted(clinic, client.id)]
  await clinic.asSystem(async (tx) => {
    await setAcknowledged(tx, practiceId, seen, { ...taken, by: clinic.therapist.userId, clinicianId: null })
    await setStep(tx, practiceId, seen, 1, minutesAfter(now, 5))
    await setClosed(tx, practiceId, closed, { ...by, by: clinic.therapist.userId, how: 'Measured again, well.' })
  })
  const due = (at: Date) => clinic.asSystem(async (tx) => (await loadAlertsDue(tx, practiceId, at)).map(({ id }) => id))
  expect(await due(new Date(minutesAfter(now, 5).getTime() - 1))).toEqual([])
  expect(await due(minutesAfter(now, 5))).toEqual([waits])
})

test('the open task of an alert goes to whoever has it, with its clock; no other task does', async () => {
  const clinic = await openClinic()
  const { practiceId, now } = clinic
  const client = await clinic.client()
  const [id, other] = [await alerted(clinic, client.id), await alerted(clinic, client.id)]
  const kept = { practiceId, clientId: client.id, kind: 'care-alert', forRole: 'therapist', dueAt: now } as const
  await clinic.asSystem(async (tx) => {
    await insertTask(tx, { ...kept, subjectId: id, params: { before: true } })
    await tx.task.updateMany({ where: { subjectId: id, dueAt: now }, data: { status: 'done', doneAt: now, outcome: 'Called.' } })
  })
  const later = minutesAfter(now, 20)
  await clinic.asSystem(async (tx) => {
    await setStep(tx, practiceId, id, 2, later)
    await setAcknowledged(tx, practiceId, id, {
      ...taken,
      by: clinic.otherTherapist.userId,
      clinicianId: clinic.otherTherapist.clinicianId,
    })
  })
  const tasksOf = (subjectId: string) =>
    clinic.asSystem((tx) =>
      tx.task.findMany({ where: { subjectId }, orderBy: { dueAt: 'asc' }, select: { status: true, dueAt: true, forClinicianId: true } }),
    )
  expect(await tasksOf(id)).toEqual([
    { status: 'done', dueAt: now, forClinicianId: null },
    { status: 'open', dueAt: later, forClinicianId: clinic.otherTherapist.clinicianId },
  ])
  expect(await tasksOf(other)).toEqual([{ status: 'open', dueAt: minutesAfter(now, 5), forClinicianId: clinic.therapist.clinicianId }])
})

test('on duty is who works at this minute by their hours, and everybody who treats when nobody does', async () => {
  const clinic = await openClinic()
  const { practiceId, today } = clinic
  const lark = clinic.otherTherapist.clinicianId
  const onDuty = (time: string, weekday = 1) =>
    clinic.asSystem(async (tx) => (await loadCliniciansOnDuty(tx, practiceId, { on: toDay(today), weekday, time })).map(({ name }) => name))
  await clinic.asSystem((tx) => tx.clinicianHours.updateMany({ where: { clinicianId: lark }, data: { opens: '09:00', closes: '17:00' } }))
  expect(await onDuty('08:59')).toEqual(['Wren Willow'])
  expect(await onDuty('09:00')).toEqual(['Lark Linden', 'Wren Willow'])
  expect(await onDuty('17:00')).toEqual(['Wren Willow'])
  expect(await onDuty('18:00')).toEqual(['Lark Linden', 'Wren Willow'])
  expect(await onDuty('12:00', 0)).toEqual(['Lark Linden', 'Wren Willow'])
  await clinic.asSystem((tx) => tx.clinician.updateMany({ where: { id: lark }, data: { isActive: false } }))
  expect([await onDuty('12:00'), await onDuty('12:00', 0)]).toEqual([['Wren Willow'], ['Wren Willow']])
})

test('a duty is held by those who can sign in, and a director who treats is told as a therapist', async () => {
  const clinic = await openClinic()
  const holders = (duty: 'owner' | 'clinical-director') => clinic.asSystem((tx) => loadHoldersOf(tx, clinic.practiceId, duty))
  expect(await holders('owner')).toEqual([{ role: 'admin', subjectId: null, userId: clinic.admin.userId, name: 'Ivy Ibis' }])
  expect(await holders('clinical-director')).toEqual([
    { role: 'therapist', subjectId: clinic.therapist.clinicianId, userId: clinic.therapist.userId, name: 'Wren Willow' },
  ])
  await clinic.asSystem((tx) => tx.user.updateMany({ where: { id: clinic.admin.userId }, data: { status: 'inactive' } }))
  expect(await holders('owner')).toEqual([])
})
