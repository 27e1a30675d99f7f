import { z } from 'zod'
import { isLocalDate, type LocalDate } from '../domain/time/local.ts'

/** Calendars are reckoned on from what is typed: by years at most, and four digits must do. */
const LAST = '9000'

/** A day somebody may type. */
export const isDay = (text: string): text is LocalDate => isLocalDate(text) && text < LAST

/** An instant as a form sends it: ISO 8601 in UTC. */
export const instant = z.iso
  .datetime({ message: 'Choose a time.' })
  .refine((text) => isDay(text.slice(0, 10)), 'Choose a time.')
  .transform((text) => new Date(text))
