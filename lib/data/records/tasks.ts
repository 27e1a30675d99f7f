import type { TaskKind, TaskList } from '../../domain/tasks/kinds.ts'
import 'server-only'
import { newId } from '../../ids.ts'
import { type JsonOf, readJson, writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

export type NewTask = {
  readonly practiceId: string
  readonly clientId: string | null
  readonly kind: TaskKind
  readonly forRole: TaskList
  readonly forClinicianId?: string | null
  readonly dueAt: Date
  /** What it is about: a screening, a visit. */
  readonly subjectId?: string | null
  readonly params?: JsonOf<'Task.params'>
}

/** Puts something on somebody's list. */
export async function insertTask(tx: Tx, { params = {}, forClinicianId = null, subjectId = null, ...task }: NewTask): Promise<void> {
  await tx.task.createMany({
    data: [{ ...task, id: newId(), status: 'open', params: writeJson('Task.params', params), forClinicianId, subjectId }],
  })
}

/** Whether something of a kind that is about no client is on a list already. */
export const hasOpenTask = async (tx: Tx, practiceId: string, kind: TaskKind): Promise<boolean> =>
  (await tx.task.count({ where: { practiceId, kind, clientId: null, status: 'open' } })) > 0

/** Whether something of a kind that is about this is on a list already. */
export const hasOpenTaskAbout = async (tx: Tx, practiceId: string, kind: TaskKind, subjectId: string): Promise<boolean> =>
  (await tx.task.count({ where: { practiceId, kind, subjectId, status: 'open' } })) > 0

/** What open tasks of a kind are about. */
export async function listOpenAbout(tx: Tx, practiceId: string, kind: TaskKind): Promise<ReadonlySet<string>> {
  const rows = await tx.task.findMany({ where: { practiceId, kind, status: 'open' }, select: { subjectId: true } })
  return new Set(rows.flatMap(({ subjectId }) => subjectId ?? []))
}

/** A task, locked for the rest of the transaction. */
export async function loadTask(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM task WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.task.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: {
      ...{ id: true, kind: true, status: true, forRole: true, clientId: true, subjectId: true, forUserId: true, madeBy: true },
      ...{ title: true, dueAt: true, repeats: true },
    },
  })
}

type Closing = { readonly doneBy: string; readonly now: Date; readonly outcome: string }

/** Closes one task. */
export async function finishTask(tx: Tx, practiceId: string, id: string, { doneBy, now, outcome }: Closing): Promise<void> {
  await tx.task.updateMany({ where: { practiceId, id, status: 'open' }, data: { status: 'done', doneAt: now, doneBy, outcome } })
}

/** Closes a client's open tasks of a kind. */
export async function finishTasksOfKind(
  tx: Tx,
  {
    practiceId,
    clientId,
    kind,
    forRole,
    subjectId,
  }: { practiceId: string; clientId: string; kind: TaskKind; forRole?: NewTask['forRole']; subjectId?: string },
  { doneBy, now, outcome }: Closing,
): Promise<void> {
  await tx.task.updateMany({
    where: { practiceId, clientId, kind, status: 'open', ...(forRole ? { forRole } : {}), ...(subjectId ? { subjectId } : {}) },
    data: { status: 'done', doneAt: now, doneBy, outcome },
  })
}

/** Closes the open tasks about some things, all or those of these kinds. */
export async function finishTasksAbout(
  tx: Tx,
  practiceId: string,
  subjectIds: readonly string[],
  { doneBy, now, outcome }: Closing,
  kinds?: readonly TaskKind[],
): Promise<number> {
  const { count } = await tx.task.updateMany({
    where: { practiceId, subjectId: { in: [...subjectIds] }, status: 'open', ...(kinds ? { kind: { in: [...kinds] } } : {}) },
    data: { status: 'done', doneAt: now, doneBy, outcome },
  })
  return count
}

/** What has been put on a list about these things, done or not: the thing and the step it was put there for. */
export async function loadStepsRaised(
  tx: Tx,
  practiceId: string,
  kind: TaskKind,
  subjectIds: readonly string[],
): Promise<readonly { readonly subjectId: string; readonly step: number }[]> {
  const rows = await tx.task.findMany({
    where: { practiceId, kind, subjectId: { in: [...subjectIds] } },
    select: { subjectId: true, params: true },
  })
  return rows.map(({ subjectId, params }) => ({ subjectId: subjectId ?? '', step: readJson('Task.params', params).step ?? 0 }))
}

/** Whether something of a kind is open about a thing. */
export const isTaskOpen = async (
  tx: Tx,
  practiceId: string,
  { kind, subjectId }: { kind: TaskKind; subjectId: string },
): Promise<boolean> => (await tx.task.count({ where: { practiceId, kind, subjectId, status: 'open' } })) > 0
