import { applyCredit } from '../../../lib/commands/billing/apply-credit.ts'
import { cancelRefund } from '../../../lib/commands/billing/cancel-refund.ts'
import { issueSuperbill } from '../../../lib/commands/billing/issue-superbill.ts'
import { payRefund } from '../../../lib/commands/billing/pay-refund.ts'
import { postChargesForDay } from '../../../lib/commands/billing/post-charges.ts'
import { reversePayment } from '../../../lib/commands/billing/reverse-payment.ts'
import { assessSlidingFee } from '../../../lib/commands/coverage/assess-sliding-fee.ts'
import { restrictCoverage } from '../../../lib/commands/coverage/restrict.ts'
import { verifyBenefit } from '../../../lib/commands/coverage/verify-benefit.ts'
import { cancelAppointment } from '../../../lib/commands/scheduling/cancel-appointment.ts'
import { missAppointment } from '../../../lib/commands/scheduling/miss-appointment.ts'
import { addDays, type LocalDate, type LocalTime } from '../../../lib/domain/time/local.ts'
import type { TestClient } from '../../support/clinic/clients.ts'
import { signsMissedPolicy } from '../../support/missed-policy.ts'
import { answerOf } from '../ledger/situations.ts'
import { type Attack, askedFrom, BEFORE, keptOf, NOW, type Siege, TODAY, WALLED } from './siege.ts'

/** Somebody with a plan who was billed for two days and paid all of it, and what she owed before. */
async function whoPaid(siege: Siege): Promise<TestClient> {
  const client = await siege.client({ program: 'commercial', benefitsVerifiedOn: WALLED, deductibleLeftCents: 100_000 })
  await siege.sign(client, BEFORE)
  await siege.sign(client, WALLED)
  await siege.pay(client, '320.00')
  return client
}

const asked = async (siege: Siege, client: TestClient, from = WALLED) => askedFrom(await siege.books(client), from)

/** Her days from the second on are behind the wall after all. What is kept is the first day's alone. */
async function walledAfterAll(siege: Siege): Promise<TestClient> {
  const client = await whoPaid(siege)
  await siege.covers(client, { startsOn: WALLED })
  return client
}

/** One visit that nobody came to, and one called off on the day before by its client, both written down under the practice's fee. */
async function missedOn({ office: { clinic }, desk }: Siege, client: TestClient): Promise<void> {
  await signsMissedPolicy(clinic, client)
  const visitOn = async (on: LocalDate) => {
    const id = await clinic.visit(client, { kind: 'follow_up', on, at: '16:00' })
    await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data: { createdAt: clinic.now } }))
    return id
  }
  await clinic.run(missAppointment, { appointmentId: await visitOn(WALLED) }, desk, NOW)
  const late = { appointmentId: await visitOn(addDays(TODAY, 1)), reason: 'I am not well.' }
  await clinic.run(cancelAppointment, late, client.actor, NOW)
}

const FIRST_DAY_CENTS = 16_000
const harmAfterAll = async (siege: Siege, client: TestClient) => {
  const books = await siege.books(client)
  return askedFrom(books, WALLED) + Math.max(0, keptOf(books) - FIRST_DAY_CENTS)
}

const take = (siege: Siege, client: TestClient, amount: string, more?: object) =>
  siege.pay(client, amount, more).then((status) => (status === 'done' ? Math.round(Number(amount) * 100) : 0))

