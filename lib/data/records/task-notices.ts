import 'server-only'
import { type NoticeKind, whoIsTold } from '../../domain/tasks/who-is-told.ts'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'

type Told = {
  readonly practiceId: string
  readonly kind: NoticeKind
  readonly task: { readonly id: string; readonly madeBy: string | null; readonly forUserId: string | null }
  readonly by: string
  readonly at: Date
}

/** Tells those whom it concerns what was done with a task. */
export async function tellOfTask(tx: Tx, { practiceId, kind, task, by, at }: Told): Promise<void> {
  const told = whoIsTold(kind, task, by)
  if (told.length === 0) return
  await tx.notice.createMany({ data: told.map((userId) => ({ practiceId, id: newId(), userId, kind, taskId: task.id, byUserId: by, at })) })
}

/** Marks what a person was told as read: one thing, or all of it. Gives how many. */
export async function markNoticesRead(
  tx: Tx,
  { practiceId, userId, noticeId, now }: { practiceId: string; userId: string; noticeId: string | null; now: Date },
): Promise<number> {
  const { count } = await tx.notice.updateMany({
    where: { practiceId, userId, readAt: null, ...(noticeId ? { id: noticeId } : {}) },
    data: { readAt: now },
  })
  return count
}
