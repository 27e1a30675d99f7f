import { z } from 'zod'

/** The documents as they stood on the page where they were read. */
export const reviewDocumentsInput = z.strictObject({ shown: z.string().min(1).max(2_000) })
export type ReviewDocumentsInput = z.input<typeof reviewDocumentsInput>
