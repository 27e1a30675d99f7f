import { z } from 'zod'

export const confirmRideInput = z.strictObject({ rideId: z.uuid() })
export type ConfirmRideInput = z.input<typeof confirmRideInput>
