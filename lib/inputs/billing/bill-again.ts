import { z } from 'zod'
import { idField } from '../fields.ts'

/** A visit that waits to be billed. */
export const billAgainInput = z.strictObject({ visitId: idField })

export type BillAgainInput = z.input<typeof billAgainInput>
