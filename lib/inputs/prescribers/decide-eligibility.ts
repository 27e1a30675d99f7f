import { z } from 'zod'
import { localDate } from '../scheduling/schedule-cycle.ts'

export const decideEligibilityInput = z.strictObject({
  clientId: z.uuid(),
  verdict: z.enum(['eligible', 'eligible_with_conditions', 'not_eligible', 'more_information'], 'Choose your decision.'),
  conditions: z.string().trim().max(1000, 'Use at most 1,000 characters.').default(''),
  validUntilOn: localDate,
  inPersonExamOn: localDate.nullable().default(null),
})
export type DecideEligibilityInput = z.input<typeof decideEligibilityInput>
