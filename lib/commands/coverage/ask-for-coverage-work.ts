import 'server-only'
import { toDay } from '../../data/dates.ts'
import type { Tx } from '../../data/scope.ts'
import { type CoverageProgram, chargeWallOn } from '../../domain/coverage/program.ts'
import { newId } from '../../ids.ts'
import type { TakenBack } from './retro-reversal.ts'

type Work = {
  readonly practiceId: string
  readonly clientId: string
  readonly coverageId: string
  readonly program: CoverageProgram
  readonly now: Date
  readonly back: TakenBack
}

/** Leaves the desk what follows from a coverage that reaches back: a refund to pay, claims to send to it, and formats that no longer fit. */
export async function askForCoverageWork(tx: Tx, { practiceId, clientId, coverageId, program, now, back }: Work): Promise<void> {
  const tasks: { kind: string; params: Record<string, string | number | string[]> }[] = []
  if (back.refundCents > 0) tasks.push({ kind: 'refund', params: { cents: back.refundCents, coverageId } })
  if (back.rebill.length > 0) tasks.push({ kind: 'rebill', params: { coverageId, days: [...back.rebill] } })
  const walls =
    chargeWallOn([{ id: coverageId, program, status: 'active', priority: 1, startsOn: null, endsOn: null }], today(now)) !== null
  if (walls) {
    const visits = await tx.appointment.findMany({
      where: {
        practiceId,
        clientId,
        format: 'A',
        kind: 'journey',
        status: { in: ['tentative', 'confirmed'] },
        serviceOn: { gte: toDay(today(now)) },
      },
      select: { id: true },
    })
    if (visits.length > 0) tasks.push({ kind: 'format-not-possible', params: { coverageId, appointmentIds: visits.map(({ id }) => id) } })
  }
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

const today = (now: Date) => now.toISOString().slice(0, 10) as never
