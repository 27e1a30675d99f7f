import { expect, it } from 'vitest'
import { sayMoney } from '@/lib/messages/say-money'

it.each([
  [0, '$0.00'],
  [5, '$0.05'],
  [123_450, '$1,234.50'],
  [-1_200, '−$12.00'],
])('writes %i cents as %s', (cents, text) => {
  expect(sayMoney(cents)).toBe(text)
})

it('shows a plus only when asked, and never on nothing', () => {
  expect(sayMoney(500, 'always')).toBe('+$5.00')
  expect(sayMoney(0, 'always')).toBe('$0.00')
})
