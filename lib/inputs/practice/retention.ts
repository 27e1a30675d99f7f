import { z } from 'zod'
import { forgottenKinds } from '../../domain/practice/retention.ts'
import { idField } from '../fields.ts'

const why = z.string('Say why.').trim().min(3, 'Say why, for whoever reads this later.').max(500, 'Keep it to 500 characters.')

/** A client whose rows stay, or everybody's when none is named, and why. */
export const placeLegalHoldInput = z.strictObject({ clientId: idField.nullable(), reason: why })
export type PlaceLegalHoldInput = z.input<typeof placeLegalHoldInput>

/** A hold that is over, and why. */
export const liftLegalHoldInput = z.strictObject({ holdId: idField, reason: why })
export type LiftLegalHoldInput = z.input<typeof liftLegalHoldInput>

const kind = z.enum(forgottenKinds)

/** One batch of one kind. */
export const forgetInput = z.strictObject({ kind })

/** What a day's run came to. */
export const finishForgettingInput = z.strictObject({
  counts: z.array(z.strictObject({ kind, deleted: z.int().min(0), held: z.int().min(0) })).max(forgottenKinds.length),
})
