import { describe, expect, test } from 'vitest'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { assessSlidingFee } from '@/lib/commands/coverage/assess-sliding-fee'
import { recordAuthorization } from '@/lib/commands/coverage/record-authorization'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { verifyBenefit } from '@/lib/commands/coverage/verify-benefit'
import { fromDay, toDay } from '@/lib/data/dates'
import { loadPriceFacts } from '@/lib/data/records/price-facts'
import { loadRules } from '@/lib/data/records/rulesets'
import { tierOn } from '@/lib/domain/billing/dated-amounts'
import { addDays } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
import { booksOf, day, medicaidSince, signVisit } from '../billing/world'

const ON = day('2026-11-23')

/** A three-hour visit with a discount, fully paid, and a day before that stays lawful. */
async function paidVisits() {
  const clinic = await openClinic()
  const client = await clinic.client({
    signed: ['extended-care-notice'],
    slidingScale: { householdSize: 3, annualIncomeCents: 4_500_000, paysBasisPoints: 6_000 },
  })
  await clinic.referred(client)
  await clinic.order(client)
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  await signVisit(clinic, client, { kind: 'journey', format: 'A', on: day('2026-11-24') })
  const pay = { clientId: client.id, amount: '242', method: 'cash', reference: null, note: null }
  await done(clinic.run(takePayment, pay, clinic.frontDesk.actor))
  return { clinic, client }
}

describe('coverage that reaches back', () => {
  test('Medicaid saved by the desk takes its days back and opens the refund', async () => {
    const { clinic, client } = await paidVisits()
    const saved = await done(clinic.run(saveCoverage, medicaidSince(clinic, client.id, '2026-11-24'), clinic.frontDesk.actor))
    // $32.00 of the $242.00 went to the day before, which Medicaid does not reach.
    expect(saved).toMatchObject({ days: ['2026-11-24'], refundCents: 21_000 })
    const { amounts } = await booksOf(clinic, client)
    expect(amounts.ar_client).toBeUndefined()
    expect(amounts.client_credits).toBeUndefined()
    expect(amounts.refunds_payable).toBe(-21_000)
    expect(amounts.revenue_extended).toBeUndefined()
    expect(amounts.ar_insurer).toBe(16_800 + 20_000)
    const tasks = await clinic.asSystem((tx) => tx.task.findMany({ where: { clientId: client.id }, select: { kind: true } }))
    expect(tasks.map(({ kind }) => kind)).toContain('refund')
  })

  test('a coverage is saved again after it took back a paid day: nothing is taken or given back twice', async () => {
    const { clinic, client } = await paidVisits()
    const coverage = medicaidSince(clinic, client.id, '2026-11-24')
    const { coverageId } = await done(clinic.run(saveCoverage, coverage, clinic.frontDesk.actor))
    const before = await booksOf(clinic, client)
    const again = await done(clinic.run(saveCoverage, { ...coverage, id: coverageId, memberId: 'MD-2' }, clinic.frontDesk.actor))
    expect(again).toMatchObject({ days: [], refundCents: 0 })
    expect(await booksOf(clinic, client)).toEqual(before)
  })

  test.each([
    ['2026-11-24', '', true],
    ['2026-01-01', '2026-12-01', false],
  ])('long visits that it reaches are put before the desk: from %s to %s', async (startsOn, endsOn, isAsked) => {
    const clinic = await openClinic()
    const client = await clinic.ordered({ signed: ['extended-care-notice'] })
    await clinic.visit(client, { kind: 'journey', format: 'A', on: '2026-12-08', status: 'tentative' })
    const coverage = { ...medicaidSince(clinic, client.id, startsOn), endsOn }
    await done(clinic.run(saveCoverage, coverage, clinic.frontDesk.actor))
    const tasks = await clinic.asSystem((tx) => tx.task.findMany({ where: { clientId: client.id, kind: 'format-not-possible' } }))
    expect(tasks).toHaveLength(isAsked ? 1 : 0)
  })

  test('a client may not speak for another, nor end what keeps charges away', async () => {
    const clinic = await openClinic()
    const own = await clinic.client({ program: 'medicaid' })
    const other = await clinic.client({})
    const forOther = await clinic.run(saveCoverage, medicaidSince(clinic, other.id, '2026-11-24'), own.actor)
    expect(forOther.status).toBe('invalid')
    const ending = { ...medicaidSince(clinic, own.id, '2026-01-01'), id: own.coverageId, endsOn: '2026-11-01' }
    expect((await clinic.run(saveCoverage, ending, own.actor)).status).toBe('invalid')
    expect((await clinic.run(saveCoverage, ending, clinic.frontDesk.actor)).status).toBe('done')
  })
})

