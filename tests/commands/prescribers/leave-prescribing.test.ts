import { expect, test } from 'vitest'
import { savePrescriber } from '@/lib/commands/practice/save-prescriber'
import { sendReferral } from '@/lib/commands/prescribers/send-referral'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { lastVerdict } from '../../support/verdict'

/** Saves the clinic's prescriber as the form has them, active or not. */
async function becomes(clinic: Clinic, isActive: boolean) {
  const row = await clinic.asSystem((tx) => tx.prescriber.findFirstOrThrow({ where: { id: clinic.prescriber.prescriberId } }))
  const { practiceId: _, createdAt: __, evaluationFeeCents: ___, ...told } = row
  const form = { ...told, npi: row.npi ?? '', evaluationFee: '', nextOpeningOn: '', sites: [], acceptsReferrals: isActive, isActive }
  return clinic.run(savePrescriber, form, clinic.admin.actor)
}

const ordersOf = (clinic: Clinic, clientId: string) =>
  clinic.asSystem((tx) =>
    tx.doseOrder.findMany({ where: { clientId }, select: { status: true, endedBy: true, endedWhy: true, handedToId: true } }),
  )
const referralsOf = (clinic: Clinic, clientId: string) =>
  clinic.asSystem((tx) =>
    tx.referral.findMany({ where: { clientId }, orderBy: { id: 'asc' }, select: { prescriberId: true, status: true } }),
  )
const tasksOf = (clinic: Clinic, clientId: string) =>
  clinic.asSystem(async (tx) => (await tx.task.findMany({ where: { clientId }, select: { kind: true } })).map(({ kind }) => kind))

test('a prescriber who is no longer active has no live order left, and being active again brings none back', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  await clinic.order(client)
  expect(await becomes(clinic, true)).toMatchObject({ status: 'done' })
  expect(await ordersOf(clinic, client.id)).toMatchObject([{ status: 'active' }])
  await done(becomes(clinic, false))
  const ended = [{ status: 'revoked', endedBy: clinic.admin.userId, endedWhy: expect.any(String), handedToId: null }]
  expect(await ordersOf(clinic, client.id)).toEqual(ended)
  expect(await referralsOf(clinic, client.id)).toMatchObject([{ status: 'revoked' }])
  expect(await clinic.asSystem((tx) => lastVerdict(tx, clinic.practiceId, client.id))).toMatchObject({ endedBecause: 'referral' })
  expect(await tasksOf(clinic, client.id)).toContain('order-ended')
  await done(becomes(clinic, true))
  expect(await ordersOf(clinic, client.id)).toEqual(ended)
  expect(await referralsOf(clinic, client.id)).toMatchObject([{ status: 'revoked' }])
})

test('where another prescriber has accepted the client, that one is asked to write the order anew', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { prescriberId } = clinic.otherPrescriber
  await clinic.referred(client)
  await clinic.order(client)
  await clinic.referred(client, { prescriber: clinic.otherPrescriber })
  await done(becomes(clinic, false))
  expect(await ordersOf(clinic, client.id)).toMatchObject([{ status: 'active', handedToId: prescriberId }])
  const left = await referralsOf(clinic, client.id)
  expect(left.filter(({ status }) => status === 'accepted')).toEqual([{ prescriberId, status: 'accepted' }])
  expect(await tasksOf(clinic, client.id)).toContain('order-anew')
})

test('a live order whose referral ran out before ends with them, and nobody is referred to them', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const id = await clinic.referred(client)
  await clinic.order(client)
  await clinic.asSystem((tx) => tx.referral.updateMany({ where: { id }, data: { status: 'expired' } }))
  await done(becomes(clinic, false))
  expect(await ordersOf(clinic, client.id)).toMatchObject([{ status: 'revoked' }])
  const refers = { clientId: client.id, prescriberId: clinic.prescriber.prescriberId, reason: 'Please evaluate for lozenges.' }
  expect(await clinic.run(sendReferral, refers, clinic.therapist.actor)).toMatchObject({ fields: { prescriberId: [expect.any(String)] } })
})

test('an order that had ended before stays as it ended, and nobody is told of it again', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const id = await clinic.referred(client)
  await clinic.order(client)
  await clinic.asSystem(async (tx) => {
    await tx.referral.updateMany({ where: { id }, data: { status: 'expired' } })
    await tx.doseOrder.updateMany({ where: { clientId: client.id }, data: { status: 'expired', endedAt: clinic.now } })
  })
  await done(becomes(clinic, false))
  expect(await ordersOf(clinic, client.id)).toMatchObject([{ status: 'expired', endedWhy: null }])
  expect(await tasksOf(clinic, client.id)).not.toContain('order-ended')
})
