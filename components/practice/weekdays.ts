import { type OpenStretch, runsOfWeek, weekdayOrder } from '@/lib/domain/practice/open-week'
import { sayWeekday } from '@/lib/messages/say-time'

export const weekdayOptions = weekdayOrder.map((day) => ({ value: String(day), label: sayWeekday(day) }))

const short = (day: number) => sayWeekday(day).slice(0, 3)

/** A week in a line: `Mon to Fri 08:00–19:00, Sat 09:00–17:00`. Empty for no hours. */
export const weekInWords = (hours: readonly OpenStretch[]): string =>
  runsOfWeek(hours)
    .map(({ first, last, stretches }) => {
      const days = first === last ? short(first) : `${short(first)} to ${short(last)}`
      return `${days} ${stretches.map(({ opens, closes }) => `${opens}–${closes}`).join(' and ')}`
    })
    .join(', ')
