import { z } from 'zod'
import { checkInInput } from './check-in.ts'

export const answerDoorInput = z.strictObject({ appointmentId: z.uuid(), answers: checkInInput.shape.answers })
export type AnswerDoorInput = z.input<typeof answerDoorInput>
