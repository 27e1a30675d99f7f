import 'server-only'
import type { BillingDay } from '../../domain/billing/charge-types.ts'
import { amountsOn, tierOn } from '../../domain/billing/dated-amounts.ts'
import type { CoverageForEstimate } from '../../domain/billing/payer-situation.ts'
import { standingOf } from '../../domain/coverage/medicare-standing.ts'
import { verifiedOnly } from '../../domain/coverage/program.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import type { Tx } from '../scope.ts'
import { type AccountLineOnFile, loadAccounts } from './accounts.ts'
import { type DayVisit, loadDayVisits } from './charges.ts'
import { loadCoverages, loadTiers } from './coverages.ts'
import { loadNotices } from './notices.ts'
import { loadPractice } from './practice.ts'
import { loadFees } from './prices.ts'
import { loadPrivateContracts } from './private-contracts.ts'
import { loadSignedSessions, saidBefore } from './signed-notes.ts'

export type LoadedDay = Omit<BillingDay, 'visits' | 'coverages'> & {
  readonly visits: readonly DayVisit[]
  readonly coverages: readonly CoverageForEstimate[]
  /** What the client's plans were billed on any day. */
  readonly account: readonly AccountLineOnFile[]
  readonly slidingPays: number | null
}

/** Everything one client's charges of a day depend on: rates, contract amounts and tier are those of the date of service. */
export async function loadBillingDay(tx: Tx, practiceId: string, clientId: string, on: LocalDate): Promise<LoadedDay> {
  const practice = await loadPractice(tx, practiceId)
  const visits = await loadDayVisits(tx, practiceId, clientId, on)
  const clinicianIds = [...new Set(visits.map(({ clinicianId }) => clinicianId))]
  const own = visits.map(({ startedAt, stoppedAt, ...visit }) => ({ ...visit, session: { start: startedAt, end: stoppedAt } }))
  const coverages = verifiedOnly(await loadCoverages(tx, practiceId, clientId))
  const sliding = tierOn((await loadTiers(tx, practiceId, [clientId])).get(clientId) ?? [], on)
  const contracts = (await loadPrivateContracts(tx, practiceId, [clientId])).get(clientId) ?? []
  return {
    clientId,
    on,
    visits,
    otherSessions: saidBefore(await loadSignedSessions(tx, practiceId, { clinicianIds, on }), clientId, own),
    coverages,
    fees: amountsOn(await loadFees(tx, practiceId), on),
    sliding,
    slidingPays: sliding?.pays ?? null,
    notices: practice ? ((await loadNotices(tx, { practiceId, timeZone: practice.timeZone }, [clientId])).get(clientId) ?? []) : [],
    medicare: Object.fromEntries(
      visits.map(({ clinicianId, medicareStatus }) => [clinicianId, standingOf(medicareStatus, contracts, { clinicianId, on })]),
    ),
    account: (await loadAccounts(tx, practiceId, [clientId])).get(clientId) ?? [],
  }
}
