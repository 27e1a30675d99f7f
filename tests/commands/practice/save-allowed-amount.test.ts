import { expect, test } from 'vitest'
import { saveAllowedAmount } from '@/lib/commands/practice/save-allowed-amount'
import { loadAllowedAmounts } from '@/lib/data/records/prices'
import { done, openClinic } from '../../support/clinic'

test('a contract amount holds from its day on', async () => {
  const clinic = await openClinic()
  const payerId = clinic.payers.commercial
  await done(clinic.run(saveAllowedAmount, { payerId, code: '90837', allowed: '164.50', effectiveFrom: '2027-01-01' }, clinic.admin.actor))
  const on = (day: '2026-12-31' | '2027-01-01') =>
    clinic.read(clinic.frontDesk.actor, (tx) => loadAllowedAmounts(tx, clinic.practiceId, payerId, day))
  expect((await on('2026-12-31')).get('90837')).toBe(16_000)
  expect((await on('2027-01-01')).get('90837')).toBe(16_450)
  expect((await on('2027-01-01')).get('90853')).toBe(5_500)
})

test('a payer of another practice is not there', async () => {
  const [clinic, other] = [await openClinic(), await openClinic()]
  const amount = { payerId: other.payers.commercial, code: '90837', allowed: '1', effectiveFrom: '2027-01-01' }
  expect(await clinic.run(saveAllowedAmount, amount, clinic.admin.actor)).toMatchObject({ fields: { payerId: [expect.any(String)] } })
})
