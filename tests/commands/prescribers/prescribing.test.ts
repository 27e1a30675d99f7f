import { expect, test } from 'vitest'
import { answerReferral } from '@/lib/commands/prescribers/answer-referral'
import { decideEligibility } from '@/lib/commands/prescribers/decide-eligibility'
import { orderDose } from '@/lib/commands/prescribers/order-dose'
import { proposeDose } from '@/lib/commands/prescribers/propose-dose'
import { revokeReferral } from '@/lib/commands/prescribers/revoke-referral'
import { sendReferral } from '@/lib/commands/prescribers/send-referral'
import { planRegimen } from '@/lib/commands/regimens/plan-regimen'
import type { OrderDoseInput } from '@/lib/inputs/prescribers/order-dose'
import { type Clinic, done, openClinic } from '../../support/clinic'

const order = (clientId: string, over: Partial<OrderDoseInput> = {}): OrderDoseInput => ({
  clientId,
  route: 'lozenge',
  form: 'rapid dissolve tablet',
  doseMg: 100,
  sitesAllowed: ['office'],
  issuedOn: '2026-11-23',
  expiresOn: '2027-04-23',
  evaluation: 'in-person',
  ...over,
})

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
  await done(clinic.run(revokeReferral, { referralId }, clinic.frontDesk.actor))
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
