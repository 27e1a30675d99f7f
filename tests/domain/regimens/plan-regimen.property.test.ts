import { expect, test } from 'vitest'
import { type PlanQuery, planRegimen } from '@/lib/domain/regimens/plan-regimen'
import { fc } from '@/tests/support/property'

const DAYS = 40
const calendar = fc.array(fc.boolean(), { minLength: DAYS, maxLength: DAYS })

const scenario = fc
  .record({
    kinds: fc.array(fc.constantFrom('B', 'C'), { minLength: 1, maxLength: 4 }),
    firstDay: fc.integer({ min: -3, max: 50 }),
    length: fc.integer({ min: 0, max: DAYS }),
    gapLeast: fc.integer({ min: 1, max: 6 }),
    gapExtra: fc.integer({ min: 0, max: 5 }),
    free: fc.array(fc.record({ B: calendar, C: calendar }), { minLength: 1, maxLength: 3 }),
  })
  .map(
    ({ kinds, firstDay, length, gapLeast, gapExtra, free }): PlanQuery<'B' | 'C', number> => ({
      kinds,
      firstDay,
      lastDay: firstDay + length - 1,
      gapLeast,
      gapMost: gapLeast + gapExtra,
      choices: free.map((_, index) => index),
      fits: (kind, day, choice) => free[choice]?.[kind][day - firstDay] ?? false,
    }),
  )

/** Every plan there is, found by trying all. */
function allPlans({ kinds, firstDay, lastDay, gapLeast, gapMost, choices, fits }: PlanQuery<'B' | 'C', number>) {
  const plans: { choice: number; days: number[] }[] = []
  const grow = (choice: number, days: number[]) => {
    const kind = kinds[days.length]
    if (kind === undefined) {
      plans.push({ choice, days })
      return
    }
    const before = days.at(-1)
    for (let day = firstDay; day <= lastDay; day += 1) {
      const gap = before === undefined ? gapLeast : day - before
      if (gap >= gapLeast && gap <= gapMost && fits(kind, day, choice)) grow(choice, [...days, day])
    }
  }
  for (const choice of choices) grow(choice, [])
  return plans
}

test('the plan is the one whoever tried all plans would choose', () => {
  let found = 0
  fc.assert(
    fc.property(scenario, (query) => {
      const backwards = (plan: { choice: number; days: number[] }) => [plan.days.at(-1) ?? 0, plan.choice, ...plan.days.toReversed()]
      const best = allPlans(query)
        .map((plan) => ({ plan, key: backwards(plan) }))
        .sort((left, right) => {
          const at = left.key.findIndex((value, index) => value !== right.key[index])
          return at < 0 ? 0 : (left.key[at] ?? 0) - (right.key[at] ?? 0)
        })[0]
      const plan = planRegimen(query)
      expect(plan).toEqual(best?.plan ?? null)
      if (plan) found += 1
    }),
    { numRuns: 1_000 },
  )
  expect(found).toBeGreaterThan(200)
})
