import { z } from 'zod'
import { insideRoles, outsideRoles } from '../domain/care-team/member.ts'
import { optionalEmailField, optionalPhoneField, personField } from './fields.ts'

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
    name: personField('Enter their name.'),
    phone: optionalPhoneField,
    email: optionalEmailField,
  })
  .superRefine((said, context) => {
    if (said.phone === '' && said.email === '')
      context.addIssue({
        code: 'custom',
        path: ['phone'],
        message: 'Enter a phone number or an e-mail address: we need a way to reach them.',
      })
  })

export const addMemberInput = z.discriminatedUnion('who', [addInsideMemberInput, addOutsideMemberInput])
export type AddMemberInput = z.input<typeof addMemberInput>

export const assignPrimaryInput = z.strictObject({ clientId: z.uuid(), clinicianId: z.uuid('Choose one from the list.') })
export type AssignPrimaryInput = z.input<typeof assignPrimaryInput>

export const endMemberInput = z.strictObject({ memberId: z.uuid() })
export type EndMemberInput = z.input<typeof endMemberInput>
