import { z } from 'zod'
import { coveragePrograms, coverageStatuses } from '../../domain/coverage/program.ts'
import { dayField, idField, optionalDay, optionalText, rowId } from '../fields.ts'
import { versionField } from '../version.ts'

export const insuredRelations = ['self', 'spouse', 'child', 'other'] as const

/** One coverage of a client, or the word that they pay without insurance. Days are on the practice's clock, both inside. */
export const saveCoverageInput = z
  .strictObject({
    id: rowId,
    version: versionField,
    clientId: idField,
    program: z.enum(coveragePrograms, 'Choose the kind of coverage.'),
    payerId: z
      .union([z.literal(''), idField])
      .nullable()
      .transform((id) => (id === '' ? null : id)),
    status: z.enum(coverageStatuses),
    priority: z.coerce.number().int().min(1, 'Start at 1.').max(9, 'Use 1 to 9.'),
    planName: optionalText,
    memberId: optionalText,
    groupNumber: optionalText,
    relation: z.enum(insuredRelations),
    insuredName: optionalText,
    startsOn: dayField,
    endsOn: optionalDay,
    inNetwork: z.boolean(),
    /** One like it is on file, and this is another. */
    isAnother: z.boolean().default(false),
  })
  .superRefine(({ startsOn, endsOn, status, relation, insuredName }, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (endsOn !== null && endsOn < startsOn) ask('endsOn', 'The last day comes after the first.')
    if (status === 'ended' && endsOn === null) ask('endsOn', 'Enter the last day it covered.')
    if (relation !== 'self' && insuredName === null) ask('insuredName', 'Enter who is insured.')
  })

export type SaveCoverageInput = z.input<typeof saveCoverageInput>
