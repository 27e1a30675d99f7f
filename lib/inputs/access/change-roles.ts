import { z } from 'zod'
import { heldDuties, heldRoles } from './roles.ts'

export const changeRolesInput = z.strictObject({ userId: z.uuid(), roles: heldRoles, duties: heldDuties })
export type ChangeRolesInput = z.input<typeof changeRolesInput>
