import { z } from 'zod'

export const setPreferenceInput = z.strictObject({
  shortcutsOff: z.boolean(),
})
export type SetPreferenceInput = z.input<typeof setPreferenceInput>
