import { expect, test } from 'vitest'
import { loadClinicianCredentials, loadPrescriberCredentials } from '@/lib/data/records/credentials'
import { loadWritten } from '@/lib/data/records/due-work'
import { loadDoseOrder } from '@/lib/data/records/journeys'
import { loadNetworkFacts } from '@/lib/data/records/network-standings'
import { loadPrescribers } from '@/lib/data/records/people-facts'
import { endOrder, loadOrdersOfPrescriber } from '@/lib/data/records/prescribing'
import { insertTask, isTaskOpen, loadStepsRaised } from '@/lib/data/records/tasks'
import { loadNames } from '@/lib/data/records/users'
import { newId } from '@/lib/ids'
import { openClinic } from '../../support/clinic'

test('those who are asked for come, and nobody else', async () => {
  const clinic = await openClinic()
  const { practiceId, prescriber, otherPrescriber, today } = clinic
  const load = (...ids: string[]) => clinic.asSystem((tx) => loadPrescribers(tx, practiceId, ids, today))
  expect((await load(prescriber.prescriberId)).map(({ id }) => id)).toEqual([prescriber.prescriberId])
  expect(await load(prescriber.prescriberId, otherPrescriber.prescriberId)).toHaveLength(2)
  expect(await load()).toEqual([])
})

test('credentials come of those who are asked for, each with their own', async () => {
  const { practiceId, therapist, otherTherapist, prescriber, otherPrescriber, asSystem } = await openClinic()
  const clinicians = (...ids: string[]) => asSystem((tx) => loadClinicianCredentials(tx, practiceId, ids))
  const prescribers = (...ids: string[]) => asSystem((tx) => loadPrescriberCredentials(tx, practiceId, ids))
  expect([...(await clinicians(therapist.clinicianId)).keys()]).toEqual([therapist.clinicianId])
  expect([...(await prescribers(prescriber.prescriberId)).keys()]).toEqual([prescriber.prescriberId])
  const both = await clinicians(therapist.clinicianId, otherTherapist.clinicianId)
  expect(both.get(therapist.clinicianId)).toEqual((await clinicians(therapist.clinicianId)).get(therapist.clinicianId))
  expect((await prescribers(prescriber.prescriberId, otherPrescriber.prescriberId)).size).toBe(2)
})

test('of the messages of the practice, those asked for are looked up', async () => {
  const { practiceId, now, asSystem } = await openClinic()
  const ids = [newId(), newId()] as const
  await asSystem((tx) => tx.outbox.createMany({ data: ids.map((id) => ({ practiceId, id, kind: 'mail-test', payload: {}, dueAt: now })) }))
  expect(await asSystem((tx) => loadWritten(tx, practiceId, [ids[0], newId()]))).toEqual(new Set([ids[0]]))
})

test('the orders of a prescriber are those that are live', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const { practiceId, now, prescriber } = clinic
  const orders = () => clinic.asSystem((tx) => loadOrdersOfPrescriber(tx, practiceId, client.id, prescriber.prescriberId))
  const [order] = await orders()
  const given = () => clinic.asSystem((tx) => loadDoseOrder(tx, practiceId, client.id, undefined))
  expect((await given())?.id).toBe(order?.id)
  const ended = { status: 'revoked', by: prescriber.userId, why: 'Stopped', now } as const
  expect(await clinic.asSystem((tx) => endOrder(tx, practiceId, order?.id ?? '', ended))).toBe(1)
  expect([await orders(), await given()]).toEqual([[], null])
})

test('names come of those who are asked for, and what payers said of those who were asked', async () => {
  const { practiceId, frontDesk, payers, asSystem } = await openClinic()
  expect(await asSystem((tx) => loadNames(tx, practiceId, [frontDesk.userId]))).toEqual(new Map([[frontDesk.userId, 'Robin Rowan']]))
  const { commercial, tricare } = payers
  const facts = (...ids: string[]) =>
    asSystem(async (tx) => [...new Set((await loadNetworkFacts(tx, practiceId, ids)).map(({ payerId }) => payerId))].sort())
  expect([await facts(tricare), await facts(commercial, tricare)]).toEqual([[tricare], [commercial, tricare].sort()])
})

test('steps were raised about the things asked for, and a thing is open until its task is done', async () => {
  const { practiceId, now, asSystem } = await openClinic()
  const [one, other] = [newId(), newId()] as const
  const task = { practiceId, clientId: null, kind: 'credential-expiring', forRole: 'admin', dueAt: now } as const
  await asSystem(async (tx) => {
    await insertTask(tx, { ...task, subjectId: one, params: { step: 30 } })
    await insertTask(tx, { ...task, subjectId: other, params: { step: 7 } })
  })
  expect(await asSystem((tx) => loadStepsRaised(tx, practiceId, task.kind, [one]))).toEqual([{ subjectId: one, step: 30 }])
  const isOpen = () => asSystem((tx) => isTaskOpen(tx, practiceId, { kind: task.kind, subjectId: one }))
  expect(await isOpen()).toBe(true)
  await asSystem((tx) => tx.task.updateMany({ where: { subjectId: one }, data: { status: 'done', doneAt: now, outcome: 'Renewed.' } }))
  expect(await isOpen()).toBe(false)
})
