import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { type TaskNews, whoIsTold } from '../../domain/tasks/who-is-told.ts'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'

type Told = {
  readonly practiceId: string
  readonly kind: TaskNews
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

/**
 * Tells those on whose lists it stands that a client has booked or moved a visit alone: whoever gives it, and everybody at the desk. Who was told
 * before and has not confirmed it yet is told again. Asked by a job: a client reads nobody's lists. Nothing where somebody else acted.
 */
export async function tellOfOwnVisits(tx: Tx, actor: Actor, visitIds: readonly string[], at: Date): Promise<void> {
  if (actor.role !== 'client') return
  const { practiceId, userId: byUserId } = actor
  const told = await tx.$queryRaw<{ userId: string; taskId: string }[]>`
    SELECT r.user_id AS "userId", t.id AS "taskId" FROM task t
      JOIN user_role r ON r.practice_id = t.practice_id AND r.role = t.for_role AND (t.for_clinician_id IS NULL OR r.clinician_id = t.for_clinician_id)
    WHERE t.practice_id = ${practiceId}::uuid AND t.subject_id = ANY (${[...visitIds]}::uuid[]) AND t.kind IN ('visit-booked', 'visit-moved')
      AND t.status = 'open' ORDER BY r.user_id, t.id`
  await tx.news.createMany({ data: told.map((one) => ({ practiceId, id: newId(), kind: 'own-visit', ...one, byUserId, at })) })
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
