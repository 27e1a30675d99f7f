import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { EligibilityOnFile } from '../../domain/clients/rule-eligibility-decision.ts'
import { lastDayOfOrder } from '../../domain/journeys/dose-order.ts'
import { cutAt, type Page } from '../../domain/page.ts'
import { byNeed, clientStanding, type Stands } from '../../domain/prescribers/client-standing.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import type { LocalDate, TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { atOnce } from '../at-once.ts'
import { loadRules } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'

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
  const { rules, accepted } = await atOnce({ rules: loadRules(tx, actor.practiceId), accepted: loadAccepted(tx, actor, now) })
  const { timeZone } = rules
  const today = localDateOf(now, timeZone)
  const on = { today, timeZone, ruleset: rules.rulesetOn(today) }
  const clients = accepted.map((row) => ({ clientId: row.clientId, reason: row.reason, ...standsOf(row, on) }))
  const { page, skip, take } = cutAt(asked, clients.length, CLIENTS)
  return { items: clients.sort(byNeed).slice(skip, skip + take), total: clients.length, page, pageSize: CLIENTS }
}

/** A client who was accepted, with the last verdict, the orders that live and the next journey. Instants as text. */
type Accepted = {
  readonly clientId: string
  readonly reason: string
  readonly acceptedAt: string
  readonly legalFirstName: string
  readonly legalLastName: string
  readonly chosenName: string | null
  readonly decision: (EligibilityOnFile & { readonly decidedAt: string; readonly endedOn: LocalDate | null }) | null
  readonly orders: readonly {
    readonly route: string
    readonly doseMg: number
    readonly issuedOn: LocalDate
    readonly expiresOn: LocalDate
  }[]
  readonly journey: { readonly startsAt: string; readonly timeZone: string; readonly bookedAt: string } | null
}

/** As one text: hundreds of rows with three lists each cost more to make than to find. */
async function loadAccepted(
  tx: Tx,
  { practiceId, prescriberId }: Extract<Actor, { role: 'prescriber' }>,
  now: Date,
): Promise<readonly Accepted[]> {
  const [found] = await tx.$queryRaw<[{ accepted: readonly Accepted[] }]>`
    SELECT coalesce(json_agg(accepted), '[]') AS accepted FROM (
      SELECT c.id AS "clientId", r.reason, coalesce(r.answered_at, r.sent_at) AS "acceptedAt",
        c.legal_first_name AS "legalFirstName", c.legal_last_name AS "legalLastName", c.chosen_name AS "chosenName",
        (SELECT json_build_object('verdict', e.verdict, 'decidedAt', e.decided_at, 'validUntilOn', e.valid_until_on, 'endedOn', e.ended_on,
            'endedBecause', e.ended_because)
          FROM eligibility_decision e WHERE e.practice_id = c.practice_id AND e.client_id = c.id ORDER BY e.decided_at DESC LIMIT 1) AS decision,
        (SELECT coalesce(json_agg(json_build_object('route', o.route, 'doseMg', o.dose_mg, 'issuedOn', o.issued_on, 'expiresOn', o.expires_on)
            ORDER BY o.issued_on DESC), '[]')
          FROM dose_order o WHERE o.practice_id = c.practice_id AND o.client_id = c.id AND o.status = 'active' AND o.handed_to_id IS NULL) AS orders,
        (SELECT json_build_object('startsAt', a.starts_at, 'timeZone', a.time_zone, 'bookedAt', a.created_at)
          FROM appointment a WHERE a.practice_id = c.practice_id AND a.client_id = c.id AND a.kind = 'journey'
            AND a.status IN ('tentative', 'confirmed') AND a.starts_at > ${now} ORDER BY a.starts_at LIMIT 1) AS journey
      FROM referral r JOIN client c ON c.practice_id = r.practice_id AND c.id = r.client_id
      WHERE r.practice_id = ${practiceId}::uuid AND r.prescriber_id = ${prescriberId}::uuid AND r.status = 'accepted') AS accepted`
  return found.accepted
}

type On = { readonly today: LocalDate; readonly timeZone: TimeZone; readonly ruleset: Ruleset }

/** Where they stand on a day. Of two orders that live, the one that can be used longest is told. */
function standsOf({ acceptedAt, decision, orders, journey, ...row }: Accepted, { today, timeZone, ruleset }: On) {
  const dayOf = (instant: string) => localDateOf(new Date(instant), timeZone)
  const [order = null] = orders
    .map((one) => ({ ...one, until: lastDayOfOrder(one, ruleset) }))
    .sort((one, other) => (one.until < other.until ? 1 : -1))
  const nextJourney = journey && { startsAt: new Date(journey.startsAt), timeZone: journey.timeZone, bookedOn: dayOf(journey.bookedAt) }
  const facts = {
    ...{ acceptedOn: dayOf(acceptedAt), decision: decision && { ...decision, decidedOn: dayOf(decision.decidedAt) }, order, today },
    nextJourney: nextJourney && { ...nextJourney, on: localDateOf(nextJourney.startsAt, nextJourney.timeZone) },
  }
  return { name: clientNameOf(row), order, nextJourney, ...clientStanding(facts) }
}
