import { z } from 'zod'

export const discardDraftInput = z.strictObject({
  key: z.string().regex(/^[a-z0-9:-]{1,120}$/),
})
export type DiscardDraftInput = z.input<typeof discardDraftInput>
