import 'server-only'
import { updateClient } from '../../data/records/clients.ts'
import { loadPathFacts } from '../../data/records/path-facts.ts'
import type { Tx } from '../../data/scope.ts'
import { currentStep } from '../../domain/clients/eight-steps.ts'

/** Keeps the step that lists sort by where the record says the client is. */
export async function moveStage(tx: Tx, practiceId: string, clientId: string, now: Date, timeZone: string): Promise<void> {
  const loaded = await loadPathFacts(tx, practiceId, clientId, now, timeZone)
  if (loaded) await updateClient(tx, practiceId, clientId, { stage: currentStep(loaded.facts).stage })
}
