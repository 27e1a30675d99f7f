import { expect, test } from 'vitest'
import { type HandedVisit, handedOver, leadOf } from '@/lib/domain/swaps/other-lead'

const visit = (id: string, cycleId: string, day: number, over: Partial<HandedVisit> = {}): HandedVisit => ({
  ...{ id, cycleId, kind: 'journey', clinicianId: 'wren', status: 'confirmed' },
  startsAt: new Date(Date.UTC(2026, 11, day, 16)),
  ...over,
})

/** Three cycles: the first is over, Lark prepares the second. */
const plan: readonly HandedVisit[] = [
  visit('first', 'one', 2, { status: 'completed' }),
  visit('prepared', 'two', 8, { kind: 'preparation', clinicianId: 'lark' }),
  visit('second', 'two', 9),
  visit('after', 'two', 10, { kind: 'integration', status: 'tentative' }),
  visit('third', 'three', 16),
  visit('off', 'three', 17, { kind: 'integration', status: 'cancelled' }),
]
const ids = (cycleId: string, scope: 'one' | 'rest') => handedOver(plan, cycleId, scope).map(({ id }) => id)

test('what the lead gives of a cycle, and of all after it, is handed over; what others give, is over or called off stays', () => {
  expect(leadOf(plan, 'two')).toBe('wren')
  expect(ids('two', 'one')).toEqual(['second', 'after'])
  expect(ids('two', 'rest')).toEqual(['second', 'after', 'third'])
  expect(ids('three', 'rest')).toEqual(['third'])
})

test('a cycle whose journey is over has no lead to change', () => {
  expect(leadOf(plan, 'one')).toBeNull()
  expect(ids('one', 'rest')).toEqual([])
})

test('a seat in a group that the lead leads goes with the group', () => {
  const seat = visit('seat', 'two', 8, { kind: 'group' })
  expect(handedOver([...plan, seat], 'two', 'one').map(({ id }) => id)).toEqual(['second', 'after'])
})
