import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { reasonsOf } from '../../domain/billing/charge-groups.ts'
import type { VisitForBilling } from '../../domain/billing/charge-types.ts'
import { chargesForDay } from '../../domain/billing/charges-for-day.ts'
import { amountsOn, type DatedAmount, endedAttestationOn, endedTierOn, tierOn } from '../../domain/billing/dated-amounts.ts'
import { linesToCome } from '../../domain/billing/lines-to-come.ts'
import type { MoneyStep } from '../../domain/billing/money-trace.ts'
import { settleDay } from '../../domain/billing/settle-day.ts'
import { type MedicareFact, type PrivateContract, standingOf } from '../../domain/coverage/medicare-standing.ts'
import { type ChargeWall, chargeWallOn, isOwnWordOn } from '../../domain/coverage/program.ts'
import { payerChoiceOf, type Restriction } from '../../domain/coverage/restriction.ts'
import { isMedicaidToAsk } from '../../domain/coverage/rule-medicaid-asked.ts'
import type { Finding } from '../../domain/finding.ts'
import { type Cents, sumCents, ZERO } from '../../domain/money.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { atOnce } from '../at-once.ts'
import { toDay } from '../dates.ts'
import { loadPractice } from '../records/practice.ts'
import { loadPriceFacts, type PriceFacts } from '../records/price-facts.ts'
import { loadRules, type MedicareOf } from '../records/rulesets.ts'
import { loadStandingMoney, NO_MONEY } from '../records/standing-money.ts'
import { loadWaitsOf } from '../records/unbilled.ts'
import { placeColumns, placeFactsOf } from '../records/visit-place-facts.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'

/** What the desk asks of a client who comes that day. */
export type DayCollection = {
  readonly appointmentId: string
  readonly clientId: string
  /** For this visit, by benefits as verified, and once it is billed what is open of its day; `null` where nobody can say yet. */
  readonly collectCents: Cents | null
  /** What keeps charges away from the client that day. */
  readonly wall: ChargeWall | null
  /** Why it is so much, or why nobody can say; empty behind the wall, and for a plain fee. */
  readonly why: readonly MoneyStep[]
  /** How much of it is our own fee, which no plan bears. */
  readonly feeCents: Cents
  /** What stands open from other days and is asked for. */
  readonly owedCents: Cents
  /** What they paid ahead and is kept for them. */
  readonly creditCents: Cents
  /** Why nothing can be billed yet, where that is so. */
  readonly waitsFor: readonly Finding[]
  /** The client's own word about that day waits to be verified: nothing is asked. */
  readonly isOwnWord: boolean
  /** Medicaid is to be asked again today. */
  readonly isMedicaidToAsk: boolean
}

/** Whose visits are looked at: those of one client, or of everybody who comes to one clinician that day. */
type Whose = { readonly clientId?: string | undefined; readonly clinicianId?: string | undefined }

