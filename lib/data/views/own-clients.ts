import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { lastDayOfOrder } from '../../domain/journeys/dose-order.ts'
import type { Page } from '../../domain/page.ts'
import { type ClientStanding, clientStanding } from '../../domain/prescribers/client-standing.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { atOnce } from '../at-once.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { readPage } from '../list-page.ts'
import { eligibilityOf } from '../records/eligibility.ts'
import { loadRules } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { visibleReferrals } from '../visibility.ts'

export type OwnClientRow = {
  readonly clientId: string
  readonly name: string
  readonly reason: string
  readonly standing: ClientStanding
  readonly order: { readonly route: string; readonly doseMg: number; readonly until: LocalDate } | null
  readonly nextJourney: { readonly startsAt: Date; readonly timeZone: string } | null
}

const CLIENTS = 30

/** A page of the clients a prescriber has accepted, the last referred first, each with what it waits for from them. */
export async function listOwnClients(
  tx: Tx,
  actor: Extract<Actor, { role: 'prescriber' }>,
  { page, now }: { readonly page?: number | undefined; readonly now: Date },
): Promise<Page<OwnClientRow>> {
  const where = { AND: [visibleReferrals(actor), { status: 'accepted' as const }] }
  const { rules, list } = await atOnce({
    rules: loadRules(tx, actor.practiceId),
    list: readPage({
      ...{ page: page ?? 1, pageSize: CLIENTS, count: tx.referral.count({ where }) },
      rows: (cut) =>
        tx.referral.findMany({
          where,
          orderBy: [{ sentAt: 'desc' }, { id: 'asc' }],
          ...cut,
          select: { clientId: true, reason: true, client: { select: standingColumns(now) } },
        }),
    }),
  })
  const today = localDateOf(now, rules.timeZone)
  const on = { today, ruleset: rules.rulesetOn(today) }
  return { ...list, items: list.items.map(({ client, ...row }) => ({ ...row, ...standsOf(client, on) })) }
}

const standingColumns = (now: Date) =>
  ({
    ...{ legalFirstName: true, legalLastName: true, chosenName: true },
    eligibilityDecisions: {
      orderBy: { decidedAt: 'desc' },
      take: 1,
      select: { verdict: true, validUntilOn: true, endedBecause: true },
    },
    doseOrders: {
      where: { status: 'active', handedToId: null },
      orderBy: { issuedOn: 'desc' },
      select: { route: true, doseMg: true, issuedOn: true, expiresOn: true },
    },
    appointments: {
      where: { kind: 'journey', status: { in: ['tentative', 'confirmed'] }, startsAt: { gt: now } },
      orderBy: { startsAt: 'asc' },
      take: 1,
      select: { startsAt: true, timeZone: true },
    },
  }) satisfies Prisma.ClientSelect

type Row = Prisma.ClientGetPayload<{ select: ReturnType<typeof standingColumns> }>

/** Where they stand on a day. Of two orders that live, the one that can be used longest is told. */
function standsOf(row: Row, { today, ruleset }: { readonly today: LocalDate; readonly ruleset: Ruleset }) {
  const [decision = null] = row.eligibilityDecisions.map(eligibilityOf)
  const [order = null] = row.doseOrders
    .map(({ route, doseMg, issuedOn, expiresOn }) => {
      return { route, doseMg, until: lastDayOfOrder({ issuedOn: fromDay(issuedOn), expiresOn: fromDay(expiresOn) }, ruleset) }
    })
    .sort((one, other) => (one.until < other.until ? 1 : -1))
  const [nextJourney = null] = row.appointments
  const nextJourneyOn = nextJourney && localDateOf(nextJourney.startsAt, nextJourney.timeZone)
  const standing = clientStanding({ decision, orderUntil: order?.until ?? null, nextJourneyOn, today })
  return { name: clientNameOf(row), standing, order, nextJourney }
}