describe('what the desk writes down', () => {
  test('benefits, a referral number of an odd shape, and never fewer visits than are taken', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({ program: 'va' })
    const desk = clinic.frontDesk.actor
    const benefit = {
      coverageId: client.coverageId,
      deductibleLeft: '100',
      familyDeductibleLeft: '',
      coinsurancePercent: '20',
      copay: '',
      copayAfterDeductible: false,
      outOfPocketLeft: '1,500.00',
      familyOutOfPocketLeft: '',
      planYearStartsOn: '2026-01-01',
      verifiedOn: '2026-11-23',
      source: 'phone',
      reference: 'CALL-2',
    }
    await done(clinic.run(verifyBenefit, benefit, desk))
    expect((await clinic.run(verifyBenefit, { ...benefit, verifiedOn: '2026-11-24' }, desk)).status).toBe('invalid')
    const referral = {
      id: client.authorizationId,
      coverageId: client.coverageId,
      kind: 'va_referral',
      status: 'approved',
      number: 'REF 12',
      codes: '90837, 90853',
      granted: 12,
      startsOn: '2026-11-01',
      endsOn: '2027-05-01',
      note: null,
    }
    const odd = await clinic.run(recordAuthorization, referral, desk)
    expect(odd).toMatchObject({ status: 'done', warnings: [{ code: 'AUTHORIZATION_NUMBER_SHAPE' }] })
    const id = client.authorizationId ?? ''
    await clinic.asSystem((tx) => tx.authorization.updateMany({ where: { id }, data: { reserved: 3, used: 2 } }))
    expect(await clinic.run(recordAuthorization, { ...referral, granted: 1 }, desk)).toMatchObject({ status: 'invalid' })
    const change = (over: object) => clinic.run(recordAuthorization, { ...referral, ...over }, desk)
    for (const status of ['drafting', 'submitted', 'denied'])
      expect(await change({ status })).toMatchObject({
        status: 'refused',
        ruling: { findings: [{ code: 'AUTHORIZATION_CHANGE_NOT_POSSIBLE' }] },
      })
    expect(await change({ vaStage: 'under_review' })).toMatchObject({
      status: 'refused',
      ruling: { findings: [{ code: 'VA_STAGE_DOES_NOT_FIT' }] },
    })
    await done(change({ vaStage: 'approved' }))
    await done(change({ vaStage: 'scheduled' }))
    expect(await change({ vaStage: 'approved' })).toMatchObject({ status: 'refused' })
    await done(change({}))
    expect(await clinic.asSystem((tx) => tx.authorization.findFirst({ where: { id } }))).toMatchObject({ vaStage: 'scheduled' })
    await done(change({ vaStage: 'visits_used' }))
    await done(change({ status: 'exhausted', vaStage: 'exhausted' }))
    await done(change({ status: 'drafting', vaStage: 'renewal_requested' }))
  })

  test('T97 the tier is found on exact fractions; nobody behind the wall is assessed', async () => {
    const clinic = await openClinic()
    await clinic.asSystem((tx) => tx.slidingTier.findFirstOrThrow({ where: { practiceId: clinic.practiceId } }))
    const client = await clinic.client({})
    const desk = clinic.frontDesk.actor
    const household = { clientId: client.id, householdSize: 1, attested: true, proof: null }
    const at = await done(clinic.run(assessSlidingFee, { ...household, annualIncome: '23,940.00' }, desk))
    const above = await done(clinic.run(assessSlidingFee, { ...household, annualIncome: '23,940.01' }, desk))
    expect([at.paysBasisPoints, above.paysBasisPoints]).toEqual([4_000, 6_000])
    const medicaid = await clinic.client({ program: 'medicaid' })
    expect(await clinic.run(assessSlidingFee, { ...household, clientId: medicaid.id, annualIncome: '1' }, desk)).toMatchObject({
      status: 'refused',
      ruling: { findings: [{ code: 'SLIDING_NOT_WITH_MEDICAID' }] },
    })
  })

  test('an authorization is of its coverage’s kind and stays with it; nobody verifies what no plan pays', async () => {
    const clinic = await openClinic()
    const [veteran, client, own] = [
      await clinic.client({ program: 'va' }),
      await clinic.client(),
      await clinic.client({ program: 'self_pay' }),
    ]
    const desk = clinic.frontDesk.actor
    const grant = { id: null, kind: 'prior', status: 'approved', number: 'PA 1', codes: '90837', granted: 6 }
    const days = { startsOn: '2026-11-01', endsOn: '2027-05-01', note: null }
    const record = (over: object) => clinic.run(recordAuthorization, { ...grant, ...days, coverageId: client.coverageId, ...over }, desk)
    const mixed = { status: 'invalid', fields: { kind: [expect.any(String)] } }
    expect(await record({ coverageId: veteran.coverageId })).toMatchObject(mixed)
    expect(await record({ kind: 'va_referral' })).toMatchObject(mixed)
    const notThere = { status: 'invalid', fields: { form: ['There is no such authorization.'] } }
    expect(await record({ id: veteran.authorizationId })).toMatchObject(notThere)
    expect(await record({ id: newId() })).toMatchObject(notThere)
    await done(record({}))
    const benefit = { coverageId: own.coverageId, deductibleLeft: '0', coinsurancePercent: '0', verifiedOn: '2026-11-23', source: 'phone' }
    const empty = { familyDeductibleLeft: '', copay: '', copayAfterDeductible: false, outOfPocketLeft: '', familyOutOfPocketLeft: '' }
    const verified = await clinic.run(verifyBenefit, { ...benefit, ...empty, planYearStartsOn: '', reference: '' }, desk)
    expect(verified).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('without insurance')] } })
  })

  test('a household is assessed for a client who is there; the tier holds from its first to its last day', async () => {
    const clinic = await openClinic()
    const client = await clinic.client()
    const household = { householdSize: 1, annualIncome: '23,940.00', attested: true, proof: null }
    const assess = (clientId: string) => clinic.run(assessSlidingFee, { clientId, ...household }, clinic.frontDesk.actor)
    expect(await assess(newId())).toMatchObject({ status: 'invalid', fields: { form: ['There is no such client.'] } })
    const { assessmentId } = await done(assess(client.id))
    const neighbour = await clinic.client()
    await done(assess(neighbour.id))
    const tiers = async () =>
      (await clinic.asSystem((tx) => loadPriceFacts(tx, clinic.practiceId, [client.id], loadRules(tx, clinic.practiceId)))).get(client.id)
        ?.tiers ?? []
    expect((await tiers()).map(({ assessmentId: id }) => id)).toEqual([assessmentId])
    const row = await clinic.asSystem((tx) => tx.slidingFeeAssessment.findFirstOrThrow({ where: { id: assessmentId } }))
    const last = fromDay(row.validUntil)
    const pays = async (on: typeof last) => tierOn(await tiers(), on)?.pays ?? null
    expect(await Promise.all([addDays(clinic.today, -1), clinic.today, last, addDays(last, 1)].map(pays))).toEqual([
      null,
      4_000,
      4_000,
      null,
    ])
    await clinic.asSystem((tx) =>
      tx.slidingFeeAssessment.updateMany({ where: { id: assessmentId }, data: { endedOn: toDay(clinic.today) } }),
    )
    expect(await pays(clinic.today)).toBeNull()
  })

  test('the same coverage twice is asked before it is billed twice, by the desk and by its client', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({})
    const medicaid = medicaidSince(clinic, client.id, '2026-11-24')
    const desk = clinic.frontDesk.actor
    await done(clinic.run(saveCoverage, medicaid, client.actor))
    const again = { ...medicaid, priority: 2 }
    const asks = { status: 'refused', ruling: { findings: [{ code: 'COVERAGE_ON_FILE_ALREADY' }] } }
    expect(await clinic.run(saveCoverage, again, client.actor)).toMatchObject(asks)
    expect(await clinic.run(saveCoverage, again, desk)).toMatchObject(asks)
    expect(await clinic.asSystem((tx) => tx.coverage.count({ where: { clientId: client.id, program: 'medicaid' } }))).toBe(1)
    await done(clinic.run(saveCoverage, { ...again, isAnother: true }, desk))
  })
})
