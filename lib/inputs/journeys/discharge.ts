import { z } from 'zod'

const seen = z.boolean().nullable().default(null)

export const dischargeInput = z.strictObject({
  appointmentId: z.uuid(),
  alertAndOriented: seen,
  walksSteadily: seen,
  nauseaControlled: seen,
  dissociationResolved: seen,
  instructionsGiven: seen,
  companionPresent: z.boolean(),
  /** Who of the place's medical staff looked at the client, where the signer's own licence does not cover it. */
  releasedBy: z.string().trim().max(120).default(''),
})
export type DischargeInput = z.input<typeof dischargeInput>
