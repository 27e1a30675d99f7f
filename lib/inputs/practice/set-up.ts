import { z } from 'zod'
import { emailField, nameField } from '../fields.ts'
import { openPracticeInput } from './open-practice.ts'

/** Who keeps a new practice first. */
export const inviteFirstAdminInput = z.strictObject({
  name: nameField,
  email: emailField,
  /** Mail the invitation once more, to this address. */
  again: z.boolean().default(false),
})

/** What the set-up asks: the practice, and who keeps it. */
export const setUpInput = openPracticeInput
  .omit({ isDemo: true, isDefault: true })
  .extend({ email: emailField, adminName: inviteFirstAdminInput.shape.name, adminEmail: emailField })

export type SetUpInput = z.output<typeof setUpInput>
