import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dollarsField } from '@/lib/inputs/practice/fields'

/** What a column of cents holds. */
const MOST = 2_147_483_647

test.each([
  ['175', 17_500],
  ['$1,234.50', 123_450],
  ['999,999.99', 99_999_999],
  ['1,000,000', 100_000_000],
  ['9999999.99', 999_999_999],
])('%s is an amount', (text, cents) => expect(dollarsField.parse(text)).toBe(cents))

test.each(['999999,999,999', '1,23', '12,345,6', '10,000,000', '99999999', '1e5', '-5', '', '٣', '1.234', 'NaN', '0x10', '$'])(
  '%s is none',
  (text) => {
    expect(dollarsField.safeParse(text).success).toBe(false)
  },
)

test('whatever is read as an amount fits where cents are kept', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\$?[\d,]{1,14}(\.\d{0,3})?$/), (text) => {
      const read = dollarsField.safeParse(text)
      if (read.success) expect(Number.isInteger(read.data) && read.data >= 0 && read.data <= MOST).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
