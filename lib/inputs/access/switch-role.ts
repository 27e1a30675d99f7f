import { z } from 'zod'
import { personRoles } from '../../domain/access/roles.ts'

/** What the menu sends. The door adds the session it is about. */
export const switchRoleChoice = z.strictObject({ role: z.enum(personRoles) })
export type SwitchRoleChoice = z.input<typeof switchRoleChoice>

export const switchRoleInput = switchRoleChoice.extend({ sessionId: z.uuid() })
