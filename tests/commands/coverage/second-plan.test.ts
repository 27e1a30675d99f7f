import { expect, test } from 'vitest'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { verifyBenefit } from '@/lib/commands/coverage/verify-benefit'
import { waitOutSecondPlan } from '@/lib/commands/coverage/wait-out-second-plan'
import { waitOutSecondPlans } from '@/lib/jobs/do-due-work'
import { done, openClinic } from '../../support/clinic'
import { minutesAfter } from '../access/person'
import { booksOf, day, medicaidSince, signVisit } from '../billing/world'

const ON = day('2026-11-23')

test('a share waits thirty days for a second plan nobody has asked; then it is the client’s until the plan answers, and that reaches back', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({})
  const desk = clinic.frontDesk.actor
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  const owed = async () => (await booksOf(clinic, client)).amounts.ar_client
  expect(await owed()).toBe(3_200)
  const second = { ...medicaidSince(clinic, client.id, '2026-01-01'), program: 'commercial', payerId: clinic.payers.commercial }
  const { coverageId } = await done(clinic.run(saveCoverage, second, desk))
  expect(await owed()).toBeUndefined()

  const after = (days: number) => waitOutSecondPlans(clinic.practiceId, minutesAfter(new Date(`${ON}T18:00:00Z`), days * 24 * 60))
  const tasks = () => clinic.asSystem((tx) => tx.task.findMany({ where: { clientId: client.id, kind: 'second-plan' } }))
  expect(await after(29)).toBe(0)
  expect(await owed()).toBeUndefined()
  expect([await after(30), await after(30)]).toEqual([1, 0])
  expect(await owed()).toBe(3_200)
  expect(await tasks()).toMatchObject([{ status: 'open', subjectId: coverageId }])
  // A later visit waits its own thirty days.
  await signVisit(clinic, client, { kind: 'integration', on: day('2026-11-24') })
  expect(await owed()).toBe(3_200)

  const told = { deductibleLeft: '0', coinsurancePercent: '10', planYearStartsOn: '2026-01-01', verifiedOn: '2026-11-23', source: 'phone' }
  const empty = { familyDeductibleLeft: '', copay: '', copayAfterDeductible: false, outOfPocketLeft: '', familyOutOfPocketLeft: '' }
  await done(clinic.run(verifyBenefit, { coverageId, ...told, ...empty, reference: '' }, desk))
  expect(await owed()).toBe(640)
  expect(await tasks()).toMatchObject([{ status: 'done' }])
  expect(await after(60)).toBe(0)
})

test('a plan that stands alone or pays first is waited for by nobody', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({})
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  const before = await booksOf(clinic, client)
  expect(await waitOutSecondPlans(clinic.practiceId, minutesAfter(clinic.now, 40 * 24 * 60))).toBe(0)
  const asked = clinic.run(waitOutSecondPlan, { coverageId: client.coverageId }, clinic.system, minutesAfter(clinic.now, 40 * 24 * 60))
  expect(await asked).toEqual({ status: 'invalid', fields: { form: ['Nothing waits for this plan.'] } })
  expect(await booksOf(clinic, client)).toEqual(before)
})
