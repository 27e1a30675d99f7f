import 'server-only'
import { loadLikelyClients } from '../../data/records/likely-clients.ts'
import type { Tx } from '../../data/scope.ts'
import { type Person, ruleLikelyDuplicates } from '../../domain/clients/rule-duplicates.ts'
import { type Ruling, rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'

type Asked = { readonly practiceId: string; readonly now: Date; readonly isAnother: boolean }

/** Whether somebody is likely on file already; null when nobody like them is, or when it was said that this is another person. */
export async function askLikely(
  tx: Tx,
  person: Person,
  { practiceId, now, isAnother }: Asked,
): Promise<Ruling<'PERSON_MAY_BE_ON_FILE'> | null> {
  const findings = isAnother ? [] : ruleLikelyDuplicates(person, await loadLikelyClients(tx, practiceId, person), isAnother)
  return findings.length > 0 ? rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }) : null
}
