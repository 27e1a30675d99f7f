import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { isOwnWordOn, medicaidOn } from '../../domain/coverage/program.ts'
import { isMedicaidToAsk } from '../../domain/coverage/rule-medicaid-asked.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { loadCoverages } from '../records/coverages.ts'
import { loadMedicaidAsked } from '../records/medicaid-answers.ts'
import type { Tx } from '../scope.ts'

export type CoverageAtDoor = {
  /** The client told of a coverage that waits to be verified. */
  readonly isOwnWord: boolean
  /** The Medicaid row to ask about today; null where nobody has to be asked. */
  readonly medicaidId: string | null
}

/** What is to be asked about a client's coverage when they come for a visit of today. */
export async function findCoverageAtDoor(tx: Tx, actor: Actor, clientId: string, today: LocalDate): Promise<CoverageAtDoor> {
  const coverages = await loadCoverages(tx, actor.practiceId, clientId)
  const askedOn = (await loadMedicaidAsked(tx, actor.practiceId, [clientId])).get(clientId) ?? null
  const isToAsk = isMedicaidToAsk({ today, on: today, coverages, askedOn })
  return { isOwnWord: isOwnWordOn(coverages, today), medicaidId: isToAsk ? (medicaidOn(coverages, today)?.id ?? null) : null }
}
