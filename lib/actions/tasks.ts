'use server'

import { changeTask } from '../commands/tasks/change-task.ts'
import { commentTask } from '../commands/tasks/comment-task.ts'
import { finishTask } from '../commands/tasks/finish-task.ts'
import { makeTask } from '../commands/tasks/make-task.ts'
import { reopenTask } from '../commands/tasks/reopen-task.ts'
import type { ChangeTaskInput } from '../inputs/tasks/change-task.ts'
import type { CommentTaskInput } from '../inputs/tasks/comment-task.ts'
import type { FinishTaskInput } from '../inputs/tasks/finish-task.ts'
import type { MakeTaskInput } from '../inputs/tasks/make-task.ts'
import type { ReopenTaskInput } from '../inputs/tasks/reopen-task.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function makeTaskAction(input: MakeTaskInput, key?: string) {
  return act(makeTask, input, [paths.clinic.today, paths.clinic.tasks], key)
}

export async function changeTaskAction(input: ChangeTaskInput, key?: string) {
  return act(changeTask, input, [paths.clinic.today, paths.clinic.tasks], key)
}

export async function commentTaskAction(input: CommentTaskInput, key?: string) {
  return act(commentTask, input, [paths.clinic.tasks], key)
}

export async function finishTaskAction(input: FinishTaskInput, key?: string) {
  return act(finishTask, input, [paths.clinic.today, paths.clinic.tasks, paths.clinic.clients], key)
}

export async function reopenTaskAction(input: ReopenTaskInput, key?: string) {
  return act(reopenTask, input, [paths.clinic.today, paths.clinic.tasks], key)
}
