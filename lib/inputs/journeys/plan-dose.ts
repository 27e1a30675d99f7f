import { z } from 'zod'
import { timeField } from '../fields.ts'

/** When the dose is planned, on the clock of the visit; null takes the plan back, and the start counts again. */
export const planDoseInput = z.strictObject({ appointmentId: z.uuid(), at: timeField.nullable() })
export type PlanDoseInput = z.input<typeof planDoseInput>
