import { expect, test } from 'vitest'
import { answerExtension, extendRegimen } from '@/lib/commands/regimens/extend-regimen'
import { extensionColumns } from '@/lib/data/records/extensions'
import { listExtensions } from '@/lib/data/views/extensions'
import { extensionOf } from '@/lib/domain/regimens/extension'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'

const asked = { reason: 'Scores fall and she wants to go on.', resultsReviewed: true }

async function planned(cycles = 6) {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const { id: regimenId } = await clinic.regimen(client, { cycles })
  const extend = (more: number, over: object = {}) =>
    clinic.run(extendRegimen, { regimenId, cycles: more, ...asked, ...over }, clinic.therapist.actor)
  const standing = () =>
    clinic.asSystem(async (tx) => extensionOf(await tx.regimenExtension.findMany({ where: { regimenId }, select: extensionColumns })))
  const numbers = async () =>
    (await clinic.asSystem((tx) => tx.cycle.findMany({ where: { regimenId }, orderBy: { number: 'asc' } }))).map(({ number }) => number)
  return { clinic, client, regimenId, extend, standing, numbers }
}

const answers = (clinic: Clinic, extensionId: string, agrees: boolean, note = '') =>
  clinic.run(answerExtension, { extensionId, agrees, note }, clinic.prescriber.actor)

const answered = { status: 'invalid', fields: { form: ['This extension was answered already. Reload the page.'] } }

test('further cycles are asked for by the therapist and stand once the prescriber agrees', async () => {
  const { clinic, client, extend, standing, numbers } = await planned()
  expect(await standing()).toBeNull()
  const { extensionId } = await done(extend(2))
  expect(await standing()).toEqual({ byTherapist: true, resultsReviewed: true, byPrescriber: false, cycles: 2 })
  expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(await extend(1)).toMatchObject({ status: 'invalid', fields: { form: ['An extension waits for the prescriber already.'] } })
  expect(await clinic.run(answerExtension, { extensionId, agrees: true }, clinic.otherPrescriber.actor)).toMatchObject({
    status: 'invalid',
  })
  await done(answers(clinic, extensionId, true))
  expect(await standing()).toEqual({ byTherapist: true, resultsReviewed: true, byPrescriber: true, cycles: 2 })
  expect(await answers(clinic, extensionId, false, 'On second thought')).toEqual(answered)
  const rows = await clinic.read(clinic.prescriber.actor, (tx) => listExtensions(tx, clinic.prescriber.actor, client.id))
  expect(rows).toMatchObject([{ cycles: 2, therapistName: 'Wren Willow', prescriberName: 'Dr Heron Hawthorn' }])
})

test('declined with a reason, it can be asked for again and adds no cycle twice', async () => {
  const { clinic, extend, standing, numbers } = await planned()
  const { extensionId } = await done(extend(2))
  expect(await answers(clinic, extensionId, false)).toMatchObject({ status: 'invalid', fields: { note: [expect.any(String)] } })
  await done(answers(clinic, extensionId, false, 'Blood pressure first.'))
  expect(await answers(clinic, extensionId, true)).toEqual(answered)
  expect(await standing()).toBeNull()
  await done(extend(2))
  expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  await expect(
    clinic.asSystem((tx) => tx.regimenExtension.updateMany({ where: { id: extensionId }, data: { reason: 'Something else' } })),
  ).rejects.toThrow(/append-only/)
})

test('never beyond twelve in all, never without results, and by nobody else', async () => {
  const { clinic, client, regimenId, extend } = await planned(11)
  expect(await extend(2)).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'REGIMEN_LENGTH' }] } })
  expect(await extend(1, { resultsReviewed: false })).toMatchObject({ status: 'invalid' })
  const input = { regimenId, cycles: 1, ...asked }
  expect(await clinic.run(extendRegimen as never, input, clinic.frontDesk.actor as never)).toEqual({ status: 'denied' })
  const fresh = await clinic.client({ screened: false })
  const { id } = await clinic.regimen(fresh, { cycles: 2 })
  expect(await extend(1, { regimenId: id })).toMatchObject({ status: 'invalid', fields: { resultsReviewed: [expect.any(String)] } })
  await expect(
    clinic.read(clinic.frontDesk.actor, (tx) =>
      tx.regimenExtension.createMany({
        data: [
          {
            practiceId: clinic.practiceId,
            id: crypto.randomUUID(),
            clientId: client.id,
            regimenId,
            cycles: 1,
            reason: 'By another road',
            resultsReviewedAt: clinic.now,
            byTherapistAt: clinic.now,
            byTherapist: clinic.therapist.clinicianId,
          },
        ],
      }),
    ),
  ).rejects.toThrow(/row-level security/)
})

test('a plan that is over is not extended, and what was declined is not agreed to afterwards', async () => {
  const { clinic, regimenId, extend, numbers } = await planned()
  const { extensionId } = await done(extend(1))
  await done(answers(clinic, extensionId, false, 'Blood pressure first.'))
  expect(await answers(clinic, extensionId, true)).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringContaining('already')] },
  })
  expect(await answers(clinic, newId(), true)).toMatchObject({ status: 'invalid', fields: { form: ['There is no such extension.'] } })
  await clinic.asSystem((tx) => tx.regimen.updateMany({ where: { id: regimenId }, data: { status: 'completed' } }))
  expect(await extend(1)).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('is over')] } })
  expect(await extend(1, { regimenId: newId() })).toMatchObject({ status: 'invalid', fields: { form: ['There is no such regimen.'] } })
  expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6, 7])
})
