import { z } from 'zod'
import { instant } from '../instant.ts'

const part = z.string().trim().max(1_000, 'Use at most 1,000 characters here.').default('')

/** What is added to a signed note; its author may correct its times, and add what a visit beside it asks for. */
export const addAddendumInput = z
  .strictObject({
    noteId: z.uuid(),
    text: z.string().trim().min(1, 'Write what is to be added.').max(8_000, 'Use at most 8,000 characters.'),
    goal: part,
    need: part,
    startedAt: instant.nullable().default(null),
    stoppedAt: instant.nullable().default(null),
  })
  .refine(({ startedAt, stoppedAt }) => (startedAt === null) === (stoppedAt === null), {
    path: ['stoppedAt'],
    message: 'Enter both times, or neither.',
  })
export type AddAddendumInput = z.input<typeof addAddendumInput>
