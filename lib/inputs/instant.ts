import { z } from 'zod'
import { isLocalDate, type LocalDate } from '../domain/time/local.ts'

/** Days that can be meant. What lies outside was typed wrong. */
const FIRST_DAY = '1900-01-01'
const LAST_DAY = '2099-12-31'

/** A day somebody may mean, wherever it is typed or chosen. */
export const isDay = (text: string): text is LocalDate => isLocalDate(text) && text >= FIRST_DAY && text <= LAST_DAY

/** An instant as a form sends it: ISO 8601 in UTC. */
export const instant = z.iso
  .datetime({ message: 'Choose a time.' })
  .refine((text) => isDay(text.slice(0, 10)), 'Choose a time.')
  .transform((text) => new Date(text))
