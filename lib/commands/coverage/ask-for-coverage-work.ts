import 'server-only'
import { fromDay, toDay } from '../../data/dates.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import { insertTask, isTaskOpen } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { chargeWallOn } from '../../domain/coverage/program.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'

type Work = {
  readonly practiceId: string
  readonly clientId: string
  readonly coverageId: string
  readonly now: Date
}

/** Leaves the desk what follows from a coverage: visits in formats that no longer fit. Once, while it is open. */
export async function askForCoverageWork(tx: Tx, work: Work): Promise<void> {
  const { practiceId, clientId, coverageId, now } = work
  const kind = 'format-not-possible'
  const appointmentIds = await visitsBehindIt(tx, work)
  if (appointmentIds.length === 0 || (await isTaskOpen(tx, practiceId, { kind, subjectId: coverageId }))) return
  const params = { coverageId, appointmentIds }
  await insertTask(tx, { practiceId, clientId, kind, forRole: 'front-desk', dueAt: now, subjectId: coverageId, params })
}

/** Journeys still to come whose extra hours this coverage, on their own day, forbids to charge. */
async function visitsBehindIt(tx: Tx, { practiceId, clientId, coverageId, now }: Work): Promise<string[]> {
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
