import { describe, expect, test } from 'vitest'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { answerCoverage } from '@/lib/commands/coverage/answer-coverage'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { verifyBenefit } from '@/lib/commands/coverage/verify-benefit'
import { checkIn } from '@/lib/commands/journeys/check-in'
import { finishTask } from '@/lib/commands/tasks/finish-task'
import { findClientCoverage } from '@/lib/data/views/coverage'
import { listBalances } from '@/lib/data/views/desk'
import { listDayCollections } from '@/lib/data/views/desk-collections'
import { findClientMoney } from '@/lib/data/views/money'
import { findStatementPaper } from '@/lib/data/views/money-papers'
import { findMoneyStanding } from '@/lib/data/views/money-standing'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
import { wellPrepared } from '../../support/door-answers'
import { booksOf, day, medicaidSince, signVisit } from '../billing/world'
import { codes, confirmedJourney, driverSaysYes, later } from '../journeys/world'

const ON = day('2026-11-23')

/** A client with a commercial plan who owes $32.00. */
async function owing() {
  const clinic = await openClinic()
  const client = await clinic.client({})
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  const desk = clinic.frontDesk.actor
  const say = (told: object) => clinic.run(saveCoverage, { ...medicaidSince(clinic, client.id, '2000-01-01'), ...told }, client.actor)
  const money = () => clinic.read(desk, (tx) => findClientMoney(tx, desk, client.id))
  const tasks = () => clinic.asSystem((tx) => tx.task.findMany({ where: { clientId: client.id, kind: 'verify-coverage' } }))
  return { clinic, client, desk, say, money, tasks }
}

const words = [
  ['Medicaid', {}],
  ['the VA, without a payer or a number', { program: 'va', payerId: null, memberId: null }],
  ['another plan', { program: 'commercial', payerId: null, priority: 1 }],
] as const

describe('a client’s own word', () => {
  test.each(words)('about %s moves nothing and stops the asking until the desk denies it', async (_, told) => {
    const { clinic, client, desk, say, money, tasks } = await owing()
    const before = await booksOf(clinic, client)
    const { coverageId, waits } = await done(say(told))
    expect(waits).toBe(true)
    expect(await booksOf(clinic, client)).toEqual(before)
    expect(await money()).toMatchObject({ owedCents: 3_200, askedCents: 0, waiting: [{ why: 'own-word', cents: 3_200 }], refunds: [] })
    const own = await clinic.read(client.actor, (tx) => findClientMoney(tx, client.actor, client.id))
    expect(own).toMatchObject({ askedCents: 0, waiting: [{ cents: 3_200 }] })
    const statement = await clinic.read(client.actor, (tx) => findStatementPaper(tx, client.actor, client.id, clinic.now))
    expect(statement).toMatchObject({ waitingCents: 3_200 })
    const [balance] = (await clinic.read(desk, (tx) => listBalances(tx, desk, clinic.today))).filter(
      ({ clientId }) => clientId === client.id,
    )
    expect(balance).toMatchObject({ owedCents: 0, waitingCents: 3_200 })
    const [collection] = (await clinic.read(desk, (tx) => listDayCollections(tx, desk, ON))).filter((row) => row.clientId === client.id)
    expect(collection).toMatchObject({ collectCents: 0, isOwnWord: true })
    const shown = (await clinic.read(desk, (tx) => findClientCoverage(tx, desk, client.id)))?.coverages.find(({ id }) => id === coverageId)
    expect(shown?.isOwnWord).toBe(true)
    expect(await tasks()).toMatchObject([{ status: 'open', subjectId: coverageId, forRole: 'front-desk' }])
    const tick = await clinic.run(finishTask, { taskId: (await tasks())[0]?.id, outcome: 'Done' }, desk)
    expect(tick).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'TASK_ENDS_WITH_COVERAGE' }] } })

    await done(clinic.run(answerCoverage, { coverageId, isCovered: false }, desk))
    expect(await booksOf(clinic, client)).toEqual(before)
    expect(await money()).toMatchObject({ owedCents: 3_200, askedCents: 3_200, waiting: [] })
    expect(await tasks()).toMatchObject([{ status: 'done' }])
  })

  test('that nothing may be asked is told as theirs until the desk has verified it', async () => {
    const { clinic, client, desk, say } = await owing()
    const standing = () => clinic.read(client.actor, (tx) => findMoneyStanding(tx, client.actor, client.id, ON))
    expect(await standing()).toMatchObject({ wall: null, isOnTheirWord: false })
    const { coverageId } = await done(say({}))
    expect(await standing()).toMatchObject({ wall: 'medicaid', isOnTheirWord: true })
    await done(clinic.run(answerCoverage, { coverageId, isCovered: true }, desk))
    expect(await standing()).toMatchObject({ wall: 'medicaid', isOnTheirWord: false })
  })

  test('that they pay without a plan moves nothing either: the plan is billed as before', async () => {
    const { clinic, client, say, money } = await owing()
    await done(say({ program: 'self_pay', payerId: null, memberId: null }))
    expect(await money()).toMatchObject({ owedCents: 3_200, askedCents: 3_200 })
    await signVisit(clinic, client, { kind: 'integration', on: day('2026-11-24') })
    expect((await booksOf(clinic, client)).charges.map(({ isClaimable }) => isClaimable)).toEqual([true, true])
  })

  test('does not keep a visit from being posted as before, and they may pay of their own will', async () => {
    const { clinic, client, desk, say, money } = await owing()
    await done(say({}))
    await signVisit(clinic, client, { kind: 'integration', on: day('2026-11-24') })
    expect(await money()).toMatchObject({ owedCents: 6_400, askedCents: 0 })
    const pay = (amount: string) =>
      clinic.run(takePayment, { clientId: client.id, amount, method: 'cash', reference: null, note: null }, desk)
    expect(await pay('64.01')).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'PAYMENT_AHEAD_NOT_ALLOWED' }] } })
    await done(pay('64'))
    expect((await booksOf(clinic, client)).amounts.ar_client).toBeUndefined()
  })

  test('stays theirs to mend, and what the desk has verified does not', async () => {
    const { clinic, desk, say } = await owing()
    const { coverageId } = await done(say({}))
    const told = { id: coverageId, priority: 3 }
    await done(say(told))
    expect(await say({ ...told, startsOn: '2026-11-01' })).toMatchObject({ status: 'invalid' })
    await done(clinic.run(answerCoverage, { coverageId, isCovered: true }, desk))
    expect(await say({ ...told, priority: 2 })).toMatchObject({ status: 'invalid' })
    expect(await done(say({ ...told, memberId: 'MD-2' }))).toMatchObject({ waits: false, days: [] })
  })

  test('asking the plan for its benefits verifies it, and the days that waited are billed', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({ program: null })
    const desk = clinic.frontDesk.actor
    const plan = {
      ...medicaidSince(clinic, client.id, '2026-01-01'),
      program: 'commercial',
      payerId: clinic.payers.commercial,
      priority: 1,
    }
    const { coverageId } = await done(clinic.run(saveCoverage, plan, client.actor))
    const { findings } = await signVisit(clinic, client, { kind: 'preparation', on: ON })
    expect(findings).toMatchObject([{ code: 'VISIT_COVERAGE_UNKNOWN' }])
    const benefit = { coverageId, deductibleLeft: '0', coinsurancePercent: '20', verifiedOn: '2026-11-23', source: 'phone' }
    const empty = { familyDeductibleLeft: '', copay: '', copayAfterDeductible: false, outOfPocketLeft: '', familyOutOfPocketLeft: '' }
    await done(clinic.run(verifyBenefit, { ...benefit, ...empty, planYearStartsOn: '2026-01-01', reference: '' }, desk))
    expect((await booksOf(clinic, client)).charges).toMatchObject([{ isClaimable: true }])
  })
})

