import { expect, test } from 'vitest'
import { totalAhead } from '@/lib/domain/regimens/total-ahead'

test.each([
  [[200, 300], 500],
  [[0], 0],
  [[200, null], null],
  [[null, 300], null],
  [[200, null, 300], null],
  [[], null],
])('of %j together it is %j', (cents, total) => expect(totalAhead(cents)).toBe(total))
