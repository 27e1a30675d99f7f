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
})
export type DischargeInput = z.input<typeof dischargeInput>