describe('a three-hour visit that is confirmed', () => {
  async function threeHours() {
    const clinic = await openClinic()
    const { client, journey, cycleId, rideId } = await confirmedJourney(clinic)
    await clinic.sign(client, ['extended-care-notice'])
    await clinic.asSystem(async (tx) => {
      await tx.cycle.updateMany({ where: { id: cycleId }, data: { format: 'A' } })
      await tx.appointment.updateMany({ where: { id: journey }, data: { format: 'A' } })
    })
    const { coverageId } = await done(clinic.run(saveCoverage, medicaidSince(clinic, client.id, '2026-01-01'), client.actor))
    const status = async () =>
      (
        await clinic.asSystem((tx) =>
          tx.appointment.findUniqueOrThrow({ where: { practiceId_id: { practiceId: clinic.practiceId, id: journey } } }),
        )
      ).status
    const come = () => clinic.run(checkIn, { appointmentId: journey, answers: wellPrepared }, clinic.frontDesk.actor, later(0))
    return { clinic, rideId, coverageId, status, come }
  }

  test('stays confirmed on a client’s own word of Medicaid, and goes on at the door with the question said', async () => {
    const { clinic, rideId, status, come } = await threeHours()
    expect(await status()).toBe('confirmed')
    await driverSaysYes(clinic, rideId)
    const came = await come()
    expect(came).toMatchObject({ status: 'done' })
    expect(came.status === 'done' && came.warnings.map(({ code }) => code)).toContain('EXTENDED_CARE_OWN_WORD')
  })

  test('waits again once the desk has verified it, and is stopped at the door', async () => {
    const { clinic, coverageId, status, come } = await threeHours()
    await done(clinic.run(answerCoverage, { coverageId, isCovered: true }, clinic.frontDesk.actor))
    expect(await status()).toBe('tentative')
    expect(codes(await come())).toContain('MEDICAID_NO_CLIENT_CHARGE')
  })
})

describe('the database', () => {
  test('takes no reversal, no refund and no verification from a client', async () => {
    const { clinic, client, say } = await owing()
    const { coverageId } = await done(say({}))
    const { practiceId } = clinic
    const where = { practiceId, clientId: client.id }
    const standing = await clinic.asSystem((tx) => tx.ledgerTransaction.findFirstOrThrow({ where: { ...where, kind: 'transfer' } }))
    const asClient = (work: Parameters<typeof clinic.read>[1]) => clinic.read(client.actor, work as never)
    const reversal = { ...where, id: newId(), kind: 'reversal', happenedAt: clinic.now, serviceOn: standing.serviceOn, memo: {} }
    await expect(
      asClient((tx) => tx.ledgerTransaction.createMany({ data: [{ ...reversal, reversesId: standing.id }] }) as never),
    ).rejects.toThrow(/row-level security/)
    const refund = { ...where, id: newId(), amountCents: 100, why: 'covered_after_all', openedAt: clinic.now, dueOn: clinic.now }
    await expect(asClient((tx) => tx.refund.createMany({ data: [refund] }) as never)).rejects.toThrow(/row-level security/)
    const change = (data: object) => asClient((tx) => tx.coverage.updateMany({ where: { practiceId, id: coverageId }, data }) as never)
    await expect(change({ verifiedAt: clinic.now })).rejects.toThrow(/changed by the desk/)
    await expect(
      asClient((tx) => tx.coverage.updateMany({ where: { practiceId, id: client.coverageId ?? '' }, data: { status: 'denied' } }) as never),
    ).rejects.toThrow(/changed by the desk/)
  })
})
