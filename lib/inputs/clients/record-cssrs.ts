import { z } from 'zod'
import { cssrsForms, cssrsQuestions } from '../../domain/clients/cssrs.ts'
import { clientIdField } from './client-id.ts'

export const recordCssrsInput = z.strictObject({
  clientId: clientIdField,
  form: z.enum(cssrsForms),
  answers: z.partialRecord(z.enum(cssrsQuestions), z.boolean()),
  appointmentId: z.uuid().nullable().default(null),
})
export type RecordCssrsInput = z.input<typeof recordCssrsInput>
