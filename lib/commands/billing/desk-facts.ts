import 'server-only'
import { lockClient } from '../../data/records/clients.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import { loadCredit, loadOpenDays } from '../../data/records/ledger.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import type { Tx } from '../../data/scope.ts'
import { owedOf } from '../../domain/billing/allocate.ts'
import { chargeWallOn } from '../../domain/coverage/program.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'

/** What the desk needs to know of a client's account before money moves: read behind the client's lock. Null when there is no such client. */
export async function loadDeskFacts(tx: Tx, practiceId: string, clientId: string, now: Date) {
  const practice = await loadPractice(tx, practiceId)
  if (!practice || !(await lockClient(tx, practiceId, clientId))) return null
  const today = localDateOf(now, practice.timeZone)
  const open = await loadOpenDays(tx, practiceId, clientId)
  return {
    today,
    open,
    owed: owedOf(open),
    credit: await loadCredit(tx, practiceId, clientId),
    walledToday: chargeWallOn(await loadCoverages(tx, practiceId, clientId), today) !== null,
    ruleset: await loadRuleset(tx, practiceId, today),
  }
}
