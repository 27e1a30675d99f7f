import 'server-only'
import type { ScreenFacts, ScreenLevel, YesNoUnknown } from '../../domain/clients/screen-facts.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

/** What of a gate the law reads. */
export const screenColumns = { id: true, takenAt: true, level: true, points: true, pregnant: true, seriousCondition: true } as const

type GateRow = { id: string; takenAt: Date; level: string; points: unknown; pregnant: string; seriousCondition: string }

/** A gate as the law reads it. */
export const screenFactsOf = ({ id, takenAt, level, points, pregnant, seriousCondition }: GateRow): ScreenFacts => ({
  screeningId: id,
  takenAt,
  level: level as ScreenLevel,
  points: readJson('ScreeningGate.points', points),
  pregnant: pregnant as YesNoUnknown,
  seriousCondition: seriousCondition as YesNoUnknown,
})

/** The newest health screen of a client, as the desk may read it too; null when none was taken. */
export async function loadScreenFacts(tx: Tx, practiceId: string, clientId: string): Promise<ScreenFacts | null> {
  const row = await tx.screeningGate.findFirst({
    where: { practiceId, clientId, kind: 'contraindication' },
    orderBy: { takenAt: 'desc' },
    select: screenColumns,
  })
  return row && screenFactsOf(row)
}
