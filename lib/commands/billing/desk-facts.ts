import 'server-only'
import { loadAccountVersion, loadLastAct } from '../../data/records/account.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import { loadCredit, loadOpenDays } from '../../data/records/ledger.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import type { Tx } from '../../data/scope.ts'
import { owedOf } from '../../domain/billing/allocate.ts'
import { ruleSeenBalance } from '../../domain/billing/rule-desk.ts'
import { chargeWallOn, verifiedOnly } from '../../domain/coverage/program.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'

/** What the desk needs to know of a client's account before money moves: read behind the client's lock. Null when there is no such client. */
export async function loadDeskFacts(tx: Tx, practiceId: string, clientId: string, now: Date) {
  const practice = await loadPractice(tx, practiceId)
  if (!practice || !(await lockClient(tx, practiceId, clientId))) return null
  const { timeZone } = practice
  const today = localDateOf(now, timeZone)
  const open = await loadOpenDays(tx, practiceId, clientId)
  const coverages = await loadCoverages(tx, practiceId, clientId)
  const standing = verifiedOnly(coverages)
  /** For money that was booked: a client's own word has moved none of it. */
  const isWalledOn = (on: LocalDate) => chargeWallOn(standing, on) !== null
  return {
    today,
    timeZone,
    open,
    owed: owedOf(open),
    credit: await loadCredit(tx, practiceId, clientId),
    isWalledOn,
    /** For money to be asked: a client's own word keeps it away. */
    walledToday: chargeWallOn(coverages, today) !== null,
    ruleset: await loadRuleset(tx, practiceId, today),
  }
}

export type DeskFacts = NonNullable<Awaited<ReturnType<typeof loadDeskFacts>>>

/** Whether the screen that asks shows the account as it stands now. */
export async function askSeen(
  tx: Tx,
  { practiceId, clientId, seen }: { practiceId: string; clientId: string; seen: number | null },
  { owed, timeZone }: DeskFacts,
) {
  if (seen === null) return []
  const now = await loadAccountVersion(tx, practiceId, clientId)
  return ruleSeenBalance({ seen, now, last: await loadLastAct(tx, practiceId, clientId), owed, timeZone })
}
