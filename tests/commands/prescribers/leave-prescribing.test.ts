import { expect, test } from 'vitest'
import { changeRoles } from '@/lib/commands/access/change-roles'
import { deactivateUser } from '@/lib/commands/access/deactivate-user'
import { restoreUser } from '@/lib/commands/access/restore-user'
import { savePrescriber } from '@/lib/commands/practice/save-prescriber'
import { sendReferral } from '@/lib/commands/prescribers/send-referral'
import { findPrescriberMatches } from '@/lib/data/views/prescriber-matches'
import { listPartnerPrescribers } from '@/lib/data/views/settings-providers'
import { newId } from '@/lib/ids'
import { beforeItCommits } from '../../support/at-once'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { lastVerdict } from '../../support/verdict'
import { codes } from '../journeys/world'

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
  const client = await clinic.ordered()
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

/** The ways in which nobody is left who signs in as a prescriber. */
const leavings = {
  'whose account is closed': ({ run, prescriber: { userId }, admin }: Clinic) => run(deactivateUser, { userId }, admin.actor),
  'who has that role no longer': ({ run, prescriber: { userId }, admin }: Clinic) =>
    run(changeRoles, { userId, roles: [{ role: 'front-desk' }], duties: [] }, admin.actor),
}

test.each(Object.entries(leavings))('a prescriber %s leaves no live order behind, and opened again has none', async (_, leaves) => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { userId } = clinic.prescriber
  await clinic.referred(client)
  await clinic.order(client)
  await done(leaves(clinic))
  expect(await ordersOf(clinic, client.id)).toMatchObject([{ status: 'revoked', endedBy: clinic.admin.userId }])
  expect(await referralsOf(clinic, client.id)).toMatchObject([{ status: 'revoked' }])
  expect(await tasksOf(clinic, client.id)).toContain('order-ended')
  expect(await clinic.auditTrail()).toMatchObject([{ objectId: userId, details: { referrals: 1, orders: 1 } }])
  await clinic.run(restoreUser, { userId }, clinic.admin.actor)
  expect(await ordersOf(clinic, client.id)).toMatchObject([{ status: 'revoked' }])
})

test.each(Object.entries(leavings))(
  'the orders of a prescriber %s are handed to another who has accepted the client',
  async (_, leaves) => {
    const clinic = await openClinic()
    const client = await clinic.ordered()
    await clinic.referred(client, { prescriber: clinic.otherPrescriber })
    await done(leaves(clinic))
    expect(await ordersOf(clinic, client.id)).toMatchObject([{ status: 'active', handedToId: clinic.otherPrescriber.prescriberId }])
  },
)

test.each(Object.entries(leavings))('orders of a prescriber %s stand while somebody else signs in as them', async (_, leaves) => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { practiceId, prescriber, billingLead } = clinic
  await clinic.referred(client)
  await clinic.order(client)
  const second = { practiceId, id: newId(), userId: billingLead.userId, role: 'prescriber', prescriberId: prescriber.prescriberId }
  await clinic.asSystem((tx) => tx.userRole.createMany({ data: [second] }))
  await done(leaves(clinic))
  expect(await ordersOf(clinic, client.id)).toMatchObject([{ status: 'active', handedToId: null }])
  await done(clinic.run(deactivateUser, { userId: billingLead.userId }, clinic.admin.actor))
  expect(await ordersOf(clinic, client.id)).toMatchObject([{ status: 'revoked' }])
})

