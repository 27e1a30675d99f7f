import { expect, test } from 'vitest'
import { findScaleEquity } from '@/lib/data/views/scale-equity'
import { day, signVisit } from '../../commands/billing/world'
import { openClinic } from '../../support/clinic'

test('the scale is told by tier from the ledger, and few clients are not told apart', async () => {
  const clinic = await openClinic()
  const admin = clinic.admin.actor
  const slidingScale = { householdSize: 1, annualIncomeCents: 2_000_000, paysBasisPoints: 4_000 }
  for (let number = 0; number < 5; number += 1) {
    const client = await clinic.client({ program: 'self_pay', slidingScale })
    await signVisit(clinic, client, { kind: 'follow_up', on: day('2026-11-23'), at: `${10 + number}:00` })
  }
  const alone = await clinic.client({ program: 'self_pay' })
  await signVisit(clinic, alone, { kind: 'follow_up', on: day('2026-11-20') })
  await signVisit(clinic, await clinic.client({ program: 'medicaid' }), { kind: 'follow_up', on: day('2026-11-19') })
  const tiers = await clinic.read(admin, (tx) => findScaleEquity(tx, admin, clinic.today))
  expect(tiers).toEqual([
    { pays: 4_000, clients: 5, share: 10_000, medianAsked: 8_000, medianOfIncome: 40 },
    { pays: 10_000, clients: null },
  ])
})
