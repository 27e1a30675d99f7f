import { z } from 'zod'
import { emailAddress } from '../access/email.ts'
import { nameField } from './fields.ts'
import { openPracticeInput } from './open-practice.ts'

/** Who keeps a new practice first. */
export const inviteFirstAdminInput = z.strictObject({
  name: nameField,
  email: emailAddress,
  /** Mail the invitation once more, to this address. */
  again: z.boolean().default(false),
})

/** What the set-up asks: the practice, and who keeps it. */
export const setUpInput = openPracticeInput
  .omit({ isDemo: true, isDefault: true })
  .extend({ email: emailAddress, adminName: inviteFirstAdminInput.shape.name, adminEmail: emailAddress })

export type SetUpInput = z.output<typeof setUpInput>
