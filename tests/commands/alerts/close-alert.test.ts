import { expect, test } from 'vitest'
import { closeAlert } from '@/lib/commands/alerts/close-alert'
import { insertAlert } from '@/lib/data/records/alerts'
import { insertTask } from '@/lib/data/records/tasks'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'

test('a therapist closes an alert about a reading with what was done; its task ends with it, and it is closed once', async () => {
  const clinic = await openClinic()
  const { practiceId, now, therapist } = clinic
  const client = await clinic.client()
  const about = { practiceId, clientId: client.id, kind: 'reading', level: 'urgent', subjectId: newId(), findings: [] } as const
  const alertId = await clinic.asSystem(async (tx) => {
    const id = await insertAlert(tx, { ...about, raisedAt: now, dueAt: now })
    await insertTask(tx, {
      practiceId,
      clientId: client.id,
      kind: 'care-alert',
      forRole: 'therapist',
      dueAt: now,
      subjectId: id,
      params: {},
    })
    return id
  })
  const close = (actor = therapist.actor) => clinic.run(closeAlert, { alertId, how: 'Measured again: 124/80.' }, actor)

  expect(await clinic.run(closeAlert, { alertId, how: 'Measured again.' }, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
  await done(close())
  expect(await clinic.asSystem((tx) => tx.careAlert.findFirst({ where: { id: alertId } }))).toMatchObject({
    closedBy: therapist.userId,
    closedAt: now,
    closedHow: 'Measured again: 124/80.',
  })
  expect(await clinic.asSystem((tx) => tx.task.findMany({ where: { subjectId: alertId, status: 'open' } }))).toEqual([])
  expect(await close(clinic.otherTherapist.actor)).toMatchObject({ status: 'invalid' })
})
