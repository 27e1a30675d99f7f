import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { Finding } from '../../domain/finding.ts'
import { type Cents, ZERO } from '../../domain/money.ts'
import { type CancelTerms, cancelTerms } from '../../domain/scheduling/cancellation.ts'
import { type OwnVisitCode, ruleOwnMove } from '../../domain/scheduling/own-visits.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { findFeeAhead } from '../records/missed-fees.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'

type Visit = Parameters<typeof ruleOwnMove>[0] & { readonly id: string; readonly timeZone: string }

/** What a client may do with a visit of theirs: `own`, what stands in the way of giving it another time alone. */
export type OwnTerms = CancelTerms & {
  readonly own: readonly Finding<OwnVisitCode>[]
  /** What they would be asked if they cancelled late, or did not come. */
  readonly feeCents: Cents
}

/** What cancelling a visit means for its client now, and whether they move it alone, by the practice's policy of the day of the visit. */
export async function findCancelTerms(
  tx: Tx,
  { practiceId }: Extract<Actor, { role: 'client' }>,
  visit: Visit,
  now: Date,
): Promise<OwnTerms> {
  const ruleset = await loadRuleset(tx, practiceId, localDateOf(visit.startsAt, visit.timeZone))
  const terms = cancelTerms(visit, now, ruleset)
  const ahead = terms.canCancel ? await findFeeAhead(tx, practiceId, visit.id) : null
  return { ...terms, feeCents: ahead?.fee ?? ZERO, own: ruleOwnMove(visit, now, ruleset) }
}
