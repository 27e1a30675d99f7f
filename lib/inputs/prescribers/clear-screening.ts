import { z } from 'zod'
import { localDate } from '../scheduling/schedule-cycle.ts'

export const clearScreeningInput = z.strictObject({
  screeningId: z.uuid(),
  item: z.string().regex(/^[a-z_0-9]{2,60}$/, 'Choose what you decide about.'),
  decision: z.enum(['lifts', 'stands'], 'Choose your decision.'),
  words: z.string().trim().min(5, 'Say in a sentence what it rests on.').max(1000, 'Use at most 1,000 characters.'),
  /** The last day it holds; none: as long as this screen counts. */
  untilOn: localDate.nullable().default(null),
})
export type ClearScreeningInput = z.input<typeof clearScreeningInput>
