import { z } from 'zod'

export const waitForRideInput = z.strictObject({
  appointmentId: z.uuid(),
  /** An empty rest room; null is the waiting room. */
  restRoomId: z.uuid().nullable().default(null),
})
export type WaitForRideInput = z.input<typeof waitForRideInput>
