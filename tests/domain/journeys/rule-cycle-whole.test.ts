import { expect, test } from 'vitest'
import { ruleCycleWhole } from '@/lib/domain/journeys/rule-cycle-whole'

test.each<[number, 'keep' | 'cancel' | null, readonly number[]]>([
  [0, null, []],
  [0, 'keep', []],
  [1, null, [1]],
  [2, null, [2]],
  [1, 'keep', []],
  [2, 'cancel', []],
])('of %s other visits that stand it was said: %s', (othersOpen, rest, open) => {
  expect(ruleCycleWhole({ othersOpen, rest })).toEqual(
    open.map((visits) => ({
      ...{ code: 'CYCLE_LEFT_OPEN', effect: 'hold', params: { visits } },
      ...{ cites: ['practice.phase-days'], overridableBy: [] },
    })),
  )
})
