import { expect, test } from 'vitest'
import { weekInWords } from '@/components/practice/weekdays'

const on = (weekdays: readonly number[], opens: string, closes: string) => weekdays.map((weekday) => ({ weekday, opens, closes }))

test('days with the same hours are said together, Monday first', () => {
  expect(weekInWords([...on([1, 2, 3, 4, 5], '08:00', '19:00'), ...on([6], '09:00', '17:00')])).toBe(
    'Mon to Fri 08:00–19:00, Sat 09:00–17:00',
  )
  expect(weekInWords(on([0], '10:00', '12:00'))).toBe('Sun 10:00–12:00')
  expect(weekInWords([...on([1], '08:00', '12:00'), ...on([1], '13:00', '17:00'), ...on([3], '08:00', '12:00')])).toBe(
    'Mon 08:00–12:00 and 13:00–17:00, Wed 08:00–12:00',
  )
  expect(weekInWords([])).toBe('')
})
