import { z } from 'zod'
import { taskFields } from './make-task.ts'

/** A task written anew; of what a rule asks for only whose it is. */
export const changeTaskInput = z.strictObject({
  taskId: z.uuid(),
  forWhom: taskFields.forWhom,
  rewritten: z.strictObject({ title: taskFields.title, dueOn: taskFields.dueOn, repeats: taskFields.repeats }).nullable(),
})
export type ChangeTaskInput = z.input<typeof changeTaskInput>
