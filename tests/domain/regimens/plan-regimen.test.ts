import { expect, test } from 'vitest'
import { type PlanQuery, planRegimen } from '@/lib/domain/regimens/plan-regimen'

const query = (facts: Partial<PlanQuery<string, string>> = {}): PlanQuery<string, string> => ({
  kinds: ['B', 'B', 'B'],
  firstDay: 100,
  lastDay: 160,
  gapLeast: 5,
  gapMost: 9,
  choices: ['ann', 'bea'],
  fits: () => true,
  ...facts,
})

test('with everything free the journeys follow each other as closely as they may', () => {
  expect(planRegimen(query())).toEqual({ choice: 'ann', days: [100, 105, 110] })
})

test('the lead who is done first is taken, not the one named first', () => {
  expect(planRegimen(query({ fits: (_, day, choice) => choice === 'bea' || day > 102 }))).toEqual({ choice: 'bea', days: [100, 105, 110] })
  expect(planRegimen(query({ fits: (_, day, choice) => choice === 'bea' || day > 100 }))).toEqual({ choice: 'bea', days: [100, 105, 110] })
  expect(planRegimen(query({ fits: (_, day) => day % 2 === 0 }))).toEqual({ choice: 'ann', days: [100, 106, 112] })
})

test('an early first journey that leads nowhere is not taken', () => {
  const free = [100, 112, 118, 124]
  expect(planRegimen(query({ fits: (_, day) => free.includes(day) }))).toEqual({ choice: 'ann', days: [112, 118, 124] })
})

test('each cycle asks for its own format', () => {
  const plan = planRegimen(query({ kinds: ['B', 'C', 'B'], fits: (kind, day) => (kind === 'C' ? day % 7 === 0 : true) }))
  expect(plan).toEqual({ choice: 'ann', days: [100, 105, 110] })
  expect(planRegimen(query({ kinds: ['B', 'C', 'B'], fits: (kind, day) => (kind === 'C' ? day % 7 === 1 : true) }))?.days).toEqual([
    100, 106, 111,
  ])
})

test('where nothing fits there is no plan', () => {
  expect(planRegimen(query({ fits: () => false }))).toBeNull()
  expect(planRegimen(query({ choices: [] }))).toBeNull()
  expect(planRegimen(query({ kinds: [] }))).toBeNull()
  expect(planRegimen(query({ lastDay: 99 }))).toBeNull()
  expect(planRegimen(query({ lastDay: 99, kinds: ['B'] }))).toBeNull()
  expect(planRegimen(query({ lastDay: 100, kinds: ['B'] }))?.days).toEqual([100])
  expect(planRegimen(query({ lastDay: 109 }))).toBeNull()
  expect(planRegimen(query({ lastDay: 110 }))?.days).toEqual([100, 105, 110])
})

test('a day is asked only where the journey before leaves it open and those that follow would still fit, each kind once', () => {
  const asked = (kinds: readonly string[]) => {
    const days: string[] = []
    const fits = (kind: string, day: number) => {
      days.push(`${kind} ${day}`)
      return kind !== 'A' || day === 103
    }
    planRegimen(query({ kinds, fits, lastDay: 120, gapMost: 6, choices: ['ann'] }))
    return days
  }
  const first = Array.from({ length: 11 }, (_, index) => `A ${100 + index}`)
  expect(asked(['A', 'B', 'C'])).toEqual([...first, 'B 108', 'B 109', 'C 113', 'C 114', 'C 115'])
  expect(asked(['A', 'A', 'C'])).toEqual(first)
})
