import 'server-only'
import { type StaffRole, staffRoles } from '../../domain/access/roles.ts'
import type { Standing } from '../../domain/outcome.ts'
import { nextDueOn, type TaskRepeat } from '../../domain/tasks/repeats.ts'
import { MADE_TASK } from '../../domain/tasks/rule-finish-task.ts'
import { addDays, type LocalDate, type TimeZone } from '../../domain/time/local.ts'
import { localDateOf, startOfDay } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'
import { loadTask } from './tasks.ts'

/** Whose a task is: everybody's of a role, or one person's, who stands on the list of a role. */
export type ForWhom = { readonly forRole: StaffRole; readonly forUserId: string | null }

export type WrittenTask = ForWhom & {
  readonly title: string
  readonly dueOn: LocalDate
  readonly repeats: TaskRepeat | null
}

/** A day of a task ends with the day. */
const endOfDay = (on: LocalDate, timeZone: TimeZone): Date => new Date(startOfDay(addDays(on, 1), timeZone).getTime() - 1)

const rowOf = ({ dueOn, repeats, ...task }: WrittenTask, timeZone: TimeZone) => ({
  ...task,
  dueAt: endOfDay(dueOn, timeZone),
  repeats,
  repeatsFrom: repeats ? toDay(dueOn) : null,
})

/** Reads whom a task is for, on the list it stands on now where they are on it; null when that person does not work here. */
export async function loadForWhom(tx: Tx, practiceId: string, forWhom: string, listNow: string | null = null): Promise<ForWhom | null> {
  const list = staffRoles.find((role) => role === forWhom)
  if (list) return { forRole: list, forUserId: null }
  const person = await tx.user.findFirst({
    where: { practiceId, id: forWhom, status: { not: 'inactive' } },
    select: { userRoles: { select: { role: true } } },
  })
  const held = staffRoles.filter((role) => person?.userRoles.some((one) => one.role === role))
  const forRole = held.find((role) => role === listNow) ?? held[0]
  return forRole ? { forRole, forUserId: forWhom } : null
}

export type NewMadeTask = WrittenTask & {
  readonly practiceId: string
  readonly clientId: string | null
  readonly madeBy: string
  readonly timeZone: TimeZone
}

type ChangedTask = {
  readonly title: string | null
  readonly dueAt: Date
  readonly repeats: string | null
  readonly forRole: string
  readonly forUserId: string | null
}

/** The version of a task as the form that changes it shows it. */
export const versionOfTask = ({ title, dueAt, repeats, forRole, forUserId }: ChangedTask): number =>
  versionOf([title, dueAt, repeats, forRole, forUserId])

/** An open task as the form that changes it has it, locked; null for one that is not open, which nobody changes. */
export async function loadStandingTask(tx: Tx, practiceId: string, id: string, timeZone: TimeZone): Promise<Standing | null> {
  const task = await loadTask(tx, practiceId, id)
  if (task?.status !== 'open') return null
  const { title, dueAt, repeats, forRole, forUserId } = task
  const rewritten = title === null ? {} : { rewritten: { title, dueOn: localDateOf(dueAt, timeZone), repeats: repeats ?? 'never' } }
  return { version: versionOfTask(task), values: { forWhom: forUserId ?? forRole, ...rewritten } }
}

/** Puts what a person wrote on a list. Gives its id. */
export async function insertMadeTask(tx: Tx, { practiceId, clientId, madeBy, timeZone, ...written }: NewMadeTask): Promise<string> {
  const id = newId()
  const task = { practiceId, id, clientId, madeBy, kind: MADE_TASK, status: 'open', params: {}, subjectId: null } as const
  await tx.task.createMany({ data: [{ ...task, ...rowOf(written, timeZone) }] })
  return id
}

/** Gives a task to somebody, and writes it anew where that is asked. */
export async function updateTask(
  tx: Tx,
  practiceId: string,
  id: string,
  { forWhom, rewritten, timeZone }: { forWhom: ForWhom; rewritten: Omit<WrittenTask, keyof ForWhom> | null; timeZone: TimeZone },
): Promise<void> {
  await tx.task.updateMany({
    where: { practiceId, id, status: 'open' },
    data: rewritten ? rowOf({ ...forWhom, ...rewritten }, timeZone) : forWhom,
  })
}

/** Puts the next of a task that comes back on the same list. Nothing for one that does not. */
export async function insertNextTask(tx: Tx, practiceId: string, id: string, now: Date, timeZone: TimeZone): Promise<void> {
  const task = await tx.task.findUniqueOrThrow({
    where: { practiceId_id: { practiceId, id } },
    omit: { doneAt: true, doneBy: true, outcome: true },
  })
  const { repeats, repeatsFrom } = task
  if (repeats === null || repeatsFrom === null) return
  const [due, today] = [localDateOf(task.dueAt, timeZone), localDateOf(now, timeZone)]
  const dueOn = nextDueOn(fromDay(repeatsFrom), repeats as TaskRepeat, due > today ? due : today)
  await tx.task.createMany({
    data: [{ ...task, params: {}, id: newId(), status: 'open', dueAt: endOfDay(dueOn, timeZone), subjectId: id, createdAt: now }],
  })
}

/** Opens a finished task again; the one that came after it, if nobody has finished that, goes. */
export async function reopenTask(tx: Tx, practiceId: string, id: string, { by, now }: { by: string; now: Date }): Promise<void> {
  await tx.task.updateMany({
    where: { practiceId, id, status: 'done' },
    data: { status: 'open', doneAt: null, doneBy: null, outcome: null },
  })
  await tx.task.updateMany({
    where: { practiceId, subjectId: id, kind: MADE_TASK, status: 'open' },
    data: { status: 'dropped', doneAt: now, doneBy: by, outcome: 'The one before it was opened again.' },
  })
}

export async function insertComment(
  tx: Tx,
  comment: { readonly practiceId: string; readonly taskId: string; readonly byUserId: string; readonly words: string; readonly at: Date },
): Promise<void> {
  await tx.taskComment.createMany({ data: [{ ...comment, id: newId() }] })
}
