/** A calendar day on some clock: `2026-03-08`. Compares as text. */
export type LocalDate = `${number}-${number}-${number}`
/** A time on some clock: `14:30`. */
export type LocalTime = `${number}:${number}`
/** An IANA zone name: `America/Chicago`. */
export type TimeZone = string

const DAY = 86_400_000

/** Reads a calendar day; throws on what is not one (`2026-02-30`). */
export function toLocalDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError('not a calendar day')
  return text
}

export function isLocalDate(text: string): text is LocalDate {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text)
}

export const isLocalTime = (text: string): text is LocalTime => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** The last day that every month has. */
const LAST_OF_ALL = 28

/** The day `days` later (or earlier) on the calendar. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const day = Number(date.slice(8)) + days
  // Most days that are asked lie near each other, in one month.
  if (day >= 1 && day <= LAST_OF_ALL) return `${date.slice(0, 8)}${day < 10 ? '0' : ''}${day}` as LocalDate
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10) as LocalDate
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY)

/** The same day of the month `months` later, or the last day of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10) as LocalDate
}

/** 0 is Sunday. */
export const weekdayOf = (date: LocalDate): number => new Date(`${date}T00:00Z`).getUTCDay()

/** Minutes after midnight on the clock. */
export function minutesOf(time: LocalTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** What the clock shows so many minutes after a midnight; past the next one it begins anew. */
export const clockAfter = (minutes: number): LocalTime =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as LocalTime

/** Whether clocks of such a zone are known: `America/Chicago`. */
export function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The zone of the clock somebody looks at while they read. */
export const zoneOfDevice = (): TimeZone => new Intl.DateTimeFormat().resolvedOptions().timeZone
