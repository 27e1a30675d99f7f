import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { isOwnWordOn, medicaidOn } from '../../domain/coverage/program.ts'
import { isMedicaidToAsk, medicaidSaidNoOn } from '../../domain/coverage/rule-medicaid-asked.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { loadCoverages } from '../records/coverages.ts'
import { loadMedicaidSaid } from '../records/medicaid-answers.ts'
import type { Tx } from '../scope.ts'

export type CoverageAtDoor = {
  /** The client told of a coverage that waits to be verified. */
  readonly isOwnWord: boolean
  /** The Medicaid row to ask about today; null where nobody has to be asked. */
  readonly medicaidId: string | null
  /** When Medicaid said last that it is over, while the coverage stands as if it were not; null where it did not. */
  readonly saidNoOn: LocalDate | null
}

/** What is to be asked about a client's coverage when they come for a visit of today. */
export async function findCoverageAtDoor(tx: Tx, actor: Actor, clientId: string, today: LocalDate): Promise<CoverageAtDoor> {
  const coverages = await loadCoverages(tx, actor.practiceId, clientId)
  const said = await loadMedicaidSaid(tx, actor.practiceId, clientId)
  const isToAsk = isMedicaidToAsk({ today, on: today, coverages, askedOn: said?.askedOn ?? null })
  return {
    isOwnWord: isOwnWordOn(coverages, today),
    medicaidId: isToAsk ? (medicaidOn(coverages, today)?.id ?? null) : null,
    saidNoOn: medicaidSaidNoOn(today, coverages, said),
  }
}
