import { expect, test } from 'vitest'
import { sayWeek } from '@/lib/messages/say-hours'

const on = (weekdays: readonly number[], opens: string, closes: string) => weekdays.map((weekday) => ({ weekday, opens, closes }))

test('hours are said by the twelve-hour clock, each day of the week by its whole name', () => {
  expect(sayWeek([...on([1, 2, 3, 4], '08:00', '19:00'), ...on([5], '08:30', '11:30'), ...on([5], '12:00', '17:00')])).toEqual([
    { days: 'Monday to Thursday', hours: '8:00 AM to 7:00 PM' },
    { days: 'Friday', hours: '8:30 to 11:30 AM and 12:00 to 5:00 PM' },
  ])
  expect(sayWeek(on([0, 1, 2, 3, 4, 5, 6], '08:00', '18:00'))).toEqual([{ days: 'Every day', hours: '8:00 AM to 6:00 PM' }])
  expect(sayWeek([])).toEqual([])
})

test('midnight at the end of a day is no noon, and a whole day is said so', () => {
  expect(sayWeek(on([6], '18:00', '24:00'))).toEqual([{ days: 'Saturday', hours: '6:00 PM to 12:00 AM' }])
  expect(sayWeek(on([0], '00:00', '24:00'))).toEqual([{ days: 'Sunday', hours: 'all day' }])
})
