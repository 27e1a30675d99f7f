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
  await expect(change(closing, client.actor)).rejects.toThrow(/policy|only their own columns/)
  const acknowledging = { acknowledgedAt: clinic.now, acknowledgedBy: client.userId, acknowledgedName: client.name }
  await expect(change(acknowledging, client.actor)).rejects.toThrow(/policy|only their own columns/)
  expect(await change(closing)).toEqual({ count: 1 })
  await expect(change({ dueAt: null })).rejects.toThrow(/stays as it is/)
})

test('what is closed is raised anew, and a graver word moves its own open task alone', async () => {
  const { clinic, client, id, raise } = await raised('notice')
  const { practiceId, now } = clinic
  const other = {
    practiceId,
    clientId: client.id,
    kind: 'reading',
    subjectId: newId(),
    findings: [],
    level: 'notice',
    raisedAt: now,
  } as const
  const second = await clinic.read(clinic.therapist.actor, (tx) => insertAlert(tx, { ...other, dueAt: now }))
  await clinic.asSystem((tx) =>
    tx.task.createMany({
      data: [
        {
          practiceId,
          id: newId(),
          clientId: client.id,
          kind: 'care-alert',
          forRole: 'therapist',
          dueAt: now,
          status: 'done',
          doneAt: now,
          subjectId: id,
          params: {},
        },
      ],
    }),
  )
  const later = new Date(now.getTime() + 60_000)
  await raise(later, 'urgent')
  const dueOf = (subjectId: string, status: 'open' | 'done') =>
    clinic.asSystem(async (tx) => (await tx.task.findMany({ where: { subjectId, status } })).map(({ dueAt }) => dueAt))
  const moved = new Date(later.getTime() + 300_000)
  expect([await dueOf(id, 'open'), await dueOf(id, 'done'), await dueOf(second, 'open')]).toEqual([[moved], [now], [now]])
  const closed = { closedAt: later, closedBy: clinic.therapist.userId, closedHow: 'Measured again, well.' }
  await clinic.read(clinic.therapist.actor, (tx) => tx.careAlert.updateMany({ where: { id }, data: closed }))
  expect(await raise(moved, 'urgent')).not.toBe(id)
})

test('without a primary therapist everybody who works here is told, and prescribers while their referral stands', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ primaryClinicianId: null })
  await clinic.referred(client)
  await clinic.referred(client, { prescriber: clinic.otherPrescriber, decided: false })
  const ended = { clientId: client.id, prescriberId: clinic.otherPrescriber.prescriberId }
  const told = async (referral: object) => {
    await clinic.asSystem((tx) => tx.referral.updateMany({ where: ended, data: referral }))
    const about = {
      practiceId: clinic.practiceId,
      clientId: client.id,
      kind: 'reading',
      subjectId: newId(),
      findings: [],
      level: 'notice',
    } as const
    const alertId = await clinic.read(clinic.therapist.actor, (tx) =>
      insertAlert(tx, { ...about, raisedAt: clinic.now, dueAt: clinic.now }),
    )
    const steps = await clinic.asSystem((tx) => tx.careAlertStep.findMany({ where: { alertId }, orderBy: { toName: 'asc' } }))
    return steps.map(({ toName }) => toName)
  }
  const all = ['Dr Heron Hawthorn', 'Dr Martin Maple', 'Lark Linden', 'Wren Willow']
  expect(await told({})).toEqual(all)
  await clinic.asSystem((tx) => tx.clinician.updateMany({ where: { id: clinic.otherTherapist.clinicianId }, data: { isActive: false } }))
  expect(await told({ endedAt: clinic.now })).toEqual(['Dr Heron Hawthorn', 'Wren Willow'])
  expect(await told({ status: 'declined', endedAt: null })).toEqual(['Dr Heron Hawthorn', 'Wren Willow'])
})
