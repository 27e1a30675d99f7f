import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { AppointmentStatus } from '../../domain/scheduling/appointment-status.ts'
import { type CancelTerms, cancelTerms } from '../../domain/scheduling/cancellation.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'

type Visit = { readonly startsAt: Date; readonly status: AppointmentStatus; readonly timeZone: string }

/** What cancelling a visit means for its client now, by the practice's policy of the day of the visit. */
export async function findCancelTerms(
  tx: Tx,
  { practiceId }: Extract<Actor, { role: 'client' }>,
  visit: Visit,
  now: Date,
): Promise<CancelTerms> {
  return cancelTerms(visit, now, await loadRuleset(tx, practiceId, localDateOf(visit.startsAt, visit.timeZone)))
}
