import { z } from 'zod'
import { personRoles } from '../../domain/access/roles.ts'

export const startDemoSessionInput = z.strictObject({
  userId: z.uuid(),
  role: z.enum(personRoles),
})
export type StartDemoSessionInput = z.input<typeof startDemoSessionInput>