/** What to collect at each visit of a day, and what is open from before. A constant number of statements, however many visits. */
export async function listDayCollections(
  tx: Tx,
  actor: Actor,
  on: LocalDate,
  { clientId: ofClient, clinicianId }: Whose = {},
): Promise<DayCollection[]> {
  const { practiceId } = actor
  const { practice, rows, rules } = await atOnce({
    practice: loadPractice(tx, practiceId),
    rows: loadPlannedRows(tx, actor, on),
    rules: loadRules(tx, practiceId),
  })
  const asked = rows.filter((row) => (!ofClient || row.clientId === ofClient) && (!clinicianId || row.clinicianId === clinicianId))
  const clientIds = [...new Set(asked.flatMap(({ clientId }) => clientId ?? []))]
  if (!practice || clientIds.length === 0) return []
  const [ruleset, allFees] = [rules.rulesetOn(on), rules.fees]
  const facts = loadPriceFacts(tx, practiceId, clientIds, rules)
  const notAsked = facts.then((found) => new Map([...found].map(([id, client]) => [id, client.notAsked])))
  const { known, standing, held } = await atOnce({
    known: facts,
    standing: loadStandingMoney(tx, { practiceId, clientIds, on, notAsked }),
    held: facts.then((found) => loadWaitsOf(tx, practiceId, signedOf(asked, found))),
  })
  const visits = rows.map((row) =>
    plannedOf(row, { restrictions: known.get(row.clientId ?? '')?.restrictions ?? [], on, medicareOf: rules.medicareOf }),
  )

  return clientIds.flatMap((clientId) => {
    const client = known.get(clientId)
    if (!client) return []
    const own = visits.filter((visit) => visit.clientId === clientId)
    const others = visits.filter((visit) => visit.clientId !== clientId).map(sessionOf)
    // What was planned says nothing any more of a visit that was given and cannot be billed.
    const drafted = own.filter(({ visitId }) => !held.has(visitId))
    const { lines, waiting, settled } = draftDay(drafted, { clientId, client, on, others, allFees, ruleset })
    const wall = chargeWallOn(client.coverages, on)
    const isOwnWord = isOwnWordOn(client.coverages, on)
    const toAsk = isMedicaidToAsk({ today: on, on, coverages: client.coverages, askedOn: client.medicaidAskedOn })
    const { open, owed, credit } = standing.get(clientId) ?? NO_MONEY
    const billed = drafted.filter(
      ({ visitId }) => lines.some((line) => line.visitId === visitId) && client.toCome.every((visit) => visit.visitId !== visitId),
    )
    return own.map(({ visitId }) => {
      const shares = settled.filter(({ line }) => line.visitId === visitId)
      const ahead = lines.some((line) => line.visitId === visitId) ? null : waiting.find((visit) => visit.visitId === visitId)?.findings
      const waits = held.get(visitId) ?? ahead ?? null
      const why = wall ? [] : shares.flatMap(({ trace }) => reasonsOf(trace))
      const fees = shares.flatMap(({ share, trace }) => (share === null || reasonsOf(trace).length > 0 ? [] : [share]))
      const price = waits || shares.some(({ share }) => share === null) ? null : sumCents(shares.map(({ share }) => share ?? ZERO))
      const place = billed.findIndex((visit) => visit.visitId === visitId)
      return {
        appointmentId: visitId,
        clientId,
        // What is open of a day is open once, however many of its visits are billed.
        collectCents: wall || isOwnWord ? ZERO : price === null || place < 0 ? price : place === 0 ? open : ZERO,
        wall,
        why,
        feeCents: wall ? ZERO : sumCents(fees),
        owedCents: owed,
        creditCents: wall ? ZERO : credit,
        waitsFor: wall ? [] : (waits ?? []),
        isOwnWord,
        isMedicaidToAsk: toAsk,
      }
    })
  })
}

/** The visits that bill nothing by themselves any more: their note is signed. */
const signedOf = (rows: readonly PlannedRow[], known: ReadonlyMap<string, PriceFacts>): string[] =>
  rows.filter(({ id, clientId }) => !known.get(clientId ?? '')?.toCome.some(({ visitId }) => visitId === id)).map(({ id }) => id)

type Draft = {
  readonly clientId: string
  readonly client: PriceFacts
  readonly on: LocalDate
  readonly others: readonly ReturnType<typeof sessionOf>[]
  readonly allFees: readonly DatedAmount[]
  readonly ruleset: Ruleset
}

/** What a client's visits of a day will bill, as if they took place as planned, after all that stands before them. */
function draftDay(own: readonly Planned[], { clientId, client, on, others, allFees, ruleset }: Draft) {
  const { coverages, contracts, hardships, notices } = client
  const tier = tierOn(client.tiers, on)
  const ended = endedAttestationOn(endedTierOn(client.tiers, on), { on, today: on, days: 0 })
  const medicare = standingsOf(own, contracts, on)
  const fees = amountsOn(allFees, on)
  const day = { clientId, on, visits: own, otherSessions: others, coverages, fees, sliding: tier, ended, notices, medicare }
  const { lines, waiting } = chargesForDay(day, ruleset)
  const before = linesToCome(
    client.toCome.filter((visit) => visit.on < on),
    { ...client, clientId, today: on, fees: allFees },
    ruleset,
  )
  const account = [...client.account, ...before]
  const settled = settleDay(lines, { coverages, medicare, account, slidingPays: tier?.pays ?? null, hardships })
  return { lines, waiting, settled }
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
      clinician: { select: { taxonomy: true } },
      client: { select: { diagnosisCodes: true } },
    },
  })

type PlannedRow = Awaited<ReturnType<typeof loadPlannedRows>>[number]

type Planning = { readonly restrictions: readonly Restriction[]; readonly on: LocalDate; readonly medicareOf: MedicareOf }

/** A visit as if it took place as planned. */
function plannedOf(row: PlannedRow, { restrictions, on, medicareOf }: Planning): Planned {
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
    medicareFacts: medicareOf(row.clinicianId),
  }
}
