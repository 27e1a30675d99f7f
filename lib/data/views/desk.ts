import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { type Ages, agesOf } from '../../domain/billing/ageing.ts'
import type { OpenDay } from '../../domain/billing/allocate.ts'
import { askedAndWaiting, type NotAskedFacts, notAskedOn } from '../../domain/billing/asked.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { type Cents, sumCents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { atOnce } from '../at-once.ts'
import { fromDay } from '../dates.ts'
import { loadAccountVersions } from '../records/account.ts'
import { loadNotAsked, nothingWaits } from '../records/asked.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients } from '../visibility.ts'
import { searchClientIds } from './search.ts'

export type BalanceRow = {
  readonly clientId: string
  readonly clientName: string
  /** What is asked for now. */
  readonly owedCents: Cents
  /** What is owed and waits: a client's own word to be verified, or the billing lead's. */
  readonly waitingCents: Cents
  readonly creditCents: Cents
  readonly refundCents: Cents
  /** What is asked for, by the age of its day of service. */
  readonly ages: Ages
  /** The oldest day of service of which anything is asked for; null when nothing is. */
  readonly oldestOn: LocalDate | null
  /** How far the account has come: what a form sends along, so that an old screen is told. */
  readonly version: number
}

/** More than owe anywhere: a search of balances leaves nobody out. */
const EVERYBODY = 10_000

/** The clients who owe something, have credit or wait for a refund, or those of them a query describes: who owes most first. A constant number of statements. */
export async function listBalances(tx: Tx, actor: Actor, today: LocalDate, query = ''): Promise<BalanceRow[]> {
  const found = query.trim() === '' ? null : await searchClientIds(tx, actor, query, EVERYBODY)
  const rows = await tx.ledgerBalance.findMany({
    where: {
      AND: [
        ofVisibleClients(actor),
        { account: { in: ['ar_client', 'client_credits', 'refunds_payable'] }, NOT: { cents: 0n } },
        found ? { clientId: { in: [...found.items] } } : {},
      ],
    },
    select: {
      clientId: true,
      account: true,
      cents: true,
      client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
    },
  })
  const clientIds = [...new Set(rows.map(({ clientId }) => clientId))]
  const { open, versions, notAsked } = await atOnce({
    open: loadOpen(tx, actor.practiceId, clientIds),
    versions: loadAccountVersions(tx, actor.practiceId, clientIds),
    notAsked: loadNotAsked(tx, actor.practiceId, clientIds),
  })
  const byClient = new Map<string, BalanceRow>()
  for (const { clientId, account, cents, client } of rows) {
    const row = byClient.get(clientId) ?? {
      clientId,
      clientName: clientNameOf(client),
      owedCents: toCents(0),
      creditCents: toCents(0),
      refundCents: toCents(0),
      ...standingOf(open.get(clientId) ?? [], notAsked.get(clientId) ?? nothingWaits, today),
      version: versions.get(clientId) ?? 0,
    }
    const amount = Number(cents)
    if (account === 'ar_client') byClient.set(clientId, { ...row, owedCents: toCents(Math.max(0, amount - row.waitingCents)) })
    else if (account === 'client_credits') byClient.set(clientId, { ...row, creditCents: toCents(0 - amount) })
    else byClient.set(clientId, { ...row, refundCents: toCents(0 - amount) })
  }
  return [...byClient.values()].sort((left, right) => right.owedCents - left.owedCents || left.clientName.localeCompare(right.clientName))
}

function standingOf(
  open: readonly OpenDay[],
  facts: NotAskedFacts,
  today: LocalDate,
): Pick<BalanceRow, 'waitingCents' | 'ages' | 'oldestOn'> {
  const { waiting } = askedAndWaiting(open, facts)
  const asked = open.filter(({ on }) => notAskedOn(facts, on) === null)
  return {
    waitingCents: sumCents(waiting.map(({ cents }) => cents)),
    ages: agesOf(asked, today),
    oldestOn: asked.find(({ cents }) => cents > 0)?.on ?? null,
  }
}

/** The days of service with anything open or above, oldest first, by client. */
async function loadOpen(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<Map<string, OpenDay[]>> {
  const rows = await tx.ledgerEntry.groupBy({
    by: ['clientId', 'serviceOn'],
    where: { practiceId, clientId: { in: [...clientIds] }, account: 'ar_client' },
    _sum: { cents: true },
    having: { cents: { _sum: { not: 0 } } },
    orderBy: { serviceOn: 'asc' },
  })
  const byClient = new Map<string, OpenDay[]>()
  for (const { clientId, serviceOn, _sum } of rows)
    byClient.set(clientId, [...(byClient.get(clientId) ?? []), { on: fromDay(serviceOn), cents: toCents(_sum.cents ?? 0) }])
  return byClient
}
