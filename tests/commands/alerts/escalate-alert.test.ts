import { expect, test } from 'vitest'
import { escalateAlert } from '@/lib/commands/alerts/escalate-alert'
import { insertAlert } from '@/lib/data/records/alerts'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
import { minutesAfter } from '../access/person'

test('an alert is passed on once its minute has come: to all who work then, and to a director who does not', async () => {
  const clinic = await openClinic()
  const { practiceId, now } = clinic
  const client = await clinic.client()
  const about = { practiceId, clientId: client.id, kind: 'reading', level: 'urgent', subjectId: newId(), findings: [] } as const
  const alertId = await clinic.asSystem((tx) => insertAlert(tx, { ...about, raisedAt: now, dueAt: minutesAfter(now, 5) }))
  await clinic.asSystem((tx) =>
    tx.clinicianHours.updateMany({ where: { clinicianId: clinic.therapist.clinicianId }, data: { opens: '12:00' } }),
  )
  const pass = (minute: number, id = alertId) => clinic.run(escalateAlert, { alertId: id }, clinic.system, minutesAfter(now, minute))
  const told = () =>
    clinic.asSystem(async (tx) =>
      (await tx.careAlertStep.findMany({ where: { alertId, step: 2 }, orderBy: { toName: 'asc' } })).map(({ toName }) => toName),
    )
  const notNow = { status: 'invalid', fields: { form: ['This alert is not to be passed on.'] } }
  expect(await pass(4)).toEqual(notNow)
  expect(await pass(5, newId())).toEqual(notNow)
  expect(await told()).toEqual([])
  await done(pass(5))
  expect(await told()).toEqual(['Lark Linden', 'Wren Willow'])
  const closed = { closedAt: now, closedBy: clinic.therapist.userId, closedHow: 'Measured again, well.' }
  await clinic.read(clinic.therapist.actor, (tx) => tx.careAlert.updateMany({ where: { id: alertId }, data: closed }))
  expect(await pass(300)).toEqual(notNow)
})