export const byCommand: readonly Attack[] = [
  {
    name: 'a note is signed, with a deductible the plan would ask',
    try: async (siege) => {
      const { clinic } = siege.office
      const client = await siege.client({ deductibleLeftCents: 100_000 })
      await siege.sign(client, WALLED)
      await siege.sign(client, BEFORE)
      const said = { deductible: '900', outOfPocket: '4000', coinsurancePercent: 50, copay: '', copayAfterDeductible: false }
      const answer = answerOf(client.coverageId ?? '', said, { verifiedOn: TODAY, fromOn: BEFORE })
      await clinic.run(verifyBenefit, answer, siege.desk, NOW)
      return asked(siege, client, BEFORE)
    },
  },
  {
    name: 'the visit is missed, and another called off late',
    try: async (siege) => {
      const client = await siege.client()
      await missedOn(siege, client)
      return asked(siege, client)
    },
  },
  {
    name: 'a fee for a missed visit was paid, and the wall comes after',
    try: async (siege) => {
      const client = await siege.client({ program: 'commercial' })
      await missedOn(siege, client)
      await siege.pay(client, '150.00')
      await siege.covers(client, { startsOn: BEFORE })
      const books = await siege.books(client)
      return askedFrom(books, BEFORE) + Math.max(0, keptOf(books))
    },
  },
  {
    name: 'a plan before it asks a deductible',
    try: async (siege) => {
      const client = await siege.client({ program: 'commercial', deductibleLeftCents: 100_000 })
      await siege.covers(client, { startsOn: '2026-11-01' })
      await siege.sign(client, WALLED)
      return asked(siege, client)
    },
  },
  {
    name: 'the client says she pays without insurance',
    try: async (siege) => {
      const client = await siege.client({ deductibleLeftCents: 100_000 })
      await siege.covers(client, { program: 'self_pay', priority: 1, startsOn: '2026-11-01' }, client.actor)
      await siege.sign(client, WALLED)
      return asked(siege, client)
    },
  },
  {
    name: 'the client ends the coverage herself',
    try: async (siege) => {
      const client = await siege.client()
      const row = { id: client.coverageId ?? '', startsOn: '2026-01-01', priority: 1 }
      await siege.covers(client, { ...row, status: 'ended', endsOn: BEFORE }, client.actor)
      await siege.covers(client, { ...row, status: 'denied' }, client.actor)
      await siege.covers(client, { ...row, startsOn: TODAY }, client.actor)
      await siege.sign(client, WALLED)
      return asked(siege, client)
    },
  },
  {
    name: 'the plan is not told, and the client pays alone',
    try: async (siege) => {
      const client = await siege.client()
      const wish = { clientId: client.id, fromOn: TODAY, toOn: '', paysInFull: true }
      await siege.office.clinic.run(restrictCoverage, wish, client.actor, NOW)
      await siege.sign(client, TODAY)
      return asked(siege, client)
    },
  },
  {
    name: 'money is taken ahead, today and by an earlier date',
    try: async (siege) => {
      const client = await siege.client()
      await siege.sign(client, WALLED)
      return (await take(siege, client, '50.00')) + (await take(siege, client, '50.00', { receivedOn: WALLED }))
    },
  },
  {
    name: 'money is dated back into the wall that has ended',
    try: async (siege) => {
      const client = await siege.client({ coverageStatus: 'ended', coverageEndsOn: WALLED })
      await siege.sign(client, WALLED)
      return (await take(siege, client, '50.00', { receivedOn: WALLED })) + (await asked(siege, client, '2026-01-01'))
    },
  },
  {
    name: 'money is dated back to before the wall',
    try: async (siege) => {
      const client = await siege.client({ coverageStartsOn: WALLED })
      return take(siege, client, '50.00', { receivedOn: BEFORE })
    },
  },
  {
    name: 'paid days are covered after all',
    try: async (siege) => harmAfterAll(siege, await walledAfterAll(siege)),
  },
  {
    name: 'the refund is called off, and the day posted again',
    try: async (siege) => {
      const client = await walledAfterAll(siege)
      const { clinic } = siege.office
      for (const { id } of (await siege.books(client)).refunds)
        await clinic.run(cancelRefund, { refundId: id, why: 'She will not mind.' }, siege.desk, NOW)
      await posted(siege, client)
      return harmAfterAll(siege, client)
    },
  },
  {
    name: 'the refund is paid, and the payment bounces',
    try: async (siege) => {
      const client = await walledAfterAll(siege)
      const { clinic } = siege.office
      const { refunds, payments } = await siege.books(client)
      for (const { id } of refunds)
        await clinic.run(payRefund, { refundId: id, method: 'cash', reference: '', paidOn: '', otherWayBecause: '' }, siege.desk, NOW)
      for (const { id } of payments) await clinic.run(reversePayment, { paymentId: id, reason: 'bounced', note: '' }, siege.desk, NOW)
      await posted(siege, client)
      return asked(siege, client)
    },
  },
  {
    name: 'the refund is paid, and the same is charged and taken again',
    try: async (siege) => {
      const client = await walledAfterAll(siege)
      for (const { id } of (await siege.books(client)).refunds)
        await siege.office.clinic.run(
          payRefund,
          { refundId: id, method: 'cash', reference: '', paidOn: '', otherWayBecause: '' },
          siege.desk,
          NOW,
        )
      await posted(siege, client)
      return (await take(siege, client, '160.00')) + (await harmAfterAll(siege, client))
    },
  },
  {
    name: 'credit from before is set against a walled day',
    try: async (siege) => {
      const client = await siege.client({ program: 'commercial' })
      await siege.pay(client, '100.00')
      await siege.covers(client, { startsOn: WALLED })
      await siege.sign(client, WALLED)
      const { clinic } = siege.office
      let harm = await asked(siege, client)
      for (const serviceOn of ['', WALLED]) {
        const use = { clientId: client.id, amount: '50.00', serviceOn, clientAgreed: true }
        if ((await clinic.run(applyCredit, use, siege.desk, NOW)).status === 'done') harm += 5_000
      }
      return harm
    },
  },
  {
    name: 'the household is put on the sliding scale',
    try: async (siege) => {
      const client = await siege.client()
      const household = { clientId: client.id, householdSize: 1, annualIncome: '30,000', attested: true, proof: '' }
      await siege.office.clinic.run(assessSlidingFee, household, siege.desk, NOW)
      await siege.sign(client, TODAY)
      return asked(siege, client)
    },
  },
  {
    name: 'a superbill is issued for a walled day',
    try: async (siege) => {
      const client = await siege.client()
      await siege.sign(client, WALLED)
      const { charges } = await siege.books(client)
      const paper = { clientId: client.id, chargeIds: charges.map(({ id }) => id) }
      const issued = charges.length > 0 ? await siege.office.clinic.run(issueSuperbill, paper, siege.desk, NOW) : null
      return issued?.status === 'done' ? 1 : 0
    },
  },
  {
    name: 'a payment and the news of the coverage come at one moment, in two tabs',
    try: async (siege) => {
      let harm = 0
      for (let round = 0; round < 4; round += 1) {
        const client = await siege.client({ program: 'commercial', deductibleLeftCents: 100_000 })
        await siege.sign(client, WALLED, hourOf(round))
        await Promise.all([siege.pay(client, '160.00'), siege.covers(client, { startsOn: WALLED })])
        const books = await siege.books(client)
        harm += askedFrom(books, WALLED) + keptOf(books)
      }
      return harm
    },
  },
  {
    name: 'a note is signed while the news of the coverage comes, in two tabs',
    try: async (siege) => {
      let harm = 0
      for (let round = 0; round < 4; round += 1) {
        const client = await siege.client({ program: 'commercial', deductibleLeftCents: 100_000 })
        await Promise.all([siege.sign(client, WALLED, hourOf(round)), siege.covers(client, { startsOn: WALLED })])
        harm += await asked(siege, client)
      }
      return harm
    },
  },
]

/** Each round has an hour of its own: a therapist signs no two notes of one time. */
const hourOf = (round: number) => `${12 + round}:00` as LocalTime

/** The walled day is posted again, as when a second note is signed. */
const posted = ({ office: { clinic } }: Siege, client: TestClient) =>
  clinic.asSystem((tx) =>
    postChargesForDay(tx, {
      actor: clinic.therapist.actor,
      practiceId: clinic.practiceId,
      clientId: client.id,
      serviceOn: WALLED,
      now: NOW,
    }),
  )
