import 'server-only'
import { type NewsKind, whoIsTold } from '../../domain/tasks/who-is-told.ts'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'

type Told = {
  readonly practiceId: string
  readonly kind: NewsKind
  readonly task: { readonly id: string; readonly madeBy: string | null; readonly forUserId: string | null }
  readonly by: string
  readonly at: Date
}

/** Tells those whom it concerns what was done with a task. */
export async function tellOfTask(tx: Tx, { practiceId, kind, task, by, at }: Told): Promise<void> {
  const told = whoIsTold(kind, task, by)
  if (told.length === 0) return
  await tx.news.createMany({ data: told.map((userId) => ({ practiceId, id: newId(), userId, kind, taskId: task.id, byUserId: by, at })) })
}

/** Keeps that a person has looked at what is new for them: the bell counts from here. */
export async function updateNewsSeen(tx: Tx, practiceId: string, userId: string, now: Date): Promise<void> {
  await tx.user.updateMany({ where: { practiceId, id: userId }, data: { newsSeenAt: now } })
}

/** Whether this is something this person was told. */
export const isToldOf = async (
  tx: Tx,
  { practiceId, userId, newsId }: { practiceId: string; userId: string; newsId: string },
): Promise<boolean> => (await tx.news.count({ where: { practiceId, userId, id: newsId } })) > 0

/** Marks what a person was told as read: one thing, or all of it. Gives how many. */
export async function markNewsRead(
  tx: Tx,
  { practiceId, userId, newsId, now }: { practiceId: string; userId: string; newsId: string | null; now: Date },
): Promise<number> {
  const { count } = await tx.news.updateMany({
    where: { practiceId, userId, readAt: null, ...(newsId ? { id: newsId } : {}) },
    data: { readAt: now },
  })
  return count
}
