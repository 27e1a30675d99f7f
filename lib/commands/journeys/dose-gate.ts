import 'server-only'
import { loadDoseOrder } from '../../data/records/journeys.ts'
import { isReadingCleared, loadStopFacts, loadVitals } from '../../data/records/readings.ts'
import type { Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { standingReadings } from '../../domain/journeys/standing-readings.ts'
import type { DoseAsked } from '../../domain/law/day-acts.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { type AskedVisit, askVisit } from '../law/ask-visit.ts'

type Asked = {
  readonly actor: Actor
  readonly now: Date
  readonly row: AskedVisit['row']
  readonly doseMg: number
  readonly reason: string
  readonly givenBy: string
  readonly doseAt: Date
  readonly ruleset: Ruleset
}

/** May the dose be given: the law at this moment, with the order of the day it is taken, the last reading and the stops of that day. */
export async function askDose(
  tx: Tx,
  { actor, now, row, doseMg, reason, givenBy, doseAt, ruleset }: Asked,
): Promise<{ orderId: string | null; asked: AskedVisit | null }> {
  const { practiceId, clientId, timeZone } = row
  const on = localDateOf(doseAt, timeZone)
  const active = await loadDoseOrder(tx, practiceId, clientId, row.route ?? 'lozenge')
  const order = active && active.issuedOn <= on && on <= active.expiresOn ? active : null
  const taken = standingReadings(await loadVitals(tx, practiceId, row.id), ruleset)
  const reading = taken.findLast(({ moment, takenAt }) => moment === 'before' && takenAt <= doseAt) ?? null
  const stop = await loadStopFacts(tx, { practiceId, clientId, on, timeZone })
  const dose: DoseAsked = {
    ...{ order, doseMg, reason, givenBy, doseAt, reading, liftedAt: stop.liftedAt },
    clearedByPrescriber: reading !== null && (await isReadingCleared(tx, practiceId, reading.id)),
    readings: stop.readings.filter(({ takenAt, voidsId }) => voidsId !== null || takenAt <= doseAt),
  }
  const asked = await askVisit(tx, { actor, now, appointmentId: row.id, moment: 'dose', act: { dose } })
  return { orderId: order?.id ?? null, asked }
}
