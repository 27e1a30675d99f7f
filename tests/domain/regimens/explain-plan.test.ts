import { expect, test } from 'vitest'
import { type ExplainQuery, explainPlan } from '@/lib/domain/regimens/explain-plan'
import { planRegimen } from '@/lib/domain/regimens/plan-regimen'
import { fc } from '@/tests/support/property'

type Reason = 'closed' | 'room' | 'client'
const query = (
  blockedBy: (day: number) => readonly Reason[],
  facts: Partial<ExplainQuery<string, string, Reason>> = {},
): ExplainQuery<string, string, Reason> => ({
  kinds: ['B', 'B', 'B'],
  firstDay: 0,
  lastDay: 40,
  gapLeast: 5,
  gapMost: 9,
  choices: ['ann'],
  blockedBy: (_, day) => blockedBy(day),
  ...facts,
})

test('when nothing is in the way there is nothing to explain', () => {
  expect(explainPlan(query(() => []))).toEqual({ plan: { choice: 'ann', days: [0, 5, 10] }, waits: [], relaxations: [] })
})

test('why not sooner: the days passed over, by reason, and what would help', () => {
  const { plan, waits, relaxations } = explainPlan(query((day) => (day < 3 ? ['closed', 'room'] : day === 8 ? ['client'] : [])))
  expect(plan?.days).toEqual([3, 9, 14])
  expect(waits).toEqual([
    {
      cycle: 0,
      couldBeFrom: 0,
      day: 3,
      reasons: [
        { reason: 'closed', days: 3 },
        { reason: 'room', days: 3 },
      ],
      freeDays: 0,
    },
    { cycle: 1, couldBeFrom: 8, day: 9, reasons: [{ reason: 'client', days: 1 }], freeDays: 0 },
  ])
  expect(relaxations).toEqual([{ lift: 'reason', reason: 'client', plan: { choice: 'ann', days: [3, 8, 13] } }])
})

test('a free day that leads nowhere is counted as such', () => {
  const { waits } = explainPlan(query((day) => ([0, 12, 18, 24].includes(day) ? [] : ['room'])))
  expect(waits[0]).toMatchObject({ cycle: 0, couldBeFrom: 0, day: 12, freeDays: 1 })
})

test('no plan: where the chain breaks, and the single changes that mend it', () => {
  const blocked = (day: number): readonly Reason[] => (day >= 10 && day <= 20 ? ['room'] : [])
  const { plan, waits, relaxations } = explainPlan(query(blocked, { lastDay: 25, kinds: ['B', 'B', 'B', 'B'] }))
  expect(plan).toBeNull()
  expect(waits).toEqual([{ cycle: 2, couldBeFrom: 10, day: 19, reasons: [{ reason: 'room', days: 9 }], freeDays: 0 }])
  expect(relaxations).toEqual([
    { lift: 'fewer-cycles', cycles: 2, plan: { choice: 'ann', days: [0, 5] } },
    { lift: 'reason', reason: 'room', plan: { choice: 'ann', days: [0, 5, 10, 15] } },
  ])
})

test('a longer gap is named when it would mend the chain', () => {
  const { relaxations } = explainPlan(query((day) => (day > 0 && day < 15 ? ['client'] : []), { kinds: ['B', 'B'], lastDay: 16 }))
  expect(relaxations).toContainEqual({ lift: 'longest-gap', plan: { choice: 'ann', days: [0, 15] } })
})

const scenario = fc.record({
  reasons: fc.array(fc.subarray(['closed', 'room', 'client'] as Reason[]), { minLength: 20, maxLength: 20 }),
  cycles: fc.integer({ min: 1, max: 4 }),
})

