import { z } from 'zod'
import { dayField } from '../fields.ts'

const percent = z.number('Enter a percentage.').int('Enter whole percents.')

/** The whole sliding scale from a day on; the last tier has no upper bound. */
export const saveSlidingTiersInput = z.strictObject({
  effectiveFrom: dayField,
  tiers: z
    .array(
      z.strictObject({
        upToPercent: percent.min(1).max(1_000, 'At most ten times the guideline.').nullable(),
        paysPercent: percent.min(0).max(100, 'At most the whole fee.'),
      }),
    )
    .min(1, 'Give at least one tier.')
    .max(12, 'Keep it to twelve tiers.'),
})

export type SaveSlidingTiersInput = z.input<typeof saveSlidingTiersInput>
