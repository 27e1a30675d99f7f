import { z } from 'zod'
import { emailAddress } from './email.ts'
import { heldDuties, heldRoles } from './roles.ts'

export const addUserInput = z.strictObject({
  name: z.string().trim().min(1, 'Enter a name.').max(120),
  email: emailAddress,
  roles: heldRoles,
  duties: heldDuties,
})
export type AddUserInput = z.input<typeof addUserInput>
