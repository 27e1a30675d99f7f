import { z } from 'zod'
import { localDate, localTime } from './schedule-cycle.ts'

export const openGroupInput = z.strictObject({
  locationId: z.uuid('Choose a location.'),
  clinicianId: z.uuid('Choose who leads it.'),
  roomId: z.uuid('Choose a room.'),
  phase: z.enum(['preparation', 'integration'], 'Choose what the group is for.'),
  title: z.string().trim().min(1, 'Give the group a name.').max(80, 'Use at most 80 characters.'),
  on: localDate,
  at: localTime,
  seats: z.number('Say how many seats.').int().min(2, 'A group has at least two seats.').max(12, 'A group has at most twelve seats.'),
})
export type OpenGroupInput = z.input<typeof openGroupInput>
