import { expect, test } from 'vitest'
import { answerReferral } from '@/lib/commands/prescribers/answer-referral'
import { decideEligibility } from '@/lib/commands/prescribers/decide-eligibility'
import { orderDose } from '@/lib/commands/prescribers/order-dose'
import { proposeDose } from '@/lib/commands/prescribers/propose-dose'
import { revokeDose } from '@/lib/commands/prescribers/revoke-dose'
import { revokeReferral } from '@/lib/commands/prescribers/revoke-referral'
import { sendReferral } from '@/lib/commands/prescribers/send-referral'
import { planRegimen } from '@/lib/commands/regimens/plan-regimen'
import { listOrphanedOrders } from '@/lib/data/views/prescribing'
import { orderFor } from '@/lib/domain/journeys/order-on-file'
import { ruleReferralStanding } from '@/lib/domain/prescribers/rule-referral-standing'
import type { OrderDoseInput } from '@/lib/inputs/prescribers'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { lastVerdict } from '../../support/verdict'
import { worldOf } from '../../support/world'
import { order } from './order'

const seen = (clinic: Clinic) => clinic.read(clinic.prescriber.actor, (tx) => tx.client.count({ where: { practiceId: clinic.practiceId } }))

test('a prescriber sees a client from accepting the referral until it is revoked, and orders only in between', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { prescriberId, actor } = clinic.prescriber
  const { referralId } = await done(
    clinic.run(sendReferral, { clientId: client.id, prescriberId, reason: 'Please evaluate for lozenges.' }, clinic.therapist.actor),
  )
  expect(await seen(clinic)).toBe(0)
  expect(await clinic.run(orderDose, order(client.id), actor)).toMatchObject({ status: 'invalid' })
  await done(clinic.run(answerReferral, { referralId, answer: 'accepted' }, actor))
  expect(await seen(clinic)).toBe(1)
  await done(
    clinic.run(
      decideEligibility,
      { clientId: client.id, verdict: 'eligible', validUntilOn: '2027-11-01', inPersonExamOn: '2026-11-20' },
      actor,
    ),
  )
  expect(await clinic.run(orderDose, order(client.id), actor)).toMatchObject({ status: 'done' })
  expect(await clinic.run(orderDose, order(client.id), clinic.otherPrescriber.actor)).toMatchObject({ status: 'invalid' })
  await done(clinic.run(revokeReferral, { referralId, why: 'She moves away.' }, clinic.frontDesk.actor))
  expect(await seen(clinic)).toBe(0)
  expect(await clinic.run(orderDose, order(client.id), actor)).toMatchObject({ status: 'invalid' })
})

test('T18 a therapist may propose a dose and never order one; the database holds it too', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  expect(
    await clinic.run(
      proposeDose,
      { clientId: client.id, doseMg: 150, route: 'lozenge', reason: 'Little effect at 100 mg.' },
      clinic.therapist.actor,
    ),
  ).toMatchObject({ status: 'done' })
  expect(await clinic.run(orderDose as never, order(client.id), clinic.therapist.actor as never)).toEqual({ status: 'denied' })
  const direct = clinic.read(
    clinic.therapist.actor,
    (tx) =>
      tx.$executeRaw`INSERT INTO dose_order (practice_id, id, client_id, prescriber_id, route, form, dose_mg, sites_allowed, status, issued_on, expires_on, ordered_at)
      VALUES (${clinic.practiceId}::uuid, gen_random_uuid(), ${client.id}::uuid, ${clinic.prescriber.prescriberId}::uuid, 'lozenge', 'x', 150, '{office}', 'active', '2026-11-23', '2027-01-01', now())`,
  )
  await expect(direct).rejects.toThrow()
})

test('T19 a dose outside the range seen is held until the prescriber says it once more, without a suggestion', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const outcome = await clinic.run(orderDose, order(client.id, { doseMg: 900 }), clinic.prescriber.actor)
  if (outcome.status !== 'refused') throw new Error(JSON.stringify(outcome))
  expect(outcome.ruling.findings).toMatchObject([{ code: 'DOSE_WANTS_SECOND_LOOK', effect: 'hold', params: {} }])
  expect(await clinic.run(orderDose, order(client.id, { doseMg: 900, reconfirmed: true }), clinic.prescriber.actor)).toMatchObject({
    status: 'done',
  })
})

