import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { lastDayOfOrder } from '../../domain/journeys/dose-order.ts'
import { cutAt, type Page } from '../../domain/page.ts'
import { byNeed, clientStanding, type Stands } from '../../domain/prescribers/client-standing.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import type { LocalDate, TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { atOnce } from '../at-once.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { eligibilityOf } from '../records/eligibility.ts'
import { loadRules } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { visibleReferrals } from '../visibility.ts'

export type OwnClientRow = Stands & {
  readonly clientId: string
  readonly name: string
  readonly reason: string
  readonly order: { readonly route: string; readonly doseMg: number; readonly until: LocalDate } | null
  readonly nextJourney: { readonly startsAt: Date; readonly timeZone: string } | null
}

const CLIENTS = 30

/**
 * A page of the clients a prescriber has accepted, each with what it waits for from them and since when: who waits comes first, the longest
 * wait before all, the others by name. All of them are weighed, for only the rule knows who waits: they are as many as one person treats.
 */
export async function listOwnClients(
  tx: Tx,
  actor: Extract<Actor, { role: 'prescriber' }>,
  { page: asked = 1, now }: { readonly page?: number | undefined; readonly now: Date },
): Promise<Page<OwnClientRow>> {
  const { rules, rows } = await atOnce({
    rules: loadRules(tx, actor.practiceId),
    rows: tx.referral.findMany({
      where: { AND: [visibleReferrals(actor), { status: 'accepted' as const }] },
      select: { clientId: true, reason: true, sentAt: true, answeredAt: true, client: { select: standingColumns(now) } },
    }),
  })
  const { timeZone } = rules
  const today = localDateOf(now, timeZone)
  const on = { today, timeZone, ruleset: rules.rulesetOn(today) }
  const clients = rows.map(({ client, sentAt, answeredAt, ...row }) => {
    return { ...row, ...standsOf(client, { ...on, acceptedOn: localDateOf(answeredAt ?? sentAt, timeZone) }) }
  })
  const { page, skip, take } = cutAt(asked, clients.length, CLIENTS)
  return { items: clients.sort(byNeed).slice(skip, skip + take), total: clients.length, page, pageSize: CLIENTS }
}

const standingColumns = (now: Date) =>
  ({
    ...{ legalFirstName: true, legalLastName: true, chosenName: true },
    eligibilityDecisions: {
      orderBy: { decidedAt: 'desc' },
      take: 1,
      select: { verdict: true, decidedAt: true, validUntilOn: true, endedOn: true, endedBecause: true },
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
      select: { startsAt: true, timeZone: true, createdAt: true },
    },
  }) satisfies Prisma.ClientSelect

type Row = Prisma.ClientGetPayload<{ select: ReturnType<typeof standingColumns> }>

type On = { readonly today: LocalDate; readonly timeZone: TimeZone; readonly ruleset: Ruleset; readonly acceptedOn: LocalDate }

/** Where they stand on a day. Of two orders that live, the one that can be used longest is told. */
function standsOf(row: Row, { today, timeZone, ruleset, acceptedOn }: On) {
  const [decision = null] = row.eligibilityDecisions.map((one) => ({
    ...eligibilityOf(one),
    decidedOn: localDateOf(one.decidedAt, timeZone),
    endedOn: one.endedOn && fromDay(one.endedOn),
  }))
  const [order = null] = row.doseOrders
    .map(({ route, doseMg, ...one }) => {
      const issuedOn = fromDay(one.issuedOn)
      return { route, doseMg, issuedOn, until: lastDayOfOrder({ issuedOn, expiresOn: fromDay(one.expiresOn) }, ruleset) }
    })
    .sort((one, other) => (one.until < other.until ? 1 : -1))
  const [journey = null] = row.appointments.map(({ createdAt, ...one }) => ({
    ...one,
    on: localDateOf(one.startsAt, one.timeZone),
    bookedOn: localDateOf(createdAt, timeZone),
  }))
  return {
    ...{ name: clientNameOf(row), order, nextJourney: journey },
    ...clientStanding({ acceptedOn, decision, order, nextJourney: journey, today }),
  }
}
