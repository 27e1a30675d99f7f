import 'server-only'
import type { CrisisFacts } from '../../domain/clients/crisis.ts'
import type { CssrsLevel } from '../../domain/clients/cssrs.ts'
import type { TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Tx } from '../scope.ts'

/** What of an episode everybody who books may know: when, how grave, with whom, open or closed. No answers. */
export type GateOfEpisode = {
  readonly takenAt: Date
  readonly level: string
  readonly askedBy: string | null
  readonly completedAt: Date | null
  readonly openUntilClosed: boolean
  readonly closedAt: Date | null
}

/** What of an episode's gate is known. */
export const gateColumns = {
  takenAt: true,
  level: true,
  askedBy: true,
  completedAt: true,
  openUntilClosed: true,
  closedAt: true,
} as const

/** What is known of a client's danger, by what the desk may read too. Two statements. */
export async function loadCrisisFacts(tx: Tx, practiceId: string, clientId: string): Promise<CrisisFacts> {
  const gates = await tx.screeningGate.findMany({
    where: { practiceId, clientId, episodeId: { not: null } },
    orderBy: [{ takenAt: 'desc' }, { id: 'desc' }],
    select: gateColumns,
  })
  const [about] = await tx.$queryRaw<{ reviewedOn: Date | null; timeZone: string }[]>`
    SELECT app.safety_plan_reviewed_on(${clientId}::uuid) AS "reviewedOn", time_zone AS "timeZone" FROM practice WHERE practice_id = ${practiceId}::uuid`
  return crisisFactsOf(gates, fromDayOrNull(about?.reviewedOn ?? null), about?.timeZone ?? 'UTC')
}

/** Puts the facts together from the gates of a client's episodes, newest first. */
export function crisisFactsOf(
  gates: readonly GateOfEpisode[],
  planReviewedOn: CrisisFacts['planReviewedOn'],
  timeZone: TimeZone,
): CrisisFacts {
  const open = gates.filter(({ openUntilClosed }) => openUntilClosed)
  const closed = (level: CssrsLevel) => gates.filter((gate) => gate.level === level && gate.closedAt !== null)
  const asked = gates.find(({ askedBy, completedAt }) => askedBy === 'clinician' && completedAt !== null)
  const moderate = closed('moderate')[0]
  const [latest] = gates
  return {
    open: open.some(({ level }) => level === 'high') ? 'high' : open.length > 0 ? 'moderate' : null,
    highClosedAt: closed('high').reduce<Date | null>((last, { closedAt }) => (last && closedAt && last > closedAt ? last : closedAt), null),
    askedByClinician: asked?.completedAt ? { at: asked.completedAt, level: asked.level as CssrsLevel } : null,
    moderateOpenedOn: moderate ? localDateOf(moderate.takenAt, timeZone) : null,
    planReviewedOn,
    latest: latest ? { at: latest.takenAt, level: latest.level as CssrsLevel, isComplete: latest.completedAt !== null } : null,
    answeredAt: gates.reduce<Date | null>(
      (last, { completedAt }) => (last && (!completedAt || last > completedAt) ? last : completedAt),
      null,
    ),
  }
}
