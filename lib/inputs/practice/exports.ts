import { z } from 'zod'
import { exportKinds } from '../../domain/practice/import/kinds.ts'

/** What is taken along: everything, or the records of one kind. */
export const takeExportInput = z.strictObject({ what: z.enum(['everything', ...exportKinds]) })
