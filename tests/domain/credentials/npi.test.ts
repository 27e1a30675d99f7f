import { expect, test } from 'vitest'
import { isNpi } from '@/lib/domain/credentials/npi'

test('T124 1234567890 is not an NPI and 1234567893 is', () => {
  expect(isNpi('1234567890')).toBe(false)
  expect(isNpi('1234567893')).toBe(true)
})

test.each(['2123456784', '1987654328'])('%s carries its check digit', (number) => expect(isNpi(number)).toBe(true))

test.each(['', '123456789', '12345678930', '3234567893', '0123456789', '123456789a', ' 1234567893', '1234567893\n'])(
  '%j is not an NPI',
  (text) => expect(isNpi(text)).toBe(false),
)

test('any one digit changed is noticed', () => {
  const good = '1234567893'
  for (let place = 0; place < 10; place += 1) {
    for (const digit of '0123456789') {
      const typed = good.slice(0, place) + digit + good.slice(place + 1)
      expect(isNpi(typed)).toBe(typed === good)
    }
  }
})