test('an order answers a proposal about its own client, once', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  for (const each of [client, other]) await clinic.referred(each)
  const proposal = { doseMg: 120, route: 'lozenge', reason: 'Little effect at 100 mg.' } as const
  const { proposalId } = await done(clinic.run(proposeDose, { clientId: other.id, ...proposal }, clinic.therapist.actor))
  const { actor } = clinic.prescriber
  expect(await clinic.run(orderDose, order(client.id, { proposalId }), actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(orderDose, order(client.id, { proposalId: crypto.randomUUID() }), actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(orderDose, order(other.id, { proposalId }), actor)).toMatchObject({ status: 'done' })
  expect(await clinic.run(orderDose, order(other.id, { proposalId }), actor)).toMatchObject({ status: 'invalid' })
})

test('a new order replaces the live one for its route', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  await done(clinic.run(orderDose, order(client.id), clinic.prescriber.actor))
  await done(clinic.run(orderDose, order(client.id, { doseMg: 150 }), clinic.prescriber.actor))
  const orders = await clinic.read(clinic.prescriber.actor, (tx) =>
    tx.doseOrder.findMany({ where: { practiceId: clinic.practiceId, clientId: client.id }, orderBy: { doseMg: 'asc' } }),
  )
  expect(orders.map(({ doseMg, status }) => [doseMg, status])).toEqual([
    [100, 'superseded'],
    [150, 'active'],
  ])
})

test('a regimen of six is planned; three-hour cycles are refused to a Medicaid client; an untrained primary is refused', async () => {
  const clinic = await openClinic()
  const cycles = (format: 'A' | 'B', count = 6) =>
    Array.from({ length: count }, () => ({ format, setting: 'office' as const, route: 'lozenge' as const }))
  const plan = (clientId: string, format: 'A' | 'B', count?: number) =>
    clinic.run(
      planRegimen,
      { clientId, primaryClinicianId: clinic.therapist.clinicianId, cycles: cycles(format, count) },
      clinic.therapist.actor,
    )
  const commercial = await clinic.client()
  expect(await plan(commercial.id, 'B')).toMatchObject({ status: 'done' })
  expect(await plan(commercial.id, 'B')).toMatchObject({ status: 'invalid' })
  const medicaid = await clinic.client({ program: 'medicaid' })
  expect(await plan(medicaid.id, 'A')).toMatchObject({ status: 'refused' })
  expect(await plan(medicaid.id, 'B', 12)).toMatchObject({ status: 'done' })
})

const liveOrders = (clinic: Clinic, clientId: string) =>
  clinic.asSystem((tx) =>
    tx.doseOrder.findMany({
      where: { clientId },
      orderBy: { orderedAt: 'asc' },
      select: { status: true, endedBy: true, endedWhy: true, handedToId: true },
    }),
  )

test('a revoked referral ends its live orders and the verdict in the same act, and says who and why', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const referralId = await clinic.referred(client)
  await clinic.order(client)
  await done(clinic.run(revokeReferral, { referralId, why: 'The client changes prescribers.' }, clinic.frontDesk.actor))
  expect(await liveOrders(clinic, client.id)).toEqual([
    { status: 'revoked', endedBy: clinic.frontDesk.userId, endedWhy: 'The client changes prescribers.', handedToId: null },
  ])
  expect(await clinic.asSystem((tx) => lastVerdict(tx, clinic.practiceId, client.id))).toMatchObject({ endedBecause: 'referral' })
})

test('orders are handed over: nothing is given under them until the next prescriber signs anew', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const referralId = await clinic.referred(client)
  await clinic.order(client)
  const { otherPrescriber } = clinic
  const handOver = { referralId, why: 'Moves to another town.', toPrescriberId: otherPrescriber.prescriberId }
  expect(await clinic.run(revokeReferral, handOver, clinic.frontDesk.actor)).toMatchObject({ status: 'invalid' })
  await clinic.referred(client, { prescriber: otherPrescriber })
  await done(clinic.run(revokeReferral, handOver, clinic.frontDesk.actor))
  const standing = async () => {
    const { orders } = await worldOf(clinic, client, { from: clinic.today, to: clinic.today })
    return ruleReferralStanding(orderFor(orders, 'lozenge')).map(({ code }) => code)
  }
  expect(await standing()).toEqual(['REFERRAL_NOT_IN_FORCE'])
  // The order was given out of their hands, and is not theirs again because they are referred to again.
  await clinic.referred(client)
  expect(await standing()).toEqual(['REFERRAL_NOT_IN_FORCE'])
  await done(clinic.run(orderDose, order(client.id), otherPrescriber.actor))
  expect(await standing()).toEqual([])
  expect((await liveOrders(clinic, client.id)).map(({ status }) => status)).toEqual(['superseded', 'active'])
})

test('a prescriber sees and stops their own live order after the referral ended, and nobody else’s', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const referralId = await clinic.referred(client)
  const orderId = await clinic.order(client)
  await clinic.asSystem((tx) => tx.referral.updateMany({ where: { id: referralId }, data: { status: 'revoked', endedAt: clinic.now } }))
  const own = () => clinic.read(clinic.prescriber.actor, (tx) => listOrphanedOrders(tx, clinic.prescriber.actor))
  expect(await own()).toMatchObject([{ id: orderId, clientName: client.name }])
  expect(await clinic.run(revokeDose, { orderId }, clinic.otherPrescriber.actor)).toMatchObject({ status: 'invalid' })
  await done(clinic.run(revokeDose, { orderId, why: 'No longer in my care.' }, clinic.prescriber.actor))
  expect(await own()).toEqual([])
  expect(await seen(clinic)).toBe(0)
  expect(await liveOrders(clinic, client.id)).toMatchObject([{ status: 'revoked', endedWhy: 'No longer in my care.' }])
  expect(await clinic.run(revokeDose, { orderId }, clinic.prescriber.actor)).toMatchObject({ status: 'invalid' })
})

