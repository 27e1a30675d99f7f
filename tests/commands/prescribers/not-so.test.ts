import { expect, test } from 'vitest'
import { answerReferral } from '@/lib/commands/prescribers/answer-referral'
import { decideEligibility } from '@/lib/commands/prescribers/decide-eligibility'
import { orderDose } from '@/lib/commands/prescribers/order-dose'
import { revokeReferral } from '@/lib/commands/prescribers/revoke-referral'
import { sendReferral } from '@/lib/commands/prescribers/send-referral'
import { toDay } from '@/lib/data/dates'
import { endVerdicts } from '@/lib/data/records/eligibility'
import {
  endOrder,
  handOrderTo,
  loadLiveOrder,
  loadOrderingFacts,
  loadOrdersOfPrescriber,
  loadRouteUnderVerdict,
} from '@/lib/data/records/prescribing'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
import { worldOf } from '../../support/world'
import { codes } from '../journeys/world'

test('a referral stands once between two people, is answered once, and ends once', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { prescriberId, actor } = clinic.prescriber
  const send = (clientId = client.id) =>
    clinic.run(sendReferral, { clientId, prescriberId, reason: 'Please evaluate for lozenges.' }, clinic.therapist.actor)
  expect(await send(newId())).toMatchObject({ status: 'invalid', fields: { form: ['There is no such client.'] } })
  const { referralId } = await done(send())
  expect(await send()).toMatchObject({ status: 'invalid', fields: { prescriberId: [expect.any(String)] } })
  const answer = (by = actor) => clinic.run(answerReferral, { referralId, answer: 'declined', note: 'No opening before spring.' }, by)
  expect(await answer(clinic.otherPrescriber.actor)).toMatchObject({ status: 'invalid' })
  await done(answer())
  expect(codes(await answer())).toEqual(['REFERRAL_CHANGE_NOT_POSSIBLE'])
  const revoke = (id = referralId) => clinic.run(revokeReferral, { referralId: id, why: 'She moves away.' }, clinic.frontDesk.actor)
  expect(codes(await revoke())).toEqual(['REFERRAL_CHANGE_NOT_POSSIBLE'])
  expect(await revoke(newId())).toMatchObject({ status: 'invalid' })
  await done(send())
})

test('a verdict names its conditions, holds from today for twelve months at most, and rests on an exam that was', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client, { decided: false })
  const decide = (over: object = {}, actor = clinic.prescriber.actor) => {
    const verdict = { clientId: client.id, verdict: 'eligible', conditions: '', validUntilOn: '2027-11-23', inPersonExamOn: '2026-11-23' }
    return clinic.run(decideEligibility, { ...verdict, ...over }, actor)
  }
  const wrong = (field: string) => ({ status: 'invalid', fields: { [field]: [expect.any(String)] } })
  expect(await decide({}, clinic.otherPrescriber.actor)).toMatchObject(wrong('form'))
  expect(await decide({ verdict: 'eligible_with_conditions' })).toMatchObject(wrong('conditions'))
  expect(await decide({ validUntilOn: '2026-11-22' })).toMatchObject(wrong('validUntilOn'))
  expect(await decide({ validUntilOn: '2027-11-24' })).toMatchObject(wrong('validUntilOn'))
  expect(await decide({ inPersonExamOn: '2026-11-24' })).toMatchObject(wrong('inPersonExamOn'))
  expect(await clinic.asSystem((tx) => tx.eligibilityDecision.count({ where: { clientId: client.id } }))).toBe(0)
  await done(decide())
  await done(decide({ validUntilOn: '2026-11-23' }))
})

test('an order ends after it begins', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const order = { clientId: client.id, route: 'lozenge', form: 'tablet', doseMg: 100, sitesAllowed: ['office'], evaluation: 'in-person' }
  const dates = { issuedOn: '2026-11-24', expiresOn: '2026-11-23', purpose: 'Depression' }
  const backwards = await clinic.run(orderDose, { ...order, ...dates }, clinic.prescriber.actor)
  expect(backwards).toMatchObject({ status: 'invalid', fields: { expiresOn: [expect.any(String)] } })
})

test('only an order that is live is ended, handed over or replaced', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const { practiceId, now } = clinic
  const { prescriberId, actor, userId } = clinic.prescriber
  const first = await clinic.order(client)
  const ending = { status: 'revoked', by: userId, why: null, now } as const
  const act = <Result>(work: Parameters<typeof clinic.read<Result>>[1]) => clinic.read(actor, work)
  expect(await act((tx) => endOrder(tx, practiceId, first, ending))).toBe(1)
  expect(await act((tx) => endOrder(tx, practiceId, first, ending))).toBe(0)
  const live = async () => [
    (await act((tx) => loadLiveOrder(tx, practiceId, client.id, 'lozenge')))?.id ?? null,
    (await act((tx) => loadOrdersOfPrescriber(tx, practiceId, client.id, prescriberId))).map(({ id }) => id),
  ]
  expect(await live()).toEqual([null, []])
  await act((tx) => handOrderTo(tx, practiceId, first, clinic.otherPrescriber.prescriberId))
  expect(await act((tx) => tx.doseOrder.findFirst({ where: { id: first } }))).toMatchObject({ handedToId: null })
  const second = await clinic.order(client)
  expect(await live()).toEqual([second, [second]])
})

test('the route under a verdict is that of an order signed since; the exam is the latest that was held in person', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client, { decided: false })
  const { practiceId, now } = clinic
  const { prescriberId, actor } = clinic.prescriber
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const decide = (decidedAt: Date, inPersonExamOn: Date | null, verdict: 'eligible' | 'not_eligible' = 'eligible') =>
    clinic.read(actor, (tx) =>
      tx.eligibilityDecision.createMany({
        data: [
          {
            practiceId,
            id: newId(),
            clientId: client.id,
            prescriberId,
            verdict,
            decidedAt,
            validUntilOn: toDay('2027-06-01'),
            inPersonExamOn,
          },
        ],
      }),
    )
  const route = () => clinic.asSystem((tx) => loadRouteUnderVerdict(tx, practiceId, client.id))
  const exam = async () => (await clinic.asSystem((tx) => loadOrderingFacts(tx, practiceId, prescriberId, client.id))).inPersonOn
  await decide(daysAgo(6), null)
  await clinic.order(client)
  expect([await route(), await exam()]).toEqual([null, null])
  await decide(daysAgo(8), toDay('2026-11-10'))
  expect(await exam()).toBe('2026-11-10')
  const other = await clinic.ordered()
  expect(await clinic.asSystem((tx) => loadRouteUnderVerdict(tx, practiceId, other.id))).toBe('lozenge')
  await decide(daysAgo(1), null, 'not_eligible')
  const ended = await clinic.asSystem((tx) => endVerdicts(tx, { practiceId, clientId: client.id }, 'screen', clinic.today))
  expect(ended).toBe(2)
})

test('an order counts while the referral to its prescriber stands', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const referralId = await clinic.referred(client)
  await clinic.order(client)
  const stands = async () =>
    (await worldOf(clinic, client, { from: clinic.today, to: clinic.today })).orders.map(({ referralStands }) => referralStands)
  const set = (data: object) => clinic.asSystem((tx) => tx.referral.updateMany({ where: { id: referralId }, data }))
  expect(await stands()).toEqual([true])
  await set({ status: 'expired' })
  expect(await stands()).toEqual([false])
  await set({ status: 'accepted', endedAt: clinic.now })
  expect(await stands()).toEqual([false])
})
