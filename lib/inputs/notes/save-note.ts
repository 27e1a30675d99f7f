import { z } from 'zod'
import { instant } from '../instant.ts'
import { versionField } from '../version.ts'
import { noteBody } from './note-body.ts'

export const saveNoteInput = z.strictObject({
  appointmentId: z.uuid(),
  version: versionField,
  body: noteBody,
  startedAt: instant.nullable().default(null),
  stoppedAt: instant.nullable().default(null),
  /** Null: those of the client's record. */
  diagnosisCodes: z
    .array(z.string().regex(/^[A-TV-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/, 'Enter a diagnosis code, like F33.1.'))
    .max(12, 'Use at most 12 codes.')
    .nullable()
    .default(null),
})
export type SaveNoteInput = z.input<typeof saveNoteInput>
