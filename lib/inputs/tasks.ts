import { z } from 'zod'
import { staffRoles } from '../domain/access/roles.ts'
import { taskRepeats } from '../domain/tasks/repeats.ts'
import { localDate } from './scheduling.ts'
import { versionField } from './version.ts'

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

/** A task written anew; of what a rule asks for only whose it is. */
export const changeTaskInput = z.strictObject({
  taskId: z.uuid(),
  version: versionField,
  forWhom: taskFields.forWhom,
  rewritten: z.strictObject({ title: taskFields.title, dueOn: taskFields.dueOn, repeats: taskFields.repeats }).nullable(),
})
export type ChangeTaskInput = z.input<typeof changeTaskInput>

export const commentTaskInput = z.strictObject({
  taskId: z.uuid(),
  words: z.string().trim().min(1, 'Write something.').max(1_000, 'Keep it to 1,000 characters.'),
})
export type CommentTaskInput = z.input<typeof commentTaskInput>

export const finishTaskInput = z.strictObject({
  taskId: z.uuid(),
  /** What was done, for whoever looks back. */
  outcome: z.string().trim().min(3, 'Write in a few words what was done.').max(500, 'Keep it to 500 characters.'),
})
export type FinishTaskInput = z.input<typeof finishTaskInput>

export const reopenTaskInput = z.strictObject({ taskId: z.uuid() })
export type ReopenTaskInput = z.input<typeof reopenTaskInput>
