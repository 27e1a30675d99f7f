import 'server-only'
import { type NotAskedFacts, notAskedOn } from '../../domain/billing/asked.ts'
import { type Cents, subtractCents, sumCents, toCents, ZERO } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { atOnce } from '../at-once.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { nothingWaits } from './asked.ts'

/** What stands of a client's money on a day. */
export type StandingMoney = {
  /** What is open of the day itself and asked for. */
  readonly open: Cents
  /** What is open of other days and asked for. */
  readonly owed: Cents
  /** What they paid ahead. */
  readonly credit: Cents
}

export const NO_MONEY: StandingMoney = { open: ZERO, owed: ZERO, credit: ZERO }

type Asked = {
  readonly practiceId: string
  readonly clientIds: readonly string[]
  readonly on: LocalDate
  /** What of each client's is not asked for; it may be read at the same moment. */
  readonly notAsked: Promise<ReadonlyMap<string, NotAskedFacts>>
}

/**
 * The same of some clients, by client; none for whoever has nothing. Their kept balances and the day are read, and the days behind them for
 * those of whom something is not asked: so it costs no more for a long past.
 */
export async function loadStandingMoney(
  tx: Tx,
  { practiceId, clientIds, on, notAsked }: Asked,
): Promise<ReadonlyMap<string, StandingMoney>> {
  const of = { practiceId, clientId: { in: [...clientIds] } }
  const { balances, ofDay, known } = await atOnce({
    balances: tx.ledgerBalance.findMany({
      where: { ...of, account: { in: ['ar_client', 'client_credits'] } },
      select: { clientId: true, account: true, cents: true },
    }),
    ofDay: tx.ledgerEntry.findMany({
      where: { ...of, account: 'ar_client', serviceOn: toDay(on) },
      select: { clientId: true, cents: true },
    }),
    known: notAsked,
  })
  const waiting = clientIds.filter((id) => doesWait(known.get(id) ?? nothingWaits))
  const days = waiting.length > 0 ? await loadDays(tx, practiceId, waiting) : []
  return new Map(
    [...new Set(balances.map(({ clientId }) => clientId))].map((id) => {
      const balanceOf = (account: string) =>
        toCents(Number(balances.find((row) => row.clientId === id && row.account === account)?.cents ?? 0))
      const open = sumCents(ofDay.filter(({ clientId }) => clientId === id).map(({ cents }) => toCents(cents)))
      const facts = known.get(id) ?? nothingWaits
      const kept = sumCents(
        days.flatMap((day) => (day.clientId === id && day.on !== on && notAskedOn(facts, day.on) !== null ? [day.cents] : [])),
      )
      return [
        id,
        {
          open: notAskedOn(facts, on) === null ? atLeastNothing(open) : ZERO,
          owed: atLeastNothing(subtractCents(subtractCents(balanceOf('ar_client'), open), kept)),
          credit: toCents(0 - balanceOf('client_credits')),
        },
      ]
    }),
  )
}

const doesWait = ({ coverages, restored, disputed }: NotAskedFacts): boolean => coverages.length + restored.size + disputed.size > 0

const atLeastNothing = (cents: Cents): Cents => toCents(Math.max(0, cents))

type Day = { readonly clientId: string; readonly on: LocalDate; readonly cents: Cents }

async function loadDays(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<Day[]> {
  const rows = await tx.ledgerEntry.groupBy({
    by: ['clientId', 'serviceOn'],
    where: { practiceId, clientId: { in: [...clientIds] }, account: 'ar_client' },
    _sum: { cents: true },
    orderBy: { clientId: 'asc' },
  })
  return rows.map(({ clientId, serviceOn, _sum }) => ({ clientId, on: fromDay(serviceOn), cents: toCents(_sum.cents ?? 0) }))
}
