import { z } from 'zod'
import { insideRoles, outsideRoles } from '../../domain/care-team/member.ts'

const phone = z
  .string()
  .trim()
  .refine((text) => text === '' || /^\+?[\d\s().-]{7,20}$/.test(text), 'Enter a phone number, like 555 555 0100, or leave it empty.')
const email = z
  .string()
  .trim()
  .refine((text) => text === '' || z.email().safeParse(text).success, 'Enter an address like name@example.com, or leave it empty.')

/** A clinician of the practice in a role beside the primary therapist. */
export const addInsideMemberInput = z.strictObject({
  who: z.literal('inside'),
  clientId: z.uuid(),
  clinicianId: z.uuid('Choose one from the list.'),
  role: z.enum(insideRoles, 'Choose what they do.'),
})

/** Somebody outside the practice, with a way to reach them. */
export const addOutsideMemberInput = z
  .strictObject({
    who: z.literal('outside'),
    clientId: z.uuid(),
    role: z.enum(outsideRoles, 'Choose who they are.'),
    name: z.string().trim().min(2, 'Enter their name.').max(120, 'Keep it to 120 characters.'),
    phone,
    email,
  })
  .superRefine((said, context) => {
    if (said.phone === '' && said.email === '')
      context.addIssue({
        code: 'custom',
        path: ['phone'],
        message: 'Enter a phone number or an email address: we need a way to reach them.',
      })
  })

export const addMemberInput = z.discriminatedUnion('who', [addInsideMemberInput, addOutsideMemberInput])
export type AddMemberInput = z.input<typeof addMemberInput>
