import { type LocalDate, type TimeZone, weekdayOf } from '../domain/time/local.ts'
import { localDateOf, localTimeOf } from '../domain/time/practice-time.ts'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** What people call the zones of the United States. Written out, so that server and browser always say the same. */
const ZONES: Readonly<Record<string, string>> = {
  'America/New_York': 'Eastern',
  'America/Detroit': 'Eastern',
  'America/Indiana/Indianapolis': 'Eastern',
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

/** The zone as people name it: `Central`. A zone without such a name keeps its own. */
export const sayZone = (timeZone: TimeZone): string => ZONES[timeZone] ?? timeZone.replaceAll('_', ' ')

/** A day as it is written everywhere: `Tue, Dec 1`, with the year where it may not be plain. */
export function sayDay(date: LocalDate, { year = false }: { readonly year?: boolean } = {}): string {
  const [years = '', month = '1', day = '1'] = date.split('-')
  const text = `${WEEKDAYS[weekdayOf(date)]}, ${MONTHS[Number(month) - 1]} ${Number(day)}`
  return year ? `${text}, ${years}` : text
}

/** A day on paper: `Dec 1, 2026`. */
export function sayDate(date: LocalDate): string {
  const [year = '', month = '1', day = '1'] = date.split('-')
  return `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}`
}

/** The clock of the zone at an instant, without the zone: `10:00 AM`. */
export function sayClock(instant: Date, timeZone: TimeZone): string {
  const [hour = 0, minute = 0] = localTimeOf(instant, timeZone).split(':').map(Number)
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`
}

/** An instant on the clock of the zone, which is named: `10:00 AM Central`. */
export const sayTime = (instant: Date, timeZone: TimeZone): string => `${sayClock(instant, timeZone)} ${sayZone(timeZone)}`

/** `Tue, Dec 1 at 10:00 AM Central`. */
export function sayDayAndTime(instant: Date, timeZone: TimeZone, { year = false }: { readonly year?: boolean } = {}): string {
  return `${sayDay(localDateOf(instant, timeZone), { year })} at ${sayTime(instant, timeZone)}`
}

/** A stretch within a day: `10:00 AM to 1:00 PM Central`. */
export function sayStretch(start: Date, end: Date, timeZone: TimeZone): string {
  return `${sayClock(start, timeZone)} to ${sayTime(end, timeZone)}`
}