test('an order is asked about each place it names: a policy that bars home bars an order for office and home', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const { prescriberId, actor } = clinic.prescriber
  await clinic.asSystem((tx) =>
    tx.credential.updateMany({ where: { prescriberId, kind: 'malpractice' }, data: { coversOutsideClinic: 'no' } }),
  )
  const both = { sitesAllowed: ['office', 'home'], homeOrder: true } as const
  expect(await clinic.run(orderDose, order(client.id), actor)).toMatchObject({ status: 'done' })
  expect(await clinic.run(orderDose, order(client.id, { ...both, sitesAllowed: ['office', 'home'] }), actor)).toMatchObject({
    status: 'refused',
  })
})

test('what the law asks before an order comes from the ordering screen: purpose, evaluation, exception, monitoring, home said twice', async () => {
  const clinic = await openClinic({ now: new Date('2027-01-05T15:00:00Z') })
  const client = await clinic.client({ state: 'MO' })
  await clinic.referred(client, { decided: false })
  const { actor } = clinic.prescriber
  const dates = { issuedOn: '2027-01-05', expiresOn: '2027-06-05' } as const
  const codes = async (over: Partial<OrderDoseInput>) => {
    const outcome = await clinic.run(orderDose, order(client.id, { ...dates, ...over }), actor)
    return outcome.status === 'refused'
      ? outcome.ruling.findings.filter(({ effect }) => effect !== 'warn').map(({ code }) => code)
      : outcome.status
  }
  expect(await codes({ purpose: '' })).toEqual(['TELEMEDICINE_PURPOSE_NOT_STATED'])
  expect(await codes({ evaluation: 'video' })).toEqual(['IN_PERSON_EVALUATION_NEEDED'])
  expect(await codes({ evaluation: 'audio', exception: 'va' })).toEqual(['AUDIO_ONLY_UNKNOWN'])
  expect(await codes({ sitesAllowed: ['office', 'home'] })).toContain('HOME_SITE_WITHOUT_HOME_ORDER')
  expect(await codes({ evaluation: 'video', exception: 'va' })).toBe('done')
  const kept = await clinic.asSystem((tx) => tx.doseOrder.findFirst({ where: { clientId: client.id } }))
  expect(kept).toMatchObject({ evaluation: 'video', exception: 'va', purpose: 'Treatment-resistant depression' })
  await clinic.asSystem((tx) => tx.client.updateMany({ where: { id: client.id }, data: { state: 'CA' } }))
  expect(await codes({})).toContain('PDMP_NOT_CHECKED')
})

test('an order for another route ends the verdict that was given for the first', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const { actor } = clinic.prescriber
  const eligibility = () => clinic.asSystem((tx) => lastVerdict(tx, clinic.practiceId, client.id))
  await done(clinic.run(orderDose, order(client.id, { doseMg: 150 }), actor))
  expect(await eligibility()).toMatchObject({ endedBecause: null })
  const other = { route: 'im', form: 'solution', sitesAllowed: ['facility'], reconfirmed: true } as const
  await done(clinic.run(orderDose, order(client.id, { ...other, sitesAllowed: ['facility'] }), actor))
  expect(await eligibility()).toMatchObject({ endedBecause: 'route' })
})

test('a signed order and a given verdict are not rewritten, whoever asks the database', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const id = await clinic.order(client)
  const tries = [
    () => clinic.read(clinic.prescriber.actor, (tx) => tx.doseOrder.updateMany({ where: { id }, data: { doseMg: 300 } })),
    () => clinic.read(clinic.frontDesk.actor, (tx) => tx.doseOrder.updateMany({ where: { id }, data: { status: 'revoked', doseMg: 300 } })),
    () =>
      clinic.read(client.actor, (tx) =>
        tx.eligibilityDecision.updateMany({
          where: { clientId: client.id },
          data: { verdict: 'eligible', endedOn: null, endedBecause: null },
        }),
      ),
    () =>
      clinic.read(client.actor, (tx) =>
        tx.eligibilityDecision.updateMany({
          where: { clientId: client.id },
          data: { validUntilOn: new Date('2030-01-01'), endedOn: new Date('2030-01-01'), endedBecause: 'screen' },
        }),
      ),
  ]
  for (const tried of tries) await expect(tried()).rejects.toThrow()
})
