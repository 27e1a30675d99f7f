import { z } from 'zod'
import { dayField } from '../fields.ts'

/** A veteran's signed wish that the commercial plan pays for one cycle. */
export const signWishInput = z.strictObject({
  cycleId: z.uuid(),
  understood: z.literal(true, 'Tick this to sign. If you are not sure, call us first.'),
  signedName: z.string().trim().min(3, 'Type your full name.').max(120),
})
export type SignWishInput = z.input<typeof signWishInput>

export const carryOutWishInput = z.strictObject({ wishId: z.uuid(), fromOn: dayField, toOn: dayField })
export type CarryOutWishInput = z.input<typeof carryOutWishInput>
