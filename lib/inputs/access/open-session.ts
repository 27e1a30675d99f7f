import { z } from 'zod'

export const openSessionInput = z.strictObject({
  ticket: z.string().min(20).max(200),
  ipPrefix: z.string().max(60),
  agent: z.string().max(200),
})
export type OpenSessionInput = z.input<typeof openSessionInput>
