import { z } from 'zod'
import { personRoles } from '../../domain/access/roles.ts'

export const switchRoleInput = z.strictObject({
  role: z.enum(personRoles),
})
export type SwitchRoleInput = z.input<typeof switchRoleInput>
