import { z } from 'zod'

export const saveDraftInput = z.strictObject({
  key: z.string().regex(/^[a-z0-9:-]{1,120}$/),
  body: z.string().max(100_000),
})
export type SaveDraftInput = z.input<typeof saveDraftInput>
