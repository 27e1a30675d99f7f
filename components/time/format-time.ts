import type { LocalDate, TimeZone } from '@/lib/domain/time/local'

type Style = Intl.DateTimeFormatOptions

const formats = new Map<string, Intl.DateTimeFormat>()

function format(timeZone: TimeZone, style: Style): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(style)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-US', { ...style, timeZone })
  formats.set(key, known)
  return known
}

/** The text of a format with plain spaces: servers and browsers differ in the invisible ones. */
const textOf = (at: Date, timeZone: TimeZone, style: Style) =>
  format(timeZone, style)
    .format(at)
    .replace(/[\u00a0\u202f]/g, ' ')

/** "10:00 AM" on the clock of `timeZone`. */
export const clockText = (at: Date, timeZone: TimeZone): string => textOf(at, timeZone, { hour: 'numeric', minute: '2-digit' })

/** "Central": how people call the zone, the same in summer and winter. */
export function zoneText(at: Date, timeZone: TimeZone): string {
  const name = format(timeZone, { timeZoneName: 'longGeneric' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')
  return (name?.value ?? timeZone).replace(/ Time$/, '')
}

export type DayStyle = 'short' | 'year' | 'long'

const dayStyles: Record<DayStyle, Style> = {
  short: { weekday: 'short', month: 'short', day: 'numeric' },
  year: { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' },
  long: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
}

/** "Tue, Dec 1" for the day `timeZone` shows at the instant; `year` adds the year, `long` spells it out. */
export const dayTextAt = (at: Date, timeZone: TimeZone, style: DayStyle = 'short'): string => textOf(at, timeZone, dayStyles[style])

/** "Tue, Dec 1" for a calendar day. A day has no zone. */
export const dayText = (day: LocalDate, style: DayStyle = 'short'): string => dayTextAt(new Date(`${day}T12:00Z`), 'UTC', style)

/** "10:00 AM to 1:00 PM"; half of the day is named once when it is the same: "10:00 to 11:00 AM". */
export function rangeText(start: Date, end: Date, timeZone: TimeZone): string {
  const [from, to] = [clockText(start, timeZone), clockText(end, timeZone)]
  const half = from.slice(-3)
  return `${to.endsWith(half) ? from.slice(0, -3) : from} to ${to}`
}
