import { expect, test } from 'vitest'
import { explainRegimen, reasonKey } from '@/lib/domain/regimens/explain-regimen'
import type { CycleToPlace, RegimenToPlace } from '@/lib/domain/regimens/regimen-proposal'
import { type LocalDate, weekdayOf } from '@/lib/domain/time/local'

const cycles = (count: number): CycleToPlace[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `cycle ${index + 1}`, number: index + 1, format: 'B', setting: 'office', after: null, before: null },
  }))

const asked = (over: Partial<RegimenToPlace> = {}): RegimenToPlace => ({
  ...{ locationId: 'here', cycles: cycles(3), facilityId: null, from: '2026-12-01', to: '2026-12-28' },
  weekdays: new Set([1, 2, 3, 4, 5]),
  ...over,
})

const gap = { least: 5, most: 14 }
const open = () => null
const noRoom = { of: 'taken', kind: 'room' } as const

test('nothing is broken where everything is open', () => {
  expect(explainRegimen(asked(), open, gap).broken).toBeNull()
})

test('the first cycle that finds no day is named, with what stands in the way on how many days', () => {
  const whyNot = (_: CycleToPlace, on: LocalDate) => (on >= '2026-12-08' ? noRoom : null)
  const { broken, relaxations } = explainRegimen(asked(), whyNot, gap)
  expect(broken).toMatchObject({ number: 3, from: '2026-12-12', to: '2026-12-21' })
  expect(broken?.reasons).toContainEqual({ why: noRoom, days: 10 })
  expect(relaxations).toContainEqual({ lift: 'reason', why: noRoom, lastOn: '2026-12-14' })
  expect(relaxations).toContainEqual({ lift: 'fewer-cycles', cycles: 2, lastOn: '2026-12-07' })
})

test('the client’s own week stands in the way too, and a longer gap may open a plan', () => {
  const whyNot = (_: CycleToPlace, on: LocalDate) => (on === '2026-12-01' || on === '2026-12-17' ? null : noRoom)
  const onTwo = asked({ cycles: cycles(2), weekdays: new Set([2, 4]) })
  const { broken, relaxations } = explainRegimen(onTwo, whyNot, { least: 5, most: 10 })
  expect(broken?.number).toBe(2)
  expect(broken?.reasons.map(({ why }) => why.of).sort()).toEqual(['taken', 'weekday'])
  expect(relaxations).toContainEqual({ lift: 'longest-gap', days: 16, lastOn: '2026-12-17' })
  expect(weekdayOf('2026-12-17')).toBe(4)
})

test('a journey that stands keeps the order of the plan', () => {
  const [first, ...rest] = cycles(2)
  if (!first) throw new Error('a cycle')
  const before = [{ ...first, before: '2026-12-01' as const }, ...rest]
  expect(explainRegimen(asked({ cycles: before }), open, gap).broken).toMatchObject({
    number: 1,
    reasons: [{ why: { of: 'order' } }, { why: { of: 'weekday' } }],
  })
})

test('two reasons of the law are one where they begin with the same finding', () => {
  const law = (...codes: string[]) => reasonKey({ of: 'law', findings: codes.map((code) => ({ code })) } as never)
  expect(law('NO_ORDER', 'NO_ROOM')).toBe(law('NO_ORDER'))
  expect(law('NO_ORDER')).not.toBe(law('NO_ROOM'))
})

test('the same finding of another visit of the cycle, or of another it needs, is another reason', () => {
  const taken = (visit: string, resource: string) =>
    reasonKey({ of: 'law', findings: [{ code: 'TIME_TAKEN', params: { visit, resource } }] } as never)
  expect(taken('preparation', 'clinician')).not.toBe(taken('integration', 'clinician'))
  expect(taken('preparation', 'clinician')).not.toBe(taken('preparation', 'room'))
})
