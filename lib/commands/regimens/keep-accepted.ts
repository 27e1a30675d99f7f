import 'server-only'
import { insertAcceptance, loadPlanAcceptance } from '../../data/records/plan-acceptance.ts'
import type { Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { newId } from '../../ids.ts'
import type { Result } from '../command.ts'

/** What a client changes in a plan alone they have chosen: where it was accepted as it stood before, it is as it stands after. Whoever else acts asks them anew. */
export async function keepAccepted<Value, Alternative>(
  tx: Tx,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  act: () => Promise<Result<Value, Alternative>>,
): Promise<Result<Value, Alternative>> {
  if (actor.role !== 'client') return act()
  const { practiceId, clientId, userId } = actor
  const before = await loadPlanAcceptance(tx, practiceId, clientId, now)
  const result = await act()
  if (result.outcome.status !== 'done' || !before?.last?.isOfThis) return result
  const after = await loadPlanAcceptance(tx, practiceId, clientId, now)
  if (!after || after.last?.isOfThis) return result
  const { regimenId, version } = after
  const { totalCents } = before.last
  await insertAcceptance(tx, { practiceId, id: newId(), clientId, regimenId, version, totalCents, acceptedBy: userId, acceptedAt: now })
  return result
}
