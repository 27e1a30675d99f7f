import 'server-only'
import { type LocalDate, toLocalDate } from '../domain/time/local.ts'

/** A calendar day as the database column wants it. */
export const toDay = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`)
/** A calendar day as the rules want it. */
export const fromDay = (day: Date): LocalDate => toLocalDate(day.toISOString().slice(0, 10))
export const fromDayOrNull = (day: Date | null): LocalDate | null => (day === null ? null : fromDay(day))
export const toDayOrNull = (date: LocalDate | null | undefined): Date | null => (date ? toDay(date) : null)
