import { z } from 'zod'

export const readThreadInput = z.strictObject({ threadId: z.uuid() })
export type ReadThreadInput = z.input<typeof readThreadInput>
