import { z } from 'zod'

export const remindRideInput = z.strictObject({ rideId: z.uuid(), outboxId: z.uuid() })
