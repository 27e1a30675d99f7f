import { z } from 'zod'
import { emailField, personField } from '../fields.ts'
import { heldDuties, heldRoles } from './roles.ts'

export const addUserInput = z.strictObject({
  name: personField('Enter a name.'),
  email: emailField,
  roles: heldRoles,
  duties: heldDuties,
})
export type AddUserInput = z.input<typeof addUserInput>
