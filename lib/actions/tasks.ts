'use server'

import { finishTask } from '../commands/tasks/finish-task.ts'
import type { FinishTaskInput } from '../inputs/tasks/finish-task.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function finishTaskAction(input: FinishTaskInput, key?: string) {
  return act(finishTask, input, [paths.clinic.today, paths.clinic.clients], key)
}
