import { z } from 'zod'

export const routes = ['lozenge', 'im', 'iv', 'nasal', 'esketamine'] as const
export const doseMg = z
  .number('Enter the dose in milligrams.')
  .positive('Enter the dose in milligrams.')
  .max(2000, 'Check the dose: milligrams are meant.')

export const proposeDoseInput = z.strictObject({
  clientId: z.uuid(),
  doseMg,
  route: z.enum(routes, 'Choose a route.'),
  reason: z.string().trim().min(5, 'Say why in a sentence.').max(500, 'Use at most 500 characters.'),
})
export type ProposeDoseInput = z.input<typeof proposeDoseInput>
