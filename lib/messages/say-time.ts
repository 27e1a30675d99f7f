import { type LocalDate, type TimeZone, weekdayOf } from '../domain/time/local.ts'
import { localDateOf, localTimeOf } from '../domain/time/practice-time.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** What people call the zones of the United States. Written out, so that server and browser always say the same. */
const ZONES: Readonly<Record<string, string>> = {
  'America/New_York': 'Eastern',
  'America/Detroit': 'Eastern',
  'America/Indiana/Indianapolis': 'Eastern',
  'America/Indianapolis': 'Eastern',
  'America/Louisville': 'Eastern',
  'America/Kentucky/Louisville': 'Eastern',
  'America/Chicago': 'Central',
  'America/Denver': 'Mountain',
  'America/Boise': 'Mountain',
  'America/Phoenix': 'Arizona time',
  'America/Los_Angeles': 'Pacific',
  'America/Anchorage': 'Alaska time',
  'America/Honolulu': 'Hawaii time',
  'Pacific/Honolulu': 'Hawaii time',
  'America/Puerto_Rico': 'Atlantic',
  'Pacific/Guam': 'Guam time',
  UTC: 'UTC',
}

/** Cities that browsers go on naming as they were called once. */
const CITIES: Readonly<Record<string, string>> = {
  Asmera: 'Asmara',
  Calcutta: 'Kolkata',
  'Coral Harbour': 'Atikokan',
  Dacca: 'Dhaka',
  Enderbury: 'Kanton',
  Faeroe: 'Faroe',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Ponape: 'Pohnpei',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh City',
  Truk: 'Chuuk',
}

/** The zone as people name it: `Central`; elsewhere by its city, as that is called today: `Kolkata time`. */
export function sayZone(timeZone: TimeZone): string {
  const named = ZONES[timeZone]
  if (named || timeZone.startsWith('Etc/')) return named ?? timeZone
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone
  return `${CITIES[city] ?? city} time`
}

/** A day of the week by its number: 0 is Sunday. */
export const sayWeekday = (day: number): string => WEEKDAYS[day] ?? ''

/** How much of a day is said: `Tue, Dec 1`, with its year, or spelled out. */
export type DayStyle = 'short' | 'year' | 'long'

function partsOf(date: LocalDate) {
  const [year = '', month = '1', day = '1'] = date.split('-')
  return { weekday: sayWeekday(weekdayOf(date)), month: MONTHS[Number(month) - 1] ?? '', day: Number(day), year }
}

/** A day as it is written everywhere: `Tue, Dec 1`; `year` adds the year where it may not be plain, `long` spells it out. */
export function sayDay(date: LocalDate, style: DayStyle = 'short'): string {
  const { weekday, month, day, year } = partsOf(date)
  if (style === 'long') return `${weekday}, ${month} ${day}, ${year}`
  const text = `${weekday.slice(0, 3)}, ${month.slice(0, 3)} ${day}`
  return style === 'year' ? `${text}, ${year}` : text
}

/** The month of a day: `December 2026`. */
export function sayMonth(date: LocalDate): string {
  const { month, year } = partsOf(date)
  return `${month} ${year}`
}

/** The day the zone shows at an instant, as `sayDay` writes it. */
export const sayDayAt = (instant: Date, timeZone: TimeZone, style: DayStyle = 'short'): string =>
  sayDay(localDateOf(instant, timeZone), style)

/** A day on paper: `Dec 1, 2026`. */
export function sayDate(date: LocalDate): string {
  const { month, day, year } = partsOf(date)
  return `${month.slice(0, 3)} ${day}, ${year}`
}

/** The clock of the zone at an instant, without the zone: `10:00 AM`. */
export const sayClock = (instant: Date, timeZone: TimeZone): string => clockOf(localTimeOf(instant, timeZone))

/** A time of day as people say it: `10:00 AM`; `24:00` is the midnight that ends the day. */
export function clockOf(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour % 24 < 12 ? 'AM' : 'PM'}`
}

/** An instant on the clock of the zone, which is named: `10:00 AM Central`. */
export const sayTime = (instant: Date, timeZone: TimeZone): string => `${sayClock(instant, timeZone)} ${sayZone(timeZone)}`

/** `Tue, Dec 1 at 10:00 AM Central`. */
export const sayDayAndTime = (instant: Date, timeZone: TimeZone, style: DayStyle = 'short'): string =>
  `${sayDayAt(instant, timeZone, style)} at ${sayTime(instant, timeZone)}`

/** `10:00 AM to 1:00 PM`; half of the day is named once when it is the same: `10:00 to 11:00 AM`. The zone is named elsewhere. */
export const sayRange = (start: Date, end: Date, timeZone: TimeZone): string => rangeOf(sayClock(start, timeZone), sayClock(end, timeZone))

/** The same of two times as they are said. */
export const rangeOf = (from: string, to: string): string => `${to.endsWith(from.slice(-3)) ? from.slice(0, -3) : from} to ${to}`

/** A stretch within a day, with its zone: `10:00 AM to 1:00 PM Central`. */
export const sayStretch = (start: Date, end: Date, timeZone: TimeZone): string => `${sayRange(start, end, timeZone)} ${sayZone(timeZone)}`
