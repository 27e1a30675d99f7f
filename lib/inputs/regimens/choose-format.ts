import { z } from 'zod'

export const chooseFormatInput = z.strictObject({
  cycleId: z.uuid(),
  format: z.enum(['A', 'B', 'C', 'D'], 'Choose a format.'),
  setting: z.enum(['office', 'facility', 'telehealth', 'home'], 'Choose a place.'),
})
export type ChooseFormatInput = z.input<typeof chooseFormatInput>
