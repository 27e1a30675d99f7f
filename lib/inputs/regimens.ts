import { z } from 'zod'

export const chooseFormatInput = z.strictObject({
  cycleId: z.uuid(),
  format: z.enum(['A', 'B', 'C', 'D'], 'Choose a format.'),
  setting: z.enum(['office', 'facility', 'telehealth', 'home'], 'Choose a place.'),
})
export type ChooseFormatInput = z.input<typeof chooseFormatInput>

/** A plan as it stood on the client's page. */
export const acceptPlanInput = z.strictObject({ regimenId: z.uuid(), version: z.string().regex(/^[0-9a-f]{64}$/) })
export type AcceptPlanInput = z.input<typeof acceptPlanInput>

/** Further cycles, asked for and signed by the therapist. */
export const extendRegimenInput = z.strictObject({
  regimenId: z.uuid(),
  cycles: z.coerce.number('Enter how many.').int('Whole cycles only.').min(1, 'At least one.').max(11, 'At most 11.'),
  reason: z.string().trim().min(10, 'Say in a sentence why the plan goes on.').max(1000),
  resultsReviewed: z.literal(true, 'Look at the results before you ask for more.'),
})
export type ExtendRegimenInput = z.input<typeof extendRegimenInput>

export const answerExtensionInput = z
  .strictObject({ extensionId: z.uuid(), agrees: z.boolean(), note: z.string().trim().max(1000).default('') })
  .refine(({ agrees, note }) => agrees || note.length >= 5, { path: ['note'], message: 'Say why not, in a sentence.' })
export type AnswerExtensionInput = z.input<typeof answerExtensionInput>

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
