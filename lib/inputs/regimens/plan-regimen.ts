import { z } from 'zod'

const cycle = z.strictObject({
  format: z.enum(['A', 'B', 'C', 'D'], 'Choose a format.'),
  setting: z.enum(['office', 'facility', 'telehealth', 'home'], 'Choose a place.'),
  route: z.enum(['lozenge', 'im', 'iv', 'nasal', 'esketamine'], 'Choose a route.'),
})

export const planRegimenInput = z.strictObject({
  clientId: z.uuid(),
  primaryClinicianId: z.uuid('Choose the primary therapist.'),
  cycles: z.array(cycle).min(1, 'Plan at least one journey.').max(12, 'Plan at most twelve journeys.'),
  rationale: z.string().trim().max(1000, 'Use at most 1,000 characters.').default(''),
})
export type PlanRegimenInput = z.input<typeof planRegimenInput>
