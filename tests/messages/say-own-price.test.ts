import { expect, test } from 'vitest'
import { sayOwnPrice, sayPlanPrice } from '@/lib/messages/say-own-price'

test('a price that is known, one that is nothing, and one that nobody can say yet', () => {
  expect(sayOwnPrice(9_600, ' for the whole cycle')).toBe('You pay about $96.00 for the whole cycle.')
  expect(sayOwnPrice(0, ' for the whole cycle')).toBe('It costs you nothing.')
  expect(sayOwnPrice(null)).toBe('Your price is not known yet. We tell you before the visit.')
})

test('what the cycles ahead cost together, or those of them whose price is known', () => {
  expect(sayPlanPrice([9_600, 9_600])).toBe('You pay about $192.00 for the cycles ahead.')
  expect(sayPlanPrice([0, 0])).toBe('It costs you nothing.')
  expect([sayPlanPrice([]), sayPlanPrice([null, null])]).toEqual([sayOwnPrice(null), sayOwnPrice(null)])
  const left = 'What the others cost is not known yet: we tell you before their visits.'
  expect(sayPlanPrice([9_600, null, 9_600])).toBe(`You pay about $192.00 for 2 of the 3 cycles ahead. ${left}`)
  expect(sayPlanPrice([0, null])).toBe(`You pay nothing for 1 of the 2 cycles ahead. ${left}`)
})
