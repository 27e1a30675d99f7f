import { expect, test } from 'vitest'
import { disputeCharge } from '@/lib/commands/billing/dispute-charge'
import { toDay } from '@/lib/data/dates'
import { answerDisputeRow, loadDispute } from '@/lib/data/records/disputes'
import { decideRestoredBalance, insertRestoredBalance, loadRestoredBalance } from '@/lib/data/records/given-back'
import { endHardshipRow, insertHardship, loadHardship, loadHardshipsOf } from '@/lib/data/records/hardships'
import { carryOutWish, insertWish } from '@/lib/data/records/own-wishes'
import { decideAppealRow, insertAppeal, loadAppeal } from '@/lib/data/records/scale-appeals'
import { answerRequest, insertRequest, loadRequest } from '@/lib/data/records/superbill-requests'
import { decideWriteOffRow, insertWriteOff, loadWriteOff, loadWrittenOffSince } from '@/lib/data/records/write-offs'
import { toCents } from '@/lib/domain/money'
import { newId } from '@/lib/ids'
import { minutesAfter } from '../../commands/access/person'
import { day, signVisit } from '../../commands/billing/world'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const ON = day('2026-11-23')

test('the answer to a charge that was questioned stays as it was given', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'self_pay' })
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  const { id: chargeId } = await clinic.asSystem((tx) => tx.charge.findFirstOrThrow({ where: { clientId: client.id } }))
  const { disputeId } = await done(clinic.run(disputeCharge, { chargeId, reason: 'That was shorter.' }, client.actor))
  const given = { answeredAt: clinic.now, answeredBy: clinic.frontDesk.userId }
  const answer = (status: 'corrected' | 'stands') =>
    clinic.asSystem((tx) => answerDisputeRow(tx, clinic.practiceId, disputeId, { status, answer: `It is: ${status}.`, ...given }))
  await answer('stands')
  await answer('corrected')
  const kept = await clinic.asSystem((tx) => loadDispute(tx, clinic.practiceId, disputeId))
  expect(kept).toMatchObject({ status: 'stands', answer: 'It is: stands.' })
})

const hardshipFor = (clinic: Clinic, client: TestClient) =>
  clinic.asSystem((tx) =>
    insertHardship(tx, clinic.practiceId, {
      ...{ clientId: client.id, basisPoints: 5_000, cents: null, fromOn: day('2026-11-01'), toOn: day('2026-12-31') },
      ...{ papers: 'Two pay slips', reason: 'Lost work', decidedAt: clinic.now, decidedBy: clinic.billingLead.userId },
    }),
  )

test('a decision on hardship ends once; decisions come of those who are asked for', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  const [id] = [await hardshipFor(clinic, client), await hardshipFor(clinic, other)]
  const end = (endedOn: string) =>
    clinic.asSystem((tx) =>
      endHardshipRow(tx, clinic.practiceId, id, {
        ...{ endedOn: day(endedOn), endedAt: clinic.now },
        ...{ endedBy: clinic.billingLead.userId, endedWhy: 'Works again' },
      }),
    )
  await end('2026-11-25')
  await end('2026-11-27')
  expect((await clinic.asSystem((tx) => loadHardship(tx, clinic.practiceId, id)))?.endedOn).toBe('2026-11-25')
  const of = (...ids: string[]) => clinic.asSystem(async (tx) => [...(await loadHardshipsOf(tx, clinic.practiceId, ids)).keys()].sort())
  expect([await of(client.id), await of(client.id, other.id)]).toEqual([[client.id], [client.id, other.id].sort()])
})

test('the word on an appeal stays as it was given', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ slidingScale: { householdSize: 3, annualIncomeCents: 4_500_000, paysBasisPoints: 6_000 } })
  const { practiceId, now, asSystem } = clinic
  const { id: assessmentId } = await asSystem((tx) => tx.slidingFeeAssessment.findFirstOrThrow({ where: { clientId: client.id } }))
  const asked = { clientId: client.id, assessmentId, reason: 'Fewer hours', papers: 'Two pay slips', askedAt: now, askedBy: client.userId }
  const id = await asSystem((tx) => insertAppeal(tx, practiceId, asked))
  const decide = (outcome: string) => {
    const word = { status: 'declined', outcome, newAssessmentId: null, decidedAt: now, decidedBy: clinic.billingLead.userId } as const
    return asSystem((tx) => decideAppealRow(tx, practiceId, id, word))
  }
  await decide('The slips show the same.')
  await decide('They are of last year.')
  expect((await asSystem((tx) => loadAppeal(tx, practiceId, id)))?.outcome).toBe('The slips show the same.')
})

