import 'server-only'
import { fromDay, toDay } from '../../data/dates.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import type { Tx } from '../../data/scope.ts'
import { chargeWallOn } from '../../domain/coverage/program.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import type { TakenBack } from './retro-reversal.ts'

type Work = {
  readonly practiceId: string
  readonly clientId: string
  readonly coverageId: string
  readonly now: Date
  readonly back: TakenBack
}

/** Leaves the desk what follows from a coverage that reaches back: claims to send to it, and formats that no longer fit. */
export async function askForCoverageWork(tx: Tx, { practiceId, clientId, coverageId, now, back }: Work): Promise<void> {
  const tasks: { kind: string; params: Record<string, string | number | string[]> }[] = []
  if (back.rebill.length > 0) tasks.push({ kind: 'rebill', params: { coverageId, days: [...back.rebill] } })
  const appointmentIds = await visitsBehindIt(tx, { practiceId, clientId, coverageId, now })
  if (appointmentIds.length > 0) tasks.push({ kind: 'format-not-possible', params: { coverageId, appointmentIds } })
  if (tasks.length === 0) return
  await tx.task.createMany({
    data: tasks.map((task) => ({
      practiceId,
      id: newId(),
      clientId,
      ...task,
      forRole: 'front-desk',
      dueAt: now,
      status: 'open',
      subjectId: coverageId,
    })),
  })
}

/** Journeys still to come whose extra hours this coverage, on their own day, forbids to charge. */
async function visitsBehindIt(
  tx: Tx,
  { practiceId, clientId, coverageId, now }: Pick<Work, 'practiceId' | 'clientId' | 'coverageId' | 'now'>,
): Promise<string[]> {
  const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
  const coverages = (await loadCoverages(tx, practiceId, clientId)).filter(({ id }) => id === coverageId)
  const visits = await tx.appointment.findMany({
    where: {
      practiceId,
      clientId,
      format: 'A',
      kind: 'journey',
      status: { in: ['tentative', 'confirmed'] },
      serviceOn: { gte: toDay(today) },
    },
    orderBy: { startsAt: 'asc' },
    select: { id: true, serviceOn: true },
  })
  return visits.filter(({ serviceOn }) => chargeWallOn(coverages, fromDay(serviceOn)) !== null).map(({ id }) => id)
}
