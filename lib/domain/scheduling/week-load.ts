import { addDays, type LocalDate, type TimeZone } from '../time/local.ts'
import { startOfDay } from '../time/practice-time.ts'
import { minuteOf } from '../time/zone-table.ts'
import type { Calendar } from './availability.ts'
import { mergeStretches, openWindows, type Stretches, subtractStretches } from './open-windows.ts'

/** Minutes somebody or something is open in a week, time off left out, and how many of these are taken. */
export type WeekLoad = { readonly open: number; readonly taken: number }

const lengthOf = (stretches: Stretches): number => stretches.reduce((sum, edge, index) => (index % 2 === 0 ? sum - edge : sum + edge), 0)

/** How full each of these weeks is, from the first day of each on the clock of `timeZone`. Without hours nothing is open. */
export function weekLoads({ hours, away, busy }: Calendar, weeks: readonly LocalDate[], timeZone: TimeZone): WeekLoad[] {
  const taken = mergeStretches(busy)
  return weeks.map((first) => {
    if (hours === null) return { open: 0, taken: 0 }
    const [from, to] = [minuteOf(startOfDay(first, timeZone)), minuteOf(startOfDay(addDays(first, 7), timeZone))]
    const open = openWindows(hours, away, from, to)
    return { open: lengthOf(open), taken: lengthOf(open) - lengthOf(subtractStretches(open, taken)) }
  })
}
