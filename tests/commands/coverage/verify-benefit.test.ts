import { expect, test } from 'vitest'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { verifyBenefit } from '@/lib/commands/coverage/verify-benefit'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
import { booksOf, day, signVisit } from '../billing/world'

const ON = day('2026-11-23')
const gone = 'That answer is not there any more, or was corrected already. Reload the page.'

/** A client whose plan was billed for a visit, and another with a charge of their own. */
async function askedPlan() {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  await signVisit(clinic, other, { kind: 'preparation', on: ON, at: '14:00' })
  const chargeOf = (clientId: string) => clinic.asSystem((tx) => tx.charge.findFirstOrThrow({ where: { clientId } }))
  const answers = { deductibleLeft: '0', coinsurancePercent: '10', planYearStartsOn: '2026-01-01', verifiedOn: ON, source: 'phone' }
  const empty = { familyDeductibleLeft: '', copay: '', copayAfterDeductible: false, outOfPocketLeft: '', familyOutOfPocketLeft: '' }
  const verify = (more: object) =>
    clinic.run(verifyBenefit, { coverageId: client.coverageId, ...answers, ...empty, reference: '', ...more }, clinic.frontDesk.actor)
  return { verify, own: (await chargeOf(client.id)).id, theirs: (await chargeOf(other.id)).id }
}

test('an answer corrects one that stands, once', async () => {
  const { verify } = await askedPlan()
  const { benefitId } = await done(verify({}))
  expect(await verify({ corrects: newId() })).toEqual({ status: 'invalid', fields: { corrects: [gone] } })
  await done(verify({ corrects: benefitId, coinsurancePercent: '20' }))
  expect(await verify({ corrects: benefitId, coinsurancePercent: '30' })).toEqual({ status: 'invalid', fields: { corrects: [gone] } })
})

test('what the plan has counted are charges it was billed, up to the call', async () => {
  const { verify, own, theirs } = await askedPlan()
  const counted = ['One of these charges is not this plan’s any more. Reload the page.']
  for (const ids of [[theirs], [own, theirs], [newId()]])
    expect(await verify({ counted: ids })).toEqual({ status: 'invalid', fields: { counted } })
  await done(verify({ counted: [own] }))
  expect(await verify({ countsUntil: '2026-11-24' })).toEqual({
    status: 'invalid',
    fields: { countsUntil: ['The plan cannot have counted what came after the call.'] },
  })
})

test('nobody has more left of a year than it began with, or an answer from tomorrow', async () => {
  const { verify } = await askedPlan()
  expect(await verify({ deductibleLeft: '500.01', yearlyDeductible: '500' })).toEqual({
    status: 'invalid',
    fields: { yearlyDeductible: ['More is left than the whole year has. One of the two is mistyped.'] },
  })
  await done(verify({ deductibleLeft: '500', yearlyDeductible: '500' }))
  expect(await verify({ verifiedOn: '2026-11-24' })).toEqual({
    status: 'invalid',
    fields: { verifiedOn: ['Enter today or an earlier day.'] },
  })
})

test('what a lower share leaves paid too much on an earlier day is credit', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  const desk = clinic.frontDesk.actor
  await done(clinic.run(takePayment, { clientId: client.id, amount: '32', method: 'cash', reference: null, note: null }, desk))
  const said = { coverageId: client.coverageId, deductibleLeft: '0', coinsurancePercent: '10', planYearStartsOn: '', source: 'phone' }
  const empty = { familyDeductibleLeft: '', copay: '', copayAfterDeductible: false, outOfPocketLeft: '', familyOutOfPocketLeft: '' }
  const call = { ...said, ...empty, reference: '', verifiedOn: '2026-11-24', fromOn: ON }
  await done(clinic.run(verifyBenefit, call, desk, new Date('2026-11-24T18:00:00Z')))
  const { amounts } = await booksOf(clinic, client)
  expect(amounts).toMatchObject({ client_credits: -1_600 })
  expect(amounts).not.toHaveProperty('ar_client')
})

test('what a plan said of care in its network says nothing of care outside of it: a share is not known until it was asked', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ deductibleLeftCents: 10_000 })
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(11_200)
  const desk = clinic.frontDesk.actor
  const at = { coverageId: client.coverageId, planYearStartsOn: '2026-01-01', verifiedOn: ON, source: 'phone', reference: '' }
  const none = { familyDeductibleLeft: '', copay: '', copayAfterDeductible: false, outOfPocketLeft: '', familyOutOfPocketLeft: '' }
  const said = { ...at, ...none, deductibleLeft: '0', coinsurancePercent: '50' }
  const asked = await done(clinic.run(verifyBenefit, { ...said, inNetwork: false }, desk))
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(11_200)
  const row = await clinic.asSystem((tx) => tx.coverage.findFirstOrThrow({ where: { id: client.coverageId ?? '' } }))
  const { version, program, payerId, status, priority, planName, memberId, groupNumber, relation, insuredName } = row
  const same = {
    id: row.id,
    version,
    clientId: client.id,
    program,
    payerId,
    status,
    priority,
    planName,
    memberId,
    groupNumber,
    relation,
    insuredName,
  }
  const outside = { ...same, startsOn: '2026-01-01', endsOn: '', inNetwork: false, isAnother: false }
  await done(clinic.run(saveCoverage, outside, desk))
  // Half of what the contract names, and all that is above it.
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(8_000 + 4_000)
  await done(clinic.run(verifyBenefit, { ...said, inNetwork: true, corrects: asked.benefitId }, desk))
  expect((await booksOf(clinic, client)).amounts.ar_client).toBeUndefined()
})
