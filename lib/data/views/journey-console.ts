import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { Finding } from '../../domain/finding.ts'
import { requiredReadings } from '../../domain/journeys/required-readings.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { recordAudit } from '../audit.ts'
import { fromDay, toDay } from '../dates.ts'
import { loadRestRooms } from '../records/journeys.ts'
import { loadOccupied } from '../records/reservations.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'

/** Everything the console of one journey shows, in a fixed number of statements. Null when there is no such journey. */
export async function findJourneyConsole(tx: Tx, actor: Actor, appointmentId: string, now: Date) {
  const row = await loadJourney(tx, actor, appointmentId)
  if (!row?.client || row.kind !== 'journey') return null
  const { practiceId } = actor
  const { client, vitalReadings, journeyEvents, serviceOn, ...visit } = row
  const on = fromDay(serviceOn)
  const ruleset = await loadRuleset(tx, practiceId, on)
  const order = await tx.doseOrder.findFirst({
    where: {
      practiceId,
      clientId: client.id,
      status: 'active',
      ...(row.route ? { route: row.route } : {}),
      issuedOn: { lte: toDay(on) },
      expiresOn: { gte: toDay(on) },
    },
    select: { doseMg: true, form: true, route: true, prescriber: { select: { name: true, phone: true } } },
  })
  const rooms = await loadRestRooms(tx, practiceId, row.locationId)
  const soon = { start: now, end: addMinutes(now, 60) }
  const taken = await loadOccupied(
    tx,
    practiceId,
    rooms.map(({ id }) => id),
    soon,
    now,
  )
  const doseAt = journeyEvents.find(({ kind }) => kind === 'dose')?.happenedAt ?? null
  await recordAudit(tx, { actor, at: now, command: 'journey.open', outcome: 'read', clientId: client.id, objectId: appointmentId })
  const { values } = ruleset
  return {
    ...visit,
    client: {
      id: client.id,
      name: `${client.chosenName ?? client.legalFirstName} ${client.legalLastName}`,
      pronouns: client.pronouns,
      contact: client.clientContacts[0] ?? null,
    },
    order: order && { doseMg: order.doseMg, form: order.form, route: order.route },
    prescriber: order?.prescriber ?? null,
    doseAt,
    readyAt: doseAt && addMinutes(doseAt, minutesToLeave(row.route, values)),
    vitals: vitalReadings.map(({ findings, ...reading }) => ({ ...reading, findings: findings as unknown as Finding[] })),
    events: journeyEvents,
    readings: requiredReadings({ plannedDoseAt: row.startsAt, doseAt, endsAt: row.endsAt, readings: vitalReadings, ruleset }),
    limits: {
      systolic: values['vitals.systolic-asks'],
      diastolic: values['vitals.diastolic-asks'],
      systolicStops: values['vitals.systolic-stops'],
      diastolicStops: values['vitals.diastolic-stops'],
      heartLow: values['vitals.heart-rate-low'],
      heartHigh: values['vitals.heart-rate-high'],
      spo2Low: values['vitals.spo2-low'],
      temperatureHigh: values['vitals.temperature-high'],
    },
    restRooms: rooms.map((room) => ({
      ...room,
      free: taken.every(({ resourceId, appointmentId: whose }) => resourceId !== room.id || whose === appointmentId),
    })),
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
      cycle: { select: { number: true, regimen: { select: { cyclesPlanned: true } } } },
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
      vitalReadings: {
        orderBy: { takenAt: 'asc' },
        select: {
          id: true,
          takenAt: true,
          minutesSinceDose: true,
          systolic: true,
          diastolic: true,
          heartRate: true,
          spo2: true,
          temperature: true,
          moment: true,
          effect: true,
          findings: true,
          clearedReason: true,
        },
      },
      journeyEvents: {
        orderBy: { happenedAt: 'asc' },
        select: { id: true, happenedAt: true, kind: true, grade: true, detail: true, doseMg: true },
      },
      discharge: { select: { dischargedAt: true } },
    },
  })
