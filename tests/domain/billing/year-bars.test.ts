import { expect, test } from 'vitest'
import { planYearOn, settleAccount } from '@/lib/domain/billing/settle-account'
import { yearLeftOn } from '@/lib/domain/billing/settle-year'
import { yearBarsOf } from '@/lib/domain/billing/year-bars'
import { fc } from '@/tests/support/property'
import { coverage, enrolled } from '../coverage/facts'
import { forEstimate, withLeft } from './facts'
import { alone, answer, dollars, hour, left } from './plan-year-facts'

const TODAY = '2026-06-01'
const who = { memberId: 'mara', network: 'in', on: TODAY } as const
const yearly = { deductible: dollars(850), familyDeductible: null, outOfPocket: dollars(3000), familyOutOfPocket: null }

const barsOf = (...given: Parameters<typeof yearLeftOn>) => {
  const found = yearLeftOn(...given)
  return typeof found === 'string' ? found : yearBarsOf(found, TODAY)
}

test('what is left is what the plan said, less what our visits have drawn since', () => {
  const facts = alone(answer({ left: left(400, 2500), yearly }))
  expect(barsOf([hour({ on: '2026-03-02' }), hour({ on: '2026-07-01' })], facts, who)).toEqual({
    saidOn: '2026-01-01',
    yearFrom: '2026-01-01',
    deductible: { total: dollars(850), left: dollars(240), isExact: true },
    outOfPocket: { total: dollars(3000), left: dollars(2340), isExact: true },
  })
})

test('a visit of the day itself has drawn, too', () => {
  const facts = alone(answer({ left: left(400, 2500), yearly }))
  expect(barsOf([hour({ on: TODAY })], facts, who)).toMatchObject({ deductible: { left: dollars(240) } })
})

test('so has what somebody else on the plan had on that day', () => {
  const family = { ...left(400, 2500), familyDeductible: dollars(300) }
  const other: NonNullable<Parameters<typeof yearLeftOn>[1]['others']>[number] = {
    ...{ countedOn: null, id: 'other', on: TODAY, startsAt: new Date(`${TODAY}T12:00Z`), code: '90837', network: 'in' },
    drawn: { deductible: dollars(100), outOfPocket: dollars(100) },
  }
  const leftOf = (others: readonly (typeof other)[]) => barsOf([], { ...alone(answer({ left: family, yearly })), others }, who)
  expect(leftOf([])).toMatchObject({ deductible: { left: dollars(300) } })
  expect(leftOf([other])).toMatchObject({ deductible: { left: dollars(200) } })
})

test('a plan without a yearly limit has no bar for one; a year that was not asked has no whole', () => {
  expect(barsOf([], alone(answer({ left: left(400) })), who)).toMatchObject({
    deductible: { total: null, left: dollars(400) },
    outOfPocket: null,
  })
})

test('where an earlier visit is not known, no more than this is left', () => {
  const facts = alone(answer({ left: left(400, 2500), yearly }))
  expect(barsOf([hour({ on: '2026-03-02', allowed: null })], facts, who)).toMatchObject({
    deductible: { left: dollars(400), isExact: false },
  })
})

test('a plan that was never asked, and a plan year that was not, say so', () => {
  expect(barsOf([], alone(), who)).toBe('benefits-never-asked')
  expect(barsOf([], alone(answer({ from: '2025-02-01', saidOn: '2025-02-01', yearStartsOn: '2025-01-01' })), who)).toBe(
    'plan-year-not-asked',
  )
})

const line = (on: `${number}-${number}-${number}`, charge = 20_000) => ({
  id: on,
  coverageId: 'commercial-1',
  on,
  startedAt: new Date(`${on}T15:00Z`),
  code: '90837',
  units: 1,
  charge: dollars(charge / 100),
  placeOfService: '11' as const,
  medicare: enrolled,
})

test('bars and prices are one account: what is left and what was asked of the deductible come to what the plan said', () => {
  const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'] as const
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120_000 }), fc.subarray([...days]), (deductible, taken) => {
      const coverages = [withLeft(deductible)]
      const lines = taken.map((on) => line(on))
      const found = planYearOn(lines, coverages, { on: '2026-12-01', medicare: enrolled })
      if (!found || typeof found.left === 'string') throw new Error('the plan was asked')
      const asked = settleAccount(lines, coverages).reduce((sum, one) => sum + one.deductible, 0)
      expect(found.left.atMost.deductible + asked).toBe(deductible)
    }),
  )
})

test('no year is drawn behind the wall, nor for somebody without a plan', () => {
  const year = (program: 'medicaid' | 'va' | 'self_pay') =>
    planYearOn([], [forEstimate(coverage(program))], { on: '2026-12-01', medicare: enrolled })
  expect([year('medicaid'), year('va'), year('self_pay')]).toEqual([null, null, null])
  const both = [withLeft(0), forEstimate(coverage('medicaid', { priority: 2 }))]
  expect(planYearOn([], both, { on: '2026-12-01', medicare: enrolled })).toBeNull()
})
