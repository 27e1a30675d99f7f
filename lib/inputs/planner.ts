import { z } from 'zod'
import { MOST_CLIENTS, plannerEnds, plannerSeconds } from '../domain/regimens/planner-run.ts'
import { localDate } from './scheduling.ts'

const weekday = z.number().int().min(0).max(6)

export const askPlannerInput = z.strictObject({
  locationId: z.uuid('Choose a location.'),
  /** In their turn: who is to be placed first comes first. */
  clientIds: z
    .array(z.uuid())
    .min(1, 'Choose somebody who waits.')
    .max(MOST_CLIENTS, `Choose at most ${MOST_CLIENTS} clients at once.`)
    .refine((ids) => new Set(ids).size === ids.length, 'Somebody is chosen twice.'),
  /** The first day on which a journey may be. */
  fromOn: localDate,
  weeks: z.union([z.literal(8), z.literal(12), z.literal(16)], 'Choose within how many weeks.'),
  /** Days of the week for journeys: 0 is Sunday. */
  weekdays: z.array(weekday).min(1, 'Choose at least one day.').max(7),
  seconds: z.union(
    plannerSeconds.map((seconds) => z.literal(seconds)),
    'Choose for how long.',
  ),
})
export type AskPlannerInput = z.input<typeof askPlannerInput>

export const stopPlannerInput = z.strictObject({ runId: z.uuid() })
export type StopPlannerInput = z.input<typeof stopPlannerInput>

export const finishPlannerInput = z.strictObject({ runId: z.uuid(), how: z.enum(plannerEnds) })
