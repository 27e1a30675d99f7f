import 'server-only'
import type { LoadedAppointment } from '../../data/records/appointments.ts'
import { loadDoseOrder } from '../../data/records/journeys.ts'
import { isReadingCleared, loadStopFacts, loadVitals } from '../../data/records/readings.ts'
import type { Tx } from '../../data/scope.ts'
import type { Finding } from '../../domain/finding.ts'
import { ruleDayStop } from '../../domain/journeys/rule-day-stop.ts'
import { ruleDoseGiven } from '../../domain/journeys/rule-dose-given.ts'
import { ruleVitals } from '../../domain/journeys/rule-vitals.ts'
import { standingReadings } from '../../domain/journeys/standing-readings.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'

type Asked = {
  readonly visit: LoadedAppointment
  readonly clientId: string
  readonly doseMg: number
  readonly reason: string
  readonly doseAt: Date
  readonly ruleset: Ruleset
}

/** May the dose be given: an order live on the day it is taken, a recent reading within its limits or the prescriber's word about it, and no stop of the day. */
export async function askDose(
  tx: Tx,
  { visit, clientId, doseMg, reason, doseAt, ruleset }: Asked,
): Promise<{ orderId: string | null; findings: Finding[] }> {
  const { practiceId, timeZone } = visit
  const route = visit.route ?? 'lozenge'
  const on = localDateOf(doseAt, timeZone)
  const active = await loadDoseOrder(tx, practiceId, clientId, route)
  const order = active && active.issuedOn <= on && on <= active.expiresOn ? active : null
  const taken = standingReadings(await loadVitals(tx, practiceId, visit.id), ruleset)
  const reading = taken.findLast(({ moment, takenAt }) => moment === 'before' && takenAt <= doseAt) ?? null
  const clearedByPrescriber = reading !== null && (await isReadingCleared(tx, practiceId, reading.id))
  const stop = await loadStopFacts(tx, { practiceId, clientId, on, timeZone })
  const readings = stop.readings.filter(({ takenAt, voidsId }) => voidsId !== null || takenAt <= doseAt)
  return {
    orderId: order?.id ?? null,
    findings: [
      ...ruleDoseGiven({ order, route, doseMg, reason: reason || null }),
      ...ruleVitals({ route, now: doseAt, ruleset, reading, clearedByPrescriber, ...(order ? { limits: order.limits } : {}) }),
      ...ruleDayStop({ readings, liftedAt: stop.liftedAt, on, timeZone, ruleset }),
    ],
  }
}
