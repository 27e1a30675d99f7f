import { type OpenStretch, runsOfWeek, weekdayOrder } from '../domain/practice/open-week.ts'
import { clockOf, rangeOf, sayWeekday } from './say-time.ts'

/** A line of a week: `Monday to Friday`, `8:00 AM to 7:00 PM`. */
export type HoursLine = { readonly days: string; readonly hours: string }

/** The hours of a place as a stranger reads them, Monday first, on the clock of the place. None for a place without hours. */
export const sayWeek = (week: readonly OpenStretch[]): HoursLine[] =>
  runsOfWeek(week).map(({ first, last, stretches }) => ({
    days: daysOf(first, last),
    hours: stretches.map(stretchOf).join(' and '),
  }))

const stretchOf = ({ opens, closes }: Pick<OpenStretch, 'opens' | 'closes'>): string =>
  opens === '00:00' && closes === '24:00' ? 'all day' : rangeOf(clockOf(opens), clockOf(closes))

function daysOf(first: number, last: number): string {
  if (first === weekdayOrder[0] && last === weekdayOrder.at(-1)) return 'Every day'
  return first === last ? sayWeekday(first) : `${sayWeekday(first)} to ${sayWeekday(last)}`
}
