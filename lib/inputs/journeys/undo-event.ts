import { z } from 'zod'

export const undoEventInput = z.strictObject({ appointmentId: z.uuid(), eventId: z.uuid() })
export type UndoEventInput = z.input<typeof undoEventInput>
