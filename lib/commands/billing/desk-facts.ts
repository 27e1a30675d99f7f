import 'server-only'
import { lockClient } from '../../data/records/clients.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import { loadDeskAccount } from '../../data/records/desk-rows.ts'
import type { Tx } from '../../data/scope.ts'
import { owedOf } from '../../domain/billing/allocate.ts'
import { ruleSeenBalance } from '../../domain/billing/rule-desk.ts'
import { chargeWallOn, verifiedOnly } from '../../domain/coverage/program.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'

/** What the desk needs to know of a client's account before money moves: read behind the client's lock. Null when there is no such client. */
export async function loadDeskFacts(tx: Tx, practiceId: string, clientId: string, now: Date) {
  if (!(await lockClient(tx, practiceId, clientId))) return null
  const { rulesetOn, ...account } = await loadDeskAccount(tx, practiceId, clientId)
  const today = localDateOf(now, account.timeZone)
  const coverages = await loadCoverages(tx, practiceId, clientId)
  const standing = verifiedOnly(coverages)
  /** For money that was booked: a client's own word has moved none of it. */
  const isWalledOn = (on: LocalDate) => chargeWallOn(standing, on) !== null
  return {
    ...account,
    today,
    owed: owedOf(account.open),
    isWalledOn,
    /** For money to be asked: a client's own word keeps it away. */
    walledToday: chargeWallOn(coverages, today) !== null,
    ruleset: rulesetOn(today),
  }
}

export type DeskFacts = NonNullable<Awaited<ReturnType<typeof loadDeskFacts>>>

/** Whether the screen that asks shows the account as it stands now. */
export const askSeen = (seen: number | null, { version, last, owed, timeZone }: DeskFacts) =>
  ruleSeenBalance({ seen, now: version, last, owed, timeZone })
