import { z } from 'zod'
import { idField, requiredText } from '../fields.ts'

/** A client questions a charge, with what is wrong about it. */
export const disputeChargeInput = z.strictObject({ chargeId: idField, reason: requiredText })
export type DisputeChargeInput = z.input<typeof disputeChargeInput>

/** The desk's answer, which the client reads. */
export const answerDisputeInput = z.strictObject({ disputeId: idField, isCorrected: z.boolean(), answer: requiredText })
export type AnswerDisputeInput = z.input<typeof answerDisputeInput>
