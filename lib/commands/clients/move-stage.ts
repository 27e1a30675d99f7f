import 'server-only'
import { loadStage, updateClient } from '../../data/records/clients.ts'
import { loadPathFacts } from '../../data/records/path-facts.ts'
import type { Tx } from '../../data/scope.ts'
import { currentStep } from '../../domain/clients/eight-steps.ts'
import type { Step } from '../../domain/journeys/step.ts'

export type Moved = { readonly from: Step; readonly to: Step }

/** Keeps the step that lists sort by where the record says the client is. Null when it is there already, or there is no such client. */
export async function moveStage(tx: Tx, practiceId: string, clientId: string, now: Date, timeZone: string): Promise<Moved | null> {
  const from = await loadStage(tx, practiceId, clientId)
  const loaded = from && (await loadPathFacts(tx, practiceId, clientId, now, timeZone))
  if (!loaded) return null
  const to = currentStep(loaded.facts).stage
  if (from === to) return null
  await updateClient(tx, practiceId, clientId, { stage: to })
  return { from, to }
}
