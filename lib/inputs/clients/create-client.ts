import { z } from 'zod'
import { indications } from '../../domain/consults/consult-choices.ts'
import {
  emailField,
  optionalDay,
  optionalEmailField,
  optionalPersonField,
  personField,
  phoneField,
  stateField,
  zipField,
} from '../fields.ts'

/** Somebody whom the desk takes in, without a consult. */
export const createClientInput = z
  .strictObject({
    legalFirstName: personField('Enter the first name, or the only one.', 80),
    /** Empty for somebody who has one name. */
    legalLastName: optionalPersonField(80),
    chosenName: optionalPersonField(80).default(''),
    bornOn: optionalDay,
    phone: phoneField,
    email: optionalEmailField,
    zip: zipField,
    state: stateField,
    indication: z.enum(indications, 'Choose what brings them.'),
    consentToText: z.boolean().default(false),
    /** Mails them the link that opens their account. */
    sendsInvitation: z.boolean().default(true),
    /** Somebody like them is on file, and this is another person. */
    isAnother: z.boolean().default(false),
  })
  .refine(({ sendsInvitation, email }) => !sendsInvitation || email !== '', {
    path: ['email'],
    message: 'Enter the address the invitation goes to, or send none yet.',
  })
export type CreateClientInput = z.input<typeof createClientInput>

/** Another address for a client: where their mail goes, and what they sign in with. */
export const changeClientEmailInput = z.strictObject({ clientId: z.uuid(), email: emailField })
export type ChangeClientEmailInput = z.input<typeof changeClientEmailInput>