test.each(Object.entries(leavings))(
  'nobody is referred to a prescriber %s, nor offered them, until they sign in again',
  async (way, leaves) => {
    const clinic = await openClinic()
    const client = await clinic.client()
    const { prescriberId, userId } = clinic.prescriber
    const refer = () =>
      clinic.run(sendReferral, { clientId: client.id, prescriberId, reason: 'Please evaluate for lozenges.' }, clinic.therapist.actor)
    const offered = () =>
      clinic.read(clinic.therapist.actor, async (tx) => {
        const question = { route: 'lozenge', setting: 'office', maxMiles: null } as const
        const rows = await findPrescriberMatches(tx, clinic.therapist.actor, client.id, question, clinic.now)
        return rows?.find((row) => row.prescriberId === prescriberId)
      })
    const inSettings = () =>
      clinic.read(clinic.admin.actor, async (tx) =>
        (await listPartnerPrescribers(tx, clinic.admin.actor)).find(({ id }) => id === prescriberId),
      )
    await done(leaves(clinic))
    expect(codes(await refer())).toEqual(['PRESCRIBER_WITHOUT_ACCOUNT'])
    expect(await referralsOf(clinic, client.id)).toEqual([])
    expect(await offered()).toMatchObject({
      fit: 'no-fit',
      findings: expect.arrayContaining([expect.objectContaining({ code: 'PRESCRIBER_WITHOUT_ACCOUNT' })]),
    })
    expect(await inSettings()).toMatchObject({ signsIn: false })
    await done(
      way === 'whose account is closed'
        ? clinic.run(restoreUser, { userId }, clinic.admin.actor)
        : clinic.run(changeRoles, { userId, roles: [{ role: 'prescriber', prescriberId }], duties: [] }, clinic.admin.actor),
    )
    expect((await offered())?.findings.map(({ code }) => code)).not.toContain('PRESCRIBER_WITHOUT_ACCOUNT')
    expect(await inSettings()).toMatchObject({ signsIn: true })
    await done(refer())
  },
)

test('nobody is referred to a prescriber who takes no referrals', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { prescriberId } = clinic.prescriber
  await clinic.asSystem((tx) => tx.prescriber.updateMany({ where: { id: prescriberId }, data: { acceptsReferrals: false } }))
  const refers = { clientId: client.id, prescriberId, reason: 'Please evaluate for lozenges.' }
  expect(codes(await clinic.run(sendReferral, refers, clinic.frontDesk.actor))).toEqual(['NOT_TAKING_REFERRALS'])
})

test('other roles beside that of a prescriber leave the orders as they are', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const { userId, prescriberId } = clinic.prescriber
  const roles = [{ role: 'prescriber', prescriberId }, { role: 'front-desk' }]
  await done(clinic.run(changeRoles, { userId, roles, duties: [] }, clinic.admin.actor))
  expect(await ordersOf(clinic, client.id)).toMatchObject([{ status: 'active' }])
})

test('a referral sent while the account closes is refused, and one sent just before ends with it', async () => {
  const clinic = await openClinic()
  const [late, early] = [await clinic.client(), await clinic.client()]
  const { prescriberId, userId } = clinic.prescriber
  const [admin, therapist] = [clinic.admin.actor, clinic.therapist.actor]
  const refers = (clientId: string) => ({ clientId, prescriberId, reason: 'Please evaluate for lozenges.' })
  const second = await beforeItCommits(
    admin,
    (tx) => deactivateUser.run({ userId }, { actor: admin, now: clinic.now, tx }),
    () => clinic.run(sendReferral, refers(late.id), therapist),
  )
  expect(second).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'PRESCRIBER_WITHOUT_ACCOUNT' }] } })
  await done(clinic.run(restoreUser, { userId }, admin))
  const closed = await beforeItCommits(
    therapist,
    (tx) => sendReferral.run(refers(early.id), { actor: therapist, now: clinic.now, tx }),
    () => clinic.run(deactivateUser, { userId }, admin),
  )
  expect(closed).toMatchObject({ status: 'done' })
  expect(await referralsOf(clinic, late.id)).toEqual([])
  expect(await referralsOf(clinic, early.id)).toMatchObject([{ status: 'revoked' }])
})

test('nor is anybody referred to a prescriber whom the practice stops working with in the same moment', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { actor } = clinic.therapist
  const refers = { clientId: client.id, prescriberId: clinic.prescriber.prescriberId, reason: 'Please evaluate for lozenges.' }
  const left = await beforeItCommits(
    actor,
    (tx) => sendReferral.run(refers, { actor, now: clinic.now, tx }),
    () => becomes(clinic, false),
  )
  expect(left).toMatchObject({ status: 'done' })
  expect(await referralsOf(clinic, client.id)).toMatchObject([{ status: 'revoked' }])
})
