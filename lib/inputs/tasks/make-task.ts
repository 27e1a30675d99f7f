import { z } from 'zod'
import { staffRoles } from '../../domain/access/roles.ts'
import { taskRepeats } from '../../domain/tasks/repeats.ts'
import { localDate } from '../scheduling/schedule-cycle.ts'

/** What a person writes on a list: what is to be done, whose it is, by which day, and how often it comes back. */
export const taskFields = {
  title: z.string().trim().min(3, 'Say in a few words what is to be done.').max(200, 'Keep it to 200 characters.'),
  /** One of the lists, or a person of the practice. */
  forWhom: z.union([z.enum(staffRoles), z.uuid()], 'Choose whose it is.'),
  dueOn: localDate.refine(
    (day) => day > '2020-01-01' && day < '2100-01-01',
    'Choose a day of this century, with all four figures of the year.',
  ),
  repeats: z.enum(['never', ...taskRepeats]),
}

export const makeTaskInput = z.strictObject({ ...taskFields, clientId: z.uuid().nullable() })
export type MakeTaskInput = z.input<typeof makeTaskInput>
