import 'server-only'
import type { AlertLevel } from '../../domain/alerts/alert.ts'
import type { Route } from '../../domain/journeys/route.ts'
import { stopOfDay } from '../../domain/journeys/rule-day-stop.ts'
import { voidStateOf } from '../../domain/journeys/standing-readings.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import type { LocalDate, TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { toDay } from '../dates.ts'
import type { JourneyEvent } from '../generated/client.ts'
import { readJson } from '../kept-json/columns.ts'
import { loadRestRooms } from '../records/journeys.ts'
import { type LoadedReading, loadStopFacts } from '../records/readings.ts'
import { loadOccupied } from '../records/reservations.ts'
import type { Tx } from '../scope.ts'

/** The order in force for a route on a day, with whose it is. */
export const loadOrderOn = (
  tx: Tx,
  { practiceId, clientId, route, on }: { practiceId: string; clientId: string; route: Route; on: LocalDate },
) =>
  tx.doseOrder.findFirst({
    where: { practiceId, clientId, status: 'active', route, issuedOn: { lte: toDay(on) }, expiresOn: { gte: toDay(on) } },
    select: { doseMg: true, form: true, route: true, limits: true, prescriber: { select: { name: true, phone: true } } },
  })

/** The rest rooms of the place, and which of them are free for the next hour. */
export async function loadRoomsNow(
  tx: Tx,
  { id, locationId }: { readonly id: string; readonly locationId: string | null },
  practiceId: string,
  now: Date,
) {
  const rooms = await loadRestRooms(tx, practiceId, locationId)
  const soon = { start: now, end: addMinutes(now, 60) }
  const ids = rooms.map((room) => room.id)
  const taken = await loadOccupied(tx, practiceId, ids, soon, now)
  return rooms.map((room) => ({
    ...room,
    free: taken.every(({ resourceId, appointmentId: whose }) => resourceId !== room.id || whose === id),
  }))
}

/** The reading that stops the dose today, when one does. */
export async function loadStop(tx: Tx, day: { practiceId: string; clientId: string; timeZone: TimeZone; now: Date; ruleset: Ruleset }) {
  const { practiceId, clientId, timeZone, ruleset } = day
  const on = localDateOf(day.now, timeZone)
  const facts = await loadStopFacts(tx, { practiceId, clientId, on, timeZone })
  return stopOfDay({ ...facts, on, timeZone, ruleset })
}

type Word = {
  readonly readingId: string
  readonly words: string
  readonly readBackBy: string | null
  readonly confirmedAt: Date | null
  readonly prescriber: { readonly name: string }
}

/** The measurements, each with what became of it: called wrong, cleared by the prescriber's word. */
export const vitalsOf = (rows: readonly LoadedReading[], words: readonly Word[], ruleset: Ruleset) =>
  rows
    .filter(({ voidsId }) => voidsId === null)
    .map((row) => {
      const word = words.findLast(({ readingId }) => readingId === row.id)
      const wrong = rows.find(({ voidsId }) => voidsId === row.id)
      const voidState = voidStateOf(row, rows, ruleset)
      const { id, takenAt, minutesSinceDose, systolic, diastolic, heartRate, spo2, temperature, respiratoryRate, sedation } = row
      return {
        ...{ id, takenAt, minutesSinceDose, systolic, diastolic, heartRate, spo2, temperature, respiratoryRate, sedation },
        ...{ moment: row.moment, effect: row.effect, nextDueAt: row.nextDueAt, takenBy: row.takenBy },
        level: row.level as AlertLevel | null,
        findings: readJson('VitalReading.findings', row.findings),
        voidState,
        isVoid: voidState === 'voided',
        voidReason: wrong?.voidReason ?? null,
        voidSaidBy: wrong?.takenBy ?? null,
        word: word ? { words: word.words, prescriber: word.prescriber.name, isConfirmed: word.confirmedAt !== null } : null,
      }
    })

/** What was written down, each with whether it was taken back. */
export function eventsOf(rows: readonly JourneyEvent[]) {
  const taken = new Set(rows.map(({ voidsId }) => voidsId))
  return rows
    .filter(({ kind }) => kind !== 'void')
    .map(({ id, happenedAt, kind, grade, detail, doseMg, doseNumber, deviation, reason, recordedBy }) => ({
      ...{ id, happenedAt, kind, grade, detail, doseMg, doseNumber, deviation, reason, recordedBy },
      isVoid: taken.has(id),
    }))
}
