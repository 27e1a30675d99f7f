import { z } from 'zod'
import { dayField, dollarsField, optionalText } from '../fields.ts'

/** A day of the desk, with what was counted in the drawer; a difference is explained. */
export const closeDayInput = z.strictObject({ day: dayField, counted: dollarsField, words: optionalText })
export type CloseDayInput = z.input<typeof closeDayInput>
