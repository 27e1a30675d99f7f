'use server'

import { changeTask } from '../commands/tasks/change-task.ts'
import { commentTask } from '../commands/tasks/comment-task.ts'
import { finishTask } from '../commands/tasks/finish-task.ts'
import { makeTask } from '../commands/tasks/make-task.ts'
import { reopenTask } from '../commands/tasks/reopen-task.ts'
import type { ChangeTaskInput, CommentTaskInput, FinishTaskInput, MakeTaskInput, ReopenTaskInput } from '../inputs/tasks.ts'
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
