import { expect, test } from 'vitest'
import { saveAllowedAmount } from '@/lib/commands/practice/save-allowed-amount'
import { toDay } from '@/lib/data/dates'
import { done, openClinic } from '../../support/clinic'
import { booksOf, signVisit } from '../billing/world'

test('a contract amount holds from its day on', async () => {
  const clinic = await openClinic()
  const payerId = clinic.payers.commercial
  await done(clinic.run(saveAllowedAmount, { payerId, code: '90837', allowed: '164.50', effectiveFrom: '2027-01-01' }, clinic.admin.actor))
  const on = (day: '2026-12-31' | '2027-01-01') =>
    clinic.read(clinic.frontDesk.actor, async (tx) => {
      const rows = await tx.allowedAmount.findMany({
        where: { payerId, effectiveFrom: { lte: toDay(day) }, OR: [{ effectiveTo: null }, { effectiveTo: { gte: toDay(day) } }] },
      })
      return rows.map(({ code, allowedCents }) => `${code} ${allowedCents}`)
    })
  expect(await on('2026-12-31')).toContain('90837 16000')
  expect(await on('2027-01-01')).toEqual(expect.arrayContaining(['90837 16450', '90853 5500']))
  expect(await on('2027-01-01')).not.toContain('90837 16000')
})

test('a payer of another practice is not there', async () => {
  const [clinic, other] = [await openClinic(), await openClinic()]
  const amount = { payerId: other.payers.commercial, code: '90837', allowed: '1', effectiveFrom: '2027-01-01' }
  expect(await clinic.run(saveAllowedAmount, amount, clinic.admin.actor)).toMatchObject({ fields: { payerId: [expect.any(String)] } })
})

test('what a contract pays today already stays as it was', async () => {
  const clinic = await openClinic()
  const amount = { payerId: clinic.payers.commercial, code: '90837', allowed: '1', effectiveFrom: '2026-11-22' }
  expect(await clinic.run(saveAllowedAmount, amount, clinic.admin.actor)).toMatchObject({ fields: { effectiveFrom: [expect.any(String)] } })
})

test('an hour of today that was billed before the amount was known is settled by it, another payer’s is not', async () => {
  const clinic = await openClinic()
  const known = { deductibleLeftCents: 100_000, benefitsVerifiedOn: clinic.today }
  const [client, other] = [await clinic.client(known), await clinic.client({ ...known, program: 'medicare' })]
  await signVisit(clinic, client, { kind: 'follow_up', on: clinic.today, at: '09:00' })
  await signVisit(clinic, other, { kind: 'follow_up', on: clinic.today, at: '11:00' })
  const owed = async (of: typeof client) => (await booksOf(clinic, of)).amounts.ar_client
  const before = [await owed(client), await owed(other)]
  expect(before[0]).toBe(16_000)
  const amount = { payerId: clinic.payers.commercial, code: '90837', allowed: '150', effectiveFrom: clinic.today }
  await done(clinic.run(saveAllowedAmount, amount, clinic.admin.actor))
  expect([await owed(client), await owed(other)]).toEqual([15_000, before[1]])
})
