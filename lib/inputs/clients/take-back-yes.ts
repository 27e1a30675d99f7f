import { z } from 'zod'
import { cssrsQuestions } from '../../domain/clients/cssrs.ts'

export const takeBackYesInput = z.strictObject({
  episodeId: z.uuid(),
  question: z.enum(cssrsQuestions),
  /** What the client said about it. */
  words: z.string().trim().min(3, 'Write what the client told you.').max(500),
})
export type TakeBackYesInput = z.input<typeof takeBackYesInput>
