import { expect, test } from 'vitest'
import { insertAlert } from '@/lib/data/records/alerts'
import { newId } from '@/lib/ids'
import { openClinic } from '../support/clinic'

async function raised(level: 'notice' | 'urgent' = 'urgent') {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const about = { practiceId: clinic.practiceId, clientId: client.id, kind: 'reading', subjectId: newId(), findings: [] } as const
  const raise = (at: Date, graver: typeof level = level) =>
    clinic.read(clinic.therapist.actor, (tx) =>
      insertAlert(tx, { ...about, level: graver, raisedAt: at, dueAt: new Date(at.getTime() + 300_000) }),
    )
  const id = await raise(clinic.now)
  return { clinic, client, id, raise }
}

test('an alert opens one task and tells the primary therapist and the prescriber, by a mail that names nobody', async () => {
  const { clinic, client, id, raise } = await raised()
  expect(await raise(clinic.now)).toBe(id)
  const [tasks, steps, mails] = await clinic.asSystem(async (tx) => [
    await tx.task.findMany({ where: { subjectId: id }, select: { kind: true, forClinicianId: true, status: true, dueAt: true } }),
    await tx.careAlertStep.findMany({
      where: { alertId: id },
      orderBy: { toRole: 'asc' },
      select: { step: true, toName: true, channel: true },
    }),
    await tx.outbox.findMany({ where: { kind: 'alert-waiting' }, select: { payload: true } }),
  ])
  const dueAt = new Date(clinic.now.getTime() + 300_000)
  expect(tasks).toEqual([{ kind: 'care-alert', forClinicianId: clinic.therapist.clinicianId, status: 'open', dueAt }])
  expect(steps).toEqual([
    { step: 1, toName: 'Dr Heron Hawthorn', channel: 'mail' },
    { step: 1, toName: 'Wren Willow', channel: 'mail' },
  ])
  expect(mails).toHaveLength(2)
  expect(JSON.stringify(mails)).not.toContain(client.name)
})

test('a graver one about the same thing raises the open alert and starts its clock anew; a lighter one leaves it', async () => {
  const { clinic, id, raise } = await raised('notice')
  const later = new Date(clinic.now.getTime() + 60_000)
  expect(await raise(later, 'urgent')).toBe(id)
  await raise(new Date(clinic.now.getTime() + 120_000), 'notice')
  const alerts = await clinic.asSystem((tx) => tx.careAlert.findMany({ select: { id: true, level: true, raisedAt: true } }))
  expect(alerts).toEqual([{ id, level: 'urgent', raisedAt: later }])
})

test('the database lets no alert fall, go back or be closed by a client', async () => {
  const { clinic, client, id } = await raised()
  const change = (data: object, actor: Parameters<typeof clinic.read>[0] = clinic.therapist.actor) =>
    clinic.read(actor, (tx) => tx.careAlert.updateMany({ where: { id }, data }))
  await expect(change({ level: 'notice' })).rejects.toThrow(/only rises/)
  await expect(change({ raisedAt: new Date(clinic.now.getTime() + 60_000) })).rejects.toThrow(/does not go back/)
  const closing = { closedAt: clinic.now, closedBy: client.userId, closedHow: 'done' }
  await expect(change(closing, client.actor)).rejects.toThrow(/policy/)
  const acknowledging = { acknowledgedAt: clinic.now, acknowledgedBy: client.userId, acknowledgedName: client.name }
  await expect(change(acknowledging, client.actor)).rejects.toThrow(/policy/)
  expect(await change(closing)).toEqual({ count: 1 })
  await expect(change({ dueAt: null })).rejects.toThrow(/stays as it is/)
})
