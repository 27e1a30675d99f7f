import { expect, test } from 'vitest'
import { findMoneyStanding } from '@/lib/data/views/money-standing'
import { day, signVisit } from '../../commands/billing/world'
import { openClinic } from '../../support/clinic'

test('a client sees the year of their plan by the account, their tier with its proof, and the wall', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({
    deductibleLeftCents: 50_000,
    benefitsVerifiedOn: day('2026-11-20'),
    slidingScale: { householdSize: 3, annualIncomeCents: 4_500_000, paysBasisPoints: 6_000 },
  })
  const [medicaid, unasked] = [await clinic.client({ program: 'medicaid' }), await clinic.client({ benefitsVerifiedOn: null })]
  await signVisit(clinic, client, { kind: 'follow_up', on: day('2026-11-23') })
  const standing = (who: typeof client) => clinic.read(who.actor, (tx) => findMoneyStanding(tx, who.actor, who.id, clinic.today))
  expect(await standing(client)).toMatchObject({
    wall: null,
    plan: { year: { deductible: { left: 34_000, isExact: true } } },
    assessments: [{ paysBasisPoints: 6_000, householdSize: 3, endedOn: null }],
  })
  expect(await standing(medicaid)).toMatchObject({ wall: 'medicaid', plan: null })
  expect(await standing(unasked)).toMatchObject({ wall: null, plan: { year: 'benefits-never-asked' } })
  expect(await clinic.read(client.actor, (tx) => findMoneyStanding(tx, client.actor, medicaid.id, clinic.today))).toBeNull()
})
