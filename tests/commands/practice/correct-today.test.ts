import { expect, test } from 'vitest'
import { assessSlidingFee } from '@/lib/commands/coverage/assess-sliding-fee'
import { saveAllowedAmount } from '@/lib/commands/practice/save-allowed-amount'
import { saveRate } from '@/lib/commands/practice/save-rate'
import { saveSlidingTiers } from '@/lib/commands/practice/save-sliding-tiers'
import { setParameter } from '@/lib/commands/practice/set-parameter'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { booksOf, signVisit } from '../billing/world'

const lastOnTrail = async (clinic: Clinic) => (await clinic.auditTrail()).at(-1)?.details

test('a fee that begins today and was mistyped is put right today: what was billed by it follows, and the trail keeps both', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'self_pay' })
  await signVisit(clinic, client, { kind: 'preparation', on: clinic.today })
  const save = (fee: string) => done(clinic.run(saveRate, { code: '90837', fee, effectiveFrom: clinic.today }, clinic.admin.actor))
  const owed = async () => (await booksOf(clinic, client)).amounts.ar_client
  await save('2100')
  expect(await owed()).toBe(210_000)
  await save('210')
  expect(await owed()).toBe(21_000)
  expect(await lastOnTrail(clinic)).toMatchObject({ feeCents: 21_000, insteadOfCents: 210_000 })
  const rows = await clinic.asSystem((tx) => tx.rate.count({ where: { practiceId: clinic.practiceId, code: '90837' } }))
  expect(rows).toBe(2)
})

test('so is an amount of a contract', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ deductibleLeftCents: 100_000, benefitsVerifiedOn: clinic.today })
  await signVisit(clinic, client, { kind: 'preparation', on: clinic.today })
  const at = { payerId: clinic.payers.commercial, code: '90837', effectiveFrom: clinic.today }
  for (const allowed of ['15', '150']) await done(clinic.run(saveAllowedAmount, { ...at, allowed }, clinic.admin.actor))
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(15_000)
  expect(await lastOnTrail(clinic)).toMatchObject({ allowedCents: 15_000, insteadOfCents: 1_500 })
})

test('so is a scale: whoever was assessed by the mistyped one is assessed again, and their day posted by it', async () => {
  // The database goes by its own clock.
  const clinic = await openClinic({ now: new Date() })
  const [client, wealthy] = [await clinic.client({ program: 'self_pay' }), await clinic.client({ program: 'self_pay' })]
  const save = (paysPercent: number) => {
    const tiers = [{ upToPercent: 200, paysPercent }, ...[{ upToPercent: null, paysPercent: 100 }]]
    return done(clinic.run(saveSlidingTiers, { effectiveFrom: clinic.today, tiers }, clinic.admin.actor))
  }
  const assess = (clientId: string, annualIncome: string) =>
    done(clinic.run(assessSlidingFee, { clientId, householdSize: 1, annualIncome, proof: null, attested: true }, clinic.frontDesk.actor))
  await save(3)
  await assess(client.id, '20000')
  await assess(wealthy.id, '200000')
  await signVisit(clinic, client, { kind: 'preparation', on: clinic.today })
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(600)
  await save(30)
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(6_000)
  expect(await lastOnTrail(clinic)).toMatchObject({ assessedAgain: 1, insteadOf: [{ upToPercent: 200, pays: 300 }, { pays: 10_000 }] })
})

test('so is a number of the practice’s policy', async () => {
  const clinic = await openClinic()
  const set = (value: number) =>
    clinic.run(setParameter, { key: 'booking.notice-hours', value, effectiveFrom: clinic.today, reason: 'Two days' }, clinic.admin.actor)
  await done(set(480))
  await done(set(48))
  expect(await lastOnTrail(clinic)).toMatchObject({ from: 480, to: 48 })
})

test('what began before today stays as it was', async () => {
  const clinic = await openClinic()
  const later = new Date('2026-11-24T15:00:00Z')
  const save = (fee: string, at: Date) => clinic.run(saveRate, { code: '90837', fee, effectiveFrom: clinic.today }, clinic.admin.actor, at)
  await done(save('210', clinic.now))
  expect(await save('220', later)).toMatchObject({
    status: 'invalid',
    fields: { effectiveFrom: [expect.stringContaining('before today')] },
  })
})
