import { z } from 'zod'
import { emailAddress } from '../access/email.ts'
import { bookConsultInput } from './book-consult.ts'

/** Who would like to be called when no time is open: a name and a number, and where they are. */
export const requestCallInput = bookConsultInput
  .pick({ name: true, phone: true, state: true, mayText: true, website: true, openedAt: true })
  .extend({
    email: z.union([z.literal(''), emailAddress], 'Enter an e-mail address like name@example.com, or leave it empty.').default(''),
  })
export type RequestCallInput = z.input<typeof requestCallInput>
