import type { SlotDay } from '@/components/ui/slot-picker'
import type { LocalDate, TimeZone } from '@/lib/domain/time/local'
import { partOfDay } from '@/lib/domain/time/part-of-day'
import { localTimeOf } from '@/lib/domain/time/practice-time'
import { sayClock, sayDay } from '@/lib/messages/say-time'
import { label } from './consult-labels'

/** Times open for a call, by the days of the practice. */
export type OpenTimes = {
  readonly timeZone: TimeZone
  /** Length of a call. */
  readonly minutes: number
  /** How many days a request that leads to nothing is kept. */
  readonly keptDays: number
  readonly days: readonly { readonly day: LocalDate; readonly times: readonly string[] }[]
}

/** Open times as the picker lists them. */
export const openDays = ({ days, timeZone }: OpenTimes): SlotDay[] =>
  days.map(({ day, times }) => ({
    key: day,
    label: sayDay(day),
    slots: times.map((time) => {
      const at = new Date(time)
      return { value: time, label: sayClock(at, timeZone), part: label('dayPart', partOfDay(localTimeOf(at, timeZone))) }
    }),
  }))
