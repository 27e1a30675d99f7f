import { z } from 'zod'

/** One of them, or all. */
export const readNewsInput = z.strictObject({ newsId: z.uuid().nullable() })
export type ReadNewsInput = z.input<typeof readNewsInput>
