import { z } from 'zod'
import { dayField, idField } from '../fields.ts'

/** Who supervises a clinician from a day on; nobody, when the supervision ends. */
export const saveSupervisionInput = z.strictObject({ clinicianId: idField, supervisorId: idField.nullable(), fromOn: dayField })

export type SaveSupervisionInput = z.input<typeof saveSupervisionInput>
