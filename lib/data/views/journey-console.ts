import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { limitsOf } from '../../domain/journeys/console-limits.ts'
import { requiredReadings } from '../../domain/journeys/required-readings.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { recordRead } from '../audit.ts'
import { fromDay } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import { countOpenAlerts } from '../records/journeys.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'
import { eventsOf, loadOrderOn, loadRoomsNow, loadStop, vitalsOf } from './journey-facts.ts'
import { findJourneyStamp } from './journey-stamp.ts'

/** Everything the console of one journey shows, in a fixed number of statements. Null when there is no such journey. */
export async function findJourneyConsole(tx: Tx, actor: Actor, appointmentId: string, now: Date) {
  // Before everything else: what is entered while this is read makes another stamp, and is looked for.
  const stamp = await findJourneyStamp(tx, actor, appointmentId)
  const row = await loadJourney(tx, actor, appointmentId)
  if (stamp === null || !row?.client || row.kind !== 'journey') return null
  const { practiceId } = actor
  const { client, vitalReadings, vitalClearances, journeyEvents, serviceOn, cycle, journeyDay, ...visit } = row
  const ruleset = await loadRuleset(tx, practiceId, fromDay(serviceOn))
  const route = row.route ?? 'lozenge'
  const order = await loadOrderOn(tx, { practiceId, clientId: client.id, route, on: localDateOf(now, row.timeZone) })
  const restRooms = await loadRoomsNow(tx, row, practiceId, now)
  const stop = await loadStop(tx, { practiceId, clientId: client.id, timeZone: row.timeZone, now, ruleset })
  const openAlerts = await countOpenAlerts(tx, practiceId, appointmentId)
  const events = eventsOf(journeyEvents)
  const doses = events.filter(({ kind }) => kind === 'dose')
  const doseAt = doses.at(-1)?.happenedAt ?? null
  const vitals = vitalsOf(vitalReadings, vitalClearances, ruleset)
  const standing = vitals.filter(({ isVoid }) => !isVoid)
  recordRead(tx, { actor, at: now, command: 'journey.open', clientId: client.id, objectId: appointmentId })
  return {
    ...visit,
    stamp,
    now,
    cycle,
    outcome: journeyDay?.outcome ?? null,
    client: {
      id: client.id,
      name: clientNameOf(client),
      pronouns: client.pronouns,
      contact: client.clientContacts[0] ?? null,
    },
    order: order && { doseMg: order.doseMg, form: order.form, route: order.route },
    prescriber: order?.prescriber ?? null,
    doses,
    doseAt,
    readyAt: doseAt && addMinutes(doseAt, minutesToLeave(row.route, ruleset.values)),
    vitals,
    events,
    stop: stop && { readingId: stop.id, systolic: stop.systolic, diastolic: stop.diastolic, takenAt: stop.takenAt },
    openAlerts,
    left: (cycle?.appointments ?? []).filter(({ id }) => id !== appointmentId),
    readings: requiredReadings({ route, plannedDoseAt: row.startsAt, doseAt, endsAt: row.endsAt, readings: standing, ruleset }),
    limits: limitsOf(ruleset, order && readJson('DoseOrder.limits', order.limits)),
    restRooms,
  }
}

export type JourneyConsole = NonNullable<Awaited<ReturnType<typeof findJourneyConsole>>>

type Values = Awaited<ReturnType<typeof loadRuleset>>['values']

const minutesToLeave = (route: string | null, values: Values) =>
  Math.max(values['discharge.after-dose-minutes'], route === 'esketamine' ? values['esketamine.watch-minutes'] : 0)

const loadJourney = (tx: Tx, actor: Actor, appointmentId: string) =>
  tx.appointment.findFirst({
    where: { AND: [visibleAppointments(actor), { id: appointmentId }] },
    select: {
      id: true,
      kind: true,
      status: true,
      setting: true,
      route: true,
      startsAt: true,
      endsAt: true,
      startedAt: true,
      timeZone: true,
      serviceOn: true,
      locationId: true,
      clinician: { select: { name: true } },
      room: { select: { name: true } },
      facility: { select: { name: true, phone: true } },
      chair: { select: { name: true } },
      cycle: {
        select: {
          number: true,
          regimen: { select: { cyclesPlanned: true } },
          appointments: {
            where: { status: { in: ['tentative', 'confirmed'] } },
            orderBy: { startsAt: 'asc' },
            select: { id: true, kind: true, startsAt: true },
          },
        },
      },
      client: {
        select: {
          id: true,
          legalFirstName: true,
          legalLastName: true,
          chosenName: true,
          pronouns: true,
          clientContacts: { where: { kind: 'emergency' }, take: 1, select: { name: true, relation: true, phone: true } },
        },
      },
      rideHome: {
        select: {
          id: true,
          status: true,
          driverName: true,
          driverPhone: true,
          confirmedAt: true,
          restRoomId: true,
          restPlace: true,
          waitingSince: true,
          handedOverAt: true,
          sitterName: true,
          sitterPhone: true,
          homeAddress: true,
        },
      },
      vitalReadings: { orderBy: [{ takenAt: 'asc' }, { id: 'asc' }] },
      vitalClearances: {
        orderBy: { decidedAt: 'asc' },
        select: { readingId: true, words: true, readBackBy: true, confirmedAt: true, prescriber: { select: { name: true } } },
      },
      journeyEvents: { orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }] },
      journeyDay: { select: { outcome: true } },
      discharge: { select: { dischargedAt: true } },
    },
  })
