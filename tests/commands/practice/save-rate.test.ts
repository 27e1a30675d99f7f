import { expect, test } from 'vitest'
import { saveRate } from '@/lib/commands/practice/save-rate'
import { loadRules } from '@/lib/data/records/rulesets'
import { amountOn } from '@/lib/domain/billing/dated-amounts'
import { done, openClinic } from '../../support/clinic'

test('a new price holds from its day on; the days before keep theirs', async () => {
  const clinic = await openClinic()
  await done(clinic.run(saveRate, { code: '90837', fee: '$210.00', effectiveFrom: '2027-01-01' }, clinic.admin.actor))
  const feeOn = async (on: '2026-12-31' | '2027-01-01') =>
    amountOn((await clinic.read(clinic.frontDesk.actor, (tx) => loadRules(tx, clinic.practiceId))).fees, '90837', on)
  expect([await feeOn('2026-12-31'), await feeOn('2027-01-01')]).toEqual([20_000, 21_000])
  await done(clinic.run(saveRate, { code: '90837', fee: '215', effectiveFrom: '2027-01-01' }, clinic.admin.actor))
  expect(await feeOn('2027-01-01')).toBe(21_500)
})

test('the past keeps its prices', async () => {
  const clinic = await openClinic()
  const outcome = await clinic.run(saveRate, { code: '90837', fee: '210', effectiveFrom: '2026-11-01' }, clinic.admin.actor)
  expect(outcome).toMatchObject({ status: 'invalid', fields: { effectiveFrom: [expect.any(String)] } })
})

test('what is not an amount stops at its field', async () => {
  const clinic = await openClinic()
  for (const fee of ['', 'free', '-5', '0', '1.234']) {
    expect(await clinic.run(saveRate, { code: '90837', fee, effectiveFrom: '2027-01-01' }, clinic.admin.actor)).toMatchObject({
      status: 'invalid',
    })
  }
})
