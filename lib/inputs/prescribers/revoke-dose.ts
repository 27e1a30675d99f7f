import { z } from 'zod'

export const revokeDoseInput = z.strictObject({ orderId: z.uuid() })
export type RevokeDoseInput = z.input<typeof revokeDoseInput>
