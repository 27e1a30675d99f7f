import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { notAskedOn } from '../../domain/billing/asked.ts'
import { reasonsOf } from '../../domain/billing/charge-groups.ts'
import type { VisitForBilling } from '../../domain/billing/charge-types.ts'
import { chargesForDay } from '../../domain/billing/charges-for-day.ts'
import { amountsOn, tierOn } from '../../domain/billing/dated-amounts.ts'
import type { MoneyStep } from '../../domain/billing/money-trace.ts'
import { settleDay } from '../../domain/billing/settle-day.ts'
import { type MedicareFact, type PrivateContract, standingOf } from '../../domain/coverage/medicare-standing.ts'
import { type ChargeWall, chargeWallOn, isOwnWordOn } from '../../domain/coverage/program.ts'
import { payerChoiceOf, type Restriction } from '../../domain/coverage/restriction.ts'
import { isMedicaidToAsk } from '../../domain/coverage/rule-medicaid-asked.ts'
import { type Cents, sumCents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { atOnce } from '../at-once.ts'
import { fromDay, toDay } from '../dates.ts'
import { medicareFactsOf, medicareSaid } from '../records/medicare-standings.ts'
import { loadPractice } from '../records/practice.ts'
import { loadPriceFacts, type PriceFacts } from '../records/price-facts.ts'
import { loadFees } from '../records/prices.ts'
import { loadRuleset } from '../records/rulesets.ts'
import { placeColumns, placeFactsOf } from '../records/visit-place-facts.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'

/** What the desk asks of a client who comes that day. */
export type DayCollection = {
  readonly appointmentId: string
  readonly clientId: string
  /** For this visit, by benefits as verified; `null` where nobody can say yet. */
  readonly collectCents: Cents | null
  /** What keeps charges away from the client that day. */
  readonly wall: ChargeWall | null
  /** Why it is so much, or why nobody can say; empty behind the wall, and for a plain fee. */
  readonly why: readonly MoneyStep[]
  /** How much of it is our own fee, which no plan bears. */
  readonly feeCents: Cents
  /** What stands open from other days and is asked for. */
  readonly owedCents: Cents
  /** The client's own word about that day waits to be verified: nothing is asked. */
  readonly isOwnWord: boolean
  /** Medicaid is to be asked again today. */
  readonly isMedicaidToAsk: boolean
}

/** What to collect at each visit of a day, and what is open from before. A constant number of statements, however many visits. */
export async function listDayCollections(tx: Tx, actor: Actor, on: LocalDate): Promise<DayCollection[]> {
  const { practiceId } = actor
  const { practice, rows, ruleset, allFees } = await atOnce({
    practice: loadPractice(tx, practiceId),
    rows: loadPlannedRows(tx, actor, on),
    ruleset: loadRuleset(tx, practiceId, on),
    allFees: loadFees(tx, practiceId),
  })
  const clientIds = [...new Set(rows.flatMap(({ clientId }) => clientId ?? []))]
  if (!practice || clientIds.length === 0) return []
  const { known, owed } = await atOnce({
    known: loadPriceFacts(tx, practiceId, clientIds),
    owed: loadOwed(tx, { practiceId, clientIds, on }),
  })
  const visits = rows.map((row) => plannedOf(row, known.get(row.clientId ?? '')?.restrictions ?? [], on))
  const fees = amountsOn(allFees, on)
  const open = askedOf(owed, known)

  return clientIds.flatMap((clientId) => {
    const client = known.get(clientId)
    if (!client) return []
    const own = visits.filter((visit) => visit.clientId === clientId)
    const covered = client.coverages
    const tier = tierOn(client.tiers, on)
    const medicare = standingsOf(own, client.contracts, on)
    const otherSessions = visits.filter((visit) => visit.clientId !== clientId).map(sessionOf)
    const day = {
      clientId,
      on,
      visits: own,
      otherSessions,
      coverages: covered,
      fees,
      sliding: tier,
      notices: client.notices,
      medicare,
    }
    const { lines } = chargesForDay(day, ruleset)
    const facts = {
      coverages: covered,
      medicare,
      account: client.account,
      slidingPays: tier?.pays ?? null,
      hardships: client.hardships,
    }
    const settled = settleDay(lines, facts)
    const wall = chargeWallOn(covered, on)
    const isOwnWord = isOwnWordOn(covered, on)
    const toAsk = isMedicaidToAsk({ today: on, on, coverages: covered, askedOn: client.medicaidAskedOn })
    return own.map(({ visitId }) => {
      const lines = settled.filter(({ line }) => line.visitId === visitId)
      const why = wall ? [] : lines.flatMap(({ trace }) => reasonsOf(trace))
      const fees = lines.flatMap(({ share, trace }) => (share === null || reasonsOf(trace).length > 0 ? [] : [share]))
      const known = lines.flatMap(({ share }) => share ?? [])
      const collectCents = wall || isOwnWord ? toCents(0) : known.length === lines.length ? sumCents(known) : null
      return {
        appointmentId: visitId,
        clientId,
        collectCents,
        wall,
        why,
        feeCents: wall ? toCents(0) : sumCents(fees),
        owedCents: open.get(clientId) ?? toCents(0),
        isOwnWord,
        isMedicaidToAsk: toAsk,
      }
    })
  })
}

/** How each clinician of the day stands with Medicare. */
const standingsOf = (visits: readonly Planned[], signed: readonly PrivateContract[], on: LocalDate) =>
  Object.fromEntries(visits.map(({ clinicianId, medicareFacts }) => [clinicianId, standingOf(medicareFacts, signed, { clinicianId, on })]))

type Planned = VisitForBilling & { readonly clientId: string; readonly medicareFacts: readonly MedicareFact[] }

const sessionOf = ({ clinicianId, startedAt, stoppedAt, groupId }: Planned) => ({
  clinicianId,
  session: { start: startedAt, end: stoppedAt },
  groupSessionId: groupId,
})

/** The visits of the day. */
const loadPlannedRows = (tx: Tx, actor: Actor, on: LocalDate) =>
  tx.appointment.findMany({
    where: {
      AND: [visibleAppointments(actor), { serviceOn: toDay(on), status: { notIn: ['cancelled', 'no_show'] }, NOT: { clientId: null } }],
    },
    orderBy: { startsAt: 'asc' },
    select: {
      id: true,
      clientId: true,
      kind: true,
      format: true,
      ...placeColumns,
      coverageId: true,
      startsAt: true,
      endsAt: true,
      groupId: true,
      timeZone: true,
      group: { select: { seatsTaken: true } },
      clinician: { select: { medicareStandings: medicareSaid, taxonomy: true } },
      client: { select: { diagnosisCodes: true } },
    },
  })

type PlannedRow = Awaited<ReturnType<typeof loadPlannedRows>>[number]

/** A visit as if it took place as planned. */
function plannedOf(row: PlannedRow, restrictions: readonly Restriction[], on: LocalDate): Planned {
  return {
    clientId: row.clientId ?? '',
    visitId: row.id,
    kind: row.kind,
    format: row.format,
    ...placeFactsOf(row),
    clinicianId: row.clinicianId ?? '',
    specialty: row.clinician?.taxonomy ?? null,
    groupId: row.groupId,
    participants: row.group?.seatsTaken ?? null,
    timeZone: row.timeZone,
    startedAt: row.startsAt,
    stoppedAt: row.endsAt,
    therapistMinutes: Math.floor((row.endsAt.getTime() - row.startsAt.getTime()) / 60_000),
    noteSigned: true,
    goal: null,
    need: null,
    diagnosisCodes: row.client?.diagnosisCodes ?? [],
    coverageId: row.coverageId,
    payerChoice: payerChoiceOf(restrictions, { visitId: row.id, on }),
    medicareFacts: medicareFactsOf(row.clinician?.medicareStandings ?? []),
  }
}

type OfOthers = { readonly practiceId: string; readonly clientIds: readonly string[]; readonly on: LocalDate }

/** What clients owe from other days. */
const loadOwed = (tx: Tx, { practiceId, clientIds, on }: OfOthers) =>
  tx.ledgerEntry.groupBy({
    by: ['clientId', 'serviceOn'],
    where: { practiceId, clientId: { in: [...clientIds] }, account: 'ar_client', NOT: { serviceOn: toDay(on) } },
    _sum: { cents: true },
    orderBy: { clientId: 'asc' },
  })

/** What of it is asked for, by client. */
function askedOf(rows: Awaited<ReturnType<typeof loadOwed>>, facts: ReadonlyMap<string, PriceFacts>): Map<string, Cents> {
  const sums = new Map<string, Cents>()
  for (const { clientId, serviceOn, _sum } of rows) {
    const known = facts.get(clientId)
    if (known && notAskedOn(known.notAsked, fromDay(serviceOn)) !== null) continue
    sums.set(clientId, toCents((sums.get(clientId) ?? 0) + (_sum.cents ?? 0)))
  }
  return new Map([...sums].map(([clientId, cents]) => [clientId, toCents(Math.max(0, cents))]))
}