test('a superbill that was asked for is answered once', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'self_pay' })
  const { practiceId, now, asSystem } = clinic
  const asked = { clientId: client.id, chargeIds: [newId()], askedAt: now, askedBy: client.userId }
  const id = await clinic.read(client.actor, (tx) => insertRequest(tx, practiceId, asked))
  const decline = (declinedWhy: string) => {
    const answer = { status: 'declined', declinedWhy, answeredAt: now, answeredBy: clinic.frontDesk.userId } as const
    return asSystem((tx) => answerRequest(tx, practiceId, id, answer))
  }
  await decline('We are still asking your plan.')
  await decline('Your plan says no.')
  expect((await asSystem((tx) => loadRequest(tx, practiceId, id)))?.declinedWhy).toBe('We are still asking your plan.')
})

test('a write-off is decided once; what was posted since counts together, and nothing that waits', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { practiceId, now, asSystem } = clinic
  const ask = (cents: number, status: 'waits' | 'posted', minutes = 0) => {
    const row = { clientId: client.id, amount: toCents(cents), reason: 'our_mistake', note: 'We said it was free', status } as const
    return asSystem((tx) =>
      insertWriteOff(tx, practiceId, { ...row, askedAt: minutesAfter(now, minutes), askedBy: clinic.frontDesk.userId }),
    )
  }
  const id = await ask(700, 'waits')
  await ask(500, 'posted')
  await ask(300, 'posted', -10)
  const since = (minutes: number) => asSystem((tx) => loadWrittenOffSince(tx, practiceId, client.id, minutesAfter(now, minutes)))
  expect([await since(-10), await since(-9)]).toEqual([800, 500])
  const decline = (declinedWhy: string) => {
    const word = { status: 'declined', declinedWhy, decidedAt: now, decidedBy: clinic.billingLead.userId } as const
    return asSystem((tx) => decideWriteOffRow(tx, practiceId, id, word))
  }
  await decline('She can pay.')
  await decline('He can pay.')
  expect((await asSystem((tx) => loadWriteOff(tx, practiceId, id)))?.declinedWhy).toBe('She can pay.')
})

test('a wish is carried out once, for the days it was', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'va' })
  const { practiceId, now } = clinic
  const [cycleId = ''] = (await clinic.regimen(client)).cycleIds
  const signed = { clientId: client.id, cycleId, coverageId: client.coverageId ?? '', signedName: client.name, signedAt: now }
  const id = await clinic.read(client.actor, (tx) => insertWish(tx, { practiceId, ...signed, signedBy: client.userId }))
  const carry = (on: string) => {
    const days = { fromOn: toDay(day(on)), toOn: toDay(day(on)), useEndedAt: now, useEndedBy: clinic.frontDesk.userId }
    return clinic.read(clinic.frontDesk.actor, (tx) => carryOutWish(tx, practiceId, id, days))
  }
  await carry('2026-12-01')
  await carry('2026-12-02')
  const wish = await clinic.asSystem((tx) => tx.privateWish.findFirstOrThrow({ where: { clientId: client.id } }))
  expect(wish.fromOn).toEqual(toDay(day('2026-12-01')))
})

test('a day that is owed again is decided once', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'medicaid' })
  const { practiceId, now, asSystem } = clinic
  const owed = { practiceId, clientId: client.id, coverageId: client.coverageId ?? '', serviceOn: ON, amount: toCents(500) }
  const id = await asSystem((tx) => insertRestoredBalance(tx, { ...owed, openedAt: now, openedBy: clinic.frontDesk.userId }))
  const decide = (isAsked: boolean) => {
    const word = { decidedAt: now, decidedBy: clinic.billingLead.userId, isAsked, note: null }
    return asSystem((tx) => decideRestoredBalance(tx, practiceId, id, word))
  }
  await decide(true)
  await decide(false)
  expect((await asSystem((tx) => loadRestoredBalance(tx, practiceId, id)))?.isAsked).toBe(true)
})