test('the plan explained is the best plan, and every relaxation gives a plan that ends earlier', () => {
  fc.assert(
    fc.property(scenario, ({ reasons, cycles }) => {
      const asked = query((day) => reasons[day] ?? ['closed'], {
        kinds: Array.from({ length: cycles }, () => 'B'),
        lastDay: 19,
        gapLeast: 2,
        gapMost: 5,
      })
      const { plan, waits, relaxations } = explainPlan(asked)
      expect(plan).toEqual(planRegimen({ ...asked, fits: (_, day) => (reasons[day] ?? ['closed']).length === 0 }))
      const last = plan?.days.at(-1) ?? Number.POSITIVE_INFINITY
      for (const relaxation of relaxations) {
        expect(relaxation.plan.days.at(-1)).toBeLessThan(last)
        if (relaxation.lift !== 'reason') continue
        for (const day of relaxation.plan.days)
          expect((reasons[day] ?? ['closed']).every((reason) => reason === relaxation.reason)).toBe(true)
      }
      for (const wait of waits) {
        for (const { days } of wait.reasons) expect(days).toBeLessThanOrEqual(wait.day - wait.couldBeFrom)
      }
      expect(plan === null ? waits.length : 1).toBe(1)
    }),
    { numRuns: 500 },
  )
})

test('no day at all: the wait is the whole window, from its first day to its last', () => {
  const { plan, waits } = explainPlan(query(() => ['closed'], { firstDay: 3, lastDay: 6 }))
  expect(plan).toBeNull()
  expect(waits).toEqual([{ cycle: 0, couldBeFrom: 3, day: 7, reasons: [{ reason: 'closed', days: 4 }], freeDays: 0 }])
})

test('a window that begins later counts its days from there', () => {
  const blocked = (day: number): readonly Reason[] => (day > 102 ? ['room'] : [])
  const { waits } = explainPlan(query(blocked, { firstDay: 100, lastDay: 140, kinds: ['B', 'B'] }))
  expect(waits).toEqual([{ cycle: 1, couldBeFrom: 105, day: 112, reasons: [{ reason: 'room', days: 7 }], freeDays: 0 }])
})

test('where not even one journey finds a day, fewer of them help nobody', () => {
  const { plan, relaxations } = explainPlan(query(() => ['room', 'closed']))
  expect([plan, relaxations]).toEqual([null, []])
})

test('where one journey too many is planned, one fewer is named', () => {
  const { plan, relaxations } = explainPlan(query(() => [], { lastDay: 12, kinds: ['B', 'B', 'B', 'B'] }))
  expect(plan).toBeNull()
  expect(relaxations).toEqual([{ lift: 'fewer-cycles', cycles: 3, plan: { choice: 'ann', days: [0, 5, 10] } }])
})

test('what keeps a journey back the most days is named first', () => {
  const { waits } = explainPlan(query((day) => (day === 0 ? ['client'] : day < 3 ? ['room'] : [])))
  expect(waits[0]?.reasons).toEqual([
    { reason: 'room', days: 2 },
    { reason: 'client', days: 1 },
  ])
})

test('where one day alone is free, the next journey would be within the longest gap after it', () => {
  const only = (free: number) => explainPlan(query((day) => (day === free ? [] : ['room']), { kinds: ['B', 'B'] }))
  expect(only(0).waits).toEqual([{ cycle: 1, couldBeFrom: 5, day: 10, reasons: [{ reason: 'room', days: 5 }], freeDays: 0 }])
  expect(only(1).waits).toMatchObject([{ cycle: 1, couldBeFrom: 6, day: 11 }])
  expect(only(3).waits).toMatchObject([{ cycle: 1, couldBeFrom: 8, day: 13 }])
  expect(only(0).relaxations).toEqual([
    { lift: 'fewer-cycles', cycles: 1, plan: { choice: 'ann', days: [0] } },
    { lift: 'reason', reason: 'room', plan: { choice: 'ann', days: [0, 5] } },
  ])
})

test('the choice that gets farthest is explained; of two that get as far, the first', () => {
  const first = (fits: (day: number, choice: string) => boolean) =>
    explainPlan({
      ...query(() => [], { kinds: ['B', 'B'], choices: ['ann', 'bea'] }),
      blockedBy: (_, day, choice) => (fits(day, choice) ? [] : ['room']),
    }).waits.map(({ cycle, couldBeFrom }) => [cycle, couldBeFrom])
  expect(first((day, choice) => choice === 'bea' && day === 3)).toEqual([[1, 8]])
  expect(first((day, choice) => choice === 'ann' && day === 3)).toEqual([[1, 8]])
  expect(first((day, choice) => day === (choice === 'ann' ? 3 : 4))).toEqual([[1, 8]])
})

test('no journeys, nothing to explain', () => {
  expect(explainPlan(query(() => [], { kinds: [] }))).toEqual({ plan: null, waits: [], relaxations: [] })
})
