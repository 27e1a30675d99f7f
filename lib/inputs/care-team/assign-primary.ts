import { z } from 'zod'

export const assignPrimaryInput = z.strictObject({ clientId: z.uuid(), clinicianId: z.uuid('Choose one from the list.') })
export type AssignPrimaryInput = z.input<typeof assignPrimaryInput>
