import { checkIn } from '../../../lib/commands/journeys/check-in.ts'
import { confirmRide } from '../../../lib/commands/journeys/confirm-ride.ts'
import { nameDriver } from '../../../lib/commands/journeys/name-driver.ts'
import { recordEvent } from '../../../lib/commands/journeys/record-event.ts'
import { recordVitals } from '../../../lib/commands/journeys/record-vitals.ts'
import { startVisit } from '../../../lib/commands/journeys/start-visit.ts'
import { confirmAppointment } from '../../../lib/commands/scheduling/confirm-appointment.ts'
import { scheduleCycle } from '../../../lib/commands/scheduling/schedule-cycle.ts'
import type { CoverageProgram } from '../../../lib/domain/coverage/program.ts'
import type { AppointmentStatus } from '../../../lib/domain/scheduling/appointment-status.ts'
import { addDays, type LocalDate, type LocalTime } from '../../../lib/domain/time/local.ts'
import { instantAt } from '../../../lib/domain/time/practice-time.ts'
import { addSafetyAnswers, type TestClient } from '../../support/clinic/clients.ts'
import { type Clinic, done, openClinic } from '../../support/clinic.ts'
import { wellPrepared } from '../law/kinds/steps.ts'
import { after } from './history.ts'

/** When a practice lives, and the day of the first journey there: an ordinary week, New Year, and both changes of the clock. */
const seasons = {
  autumn: { opensAt: '2026-11-23T15:00:00Z', journeyOn: '2026-12-02' },
  'the clock goes back': { opensAt: '2026-10-21T14:00:00Z', journeyOn: '2026-11-01' },
  'new year': { opensAt: '2026-12-21T15:00:00Z', journeyOn: '2027-01-01' },
  'the clock goes on': { opensAt: '2027-03-03T15:00:00Z', journeyOn: '2027-03-14' },
} as const
export type Season = keyof typeof seasons
export const seasonNames = Object.keys(seasons) as readonly Season[]

/** How far a client has come when a history begins. */
export const depths = ['planned', 'booked', 'confirmed', 'arrived', 'begun', 'dosed', 'after'] as const
export type Depth = (typeof depths)[number]

export type Scene = { readonly clinic: Clinic; readonly client: TestClient; readonly now: Date }

const clinics = new Map<Season, Promise<Clinic>>()
const scenes = new Map<string, Promise<Scene>>()

const clinicOf = (season: Season): Promise<Clinic> => {
  const known = clinics.get(season) ?? openClinic({ now: new Date(seasons[season].opensAt), openOnSundays: true })
  clinics.set(season, known)
  return known
}

/** A client who has come so far in a season; made once, and every history of it is taken back. */
export function sceneOf(season: Season, depth: Depth): Promise<Scene> {
  const key = `${season} ${depth}`
  const known = scenes.get(key) ?? openScene(season, depth)
  scenes.set(key, known)
  return known
}

/** Where a depth stands in the practice's calendar: two journeys a day are what one therapist gives. */
const places: Readonly<Record<Depth, { readonly week: number; readonly at: LocalTime }>> = {
  planned: { week: 0, at: '09:00' as LocalTime },
  arrived: { week: 0, at: '08:00' as LocalTime },
  confirmed: { week: 0, at: '13:00' as LocalTime },
  booked: { week: 1, at: '08:00' as LocalTime },
  begun: { week: 1, at: '13:00' as LocalTime },
  dosed: { week: 2, at: '08:00' as LocalTime },
  after: { week: 2, at: '13:00' as LocalTime },
}

/** What is begun in a season: all of it in an ordinary one, parts of the day itself in the others. */
const begun: Readonly<Record<Season, readonly Depth[]>> = {
  autumn: depths,
  'the clock goes back': ['begun', 'arrived'],
  'new year': ['confirmed', 'begun'],
  'the clock goes on': ['arrived', 'begun'],
}
export const scenesOf = (season: Season): readonly Depth[] => begun[season]

/** Whose plan is another than an employer's. */
const programs: Readonly<Record<string, CoverageProgram>> = { 'autumn booked': 'va', 'new year confirmed': 'medicaid' }

async function openScene(season: Season, depth: Depth): Promise<Scene> {
  const clinic = await clinicOf(season)
  // Some live in another state than the one they come to.
  const state = depth === 'arrived' || depth === 'dosed' ? 'KS' : 'MO'
  const client = await clinic.client({ state, program: programs[`${season} ${depth}`] ?? 'commercial' })
  await clinic.sign(client, ['ride-home-agreement', 'extended-care-notice', 'group-consent'])
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client, { cycles: 3 })
  if (depth === 'planned') return { clinic, client, now: clinic.now }
  const { week, at } = places[depth]
  const journeyOn = addDays(seasons[season].journeyOn as LocalDate, week * 7)
  const asked = { cycleId: cycleIds[0] ?? '', locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn, journeyAt: at }
  const beside = { preparationAt: at, integrationAt: at }
  const booked = await done(clinic.run(scheduleCycle, { ...asked, ...beside }, clinic.frontDesk.actor))
  const [preparation = '', journey = '', integration = ''] = booked.appointmentIds
  if (depth === 'booked') return { clinic, client, now: clinic.now }
  const driver = { driverName: 'Juniper Jay', driverPhone: '555 555 0199', wayHome: 'driver', driverIsAdult: true }
  const { rideId } = await done(clinic.run(nameDriver, { appointmentId: journey, ...driver }, client.actor))
  for (const appointmentId of [preparation, journey, integration])
    await done(clinic.run(confirmAppointment, { appointmentId }, clinic.frontDesk.actor))
  const startsAt = instantAt(journeyOn, at, clinic.timeZone)
  await walked(clinic, preparation)
  await clinic.asSystem((tx) =>
    addSafetyAnswers(tx, { practiceId: clinic.practiceId, clientId: client.id, takenBy: client.userId, at: after(startsAt, -70) }),
  )
  await done(clinic.run(confirmRide, { rideId }, clinic.frontDesk.actor, after(startsAt, -65)))
  if (depth === 'confirmed') return { clinic, client, now: after(startsAt, -60) }
  if (depth === 'after') {
    await walked(clinic, journey)
    return { clinic, client, now: after(startsAt, 23 * 60) }
  }
  return { clinic, client, now: await onTheDay(clinic, journey, startsAt, depth) }
}

/** Through the door, and on to where the history begins. */
async function onTheDay(clinic: Clinic, appointmentId: string, startsAt: Date, depth: Depth): Promise<Date> {
  const door = { appointmentId, answers: wellPrepared }
  await done(clinic.run(checkIn, door, clinic.frontDesk.actor, after(startsAt, -10)))
  if (depth === 'arrived') return after(startsAt, -5)
  const { actor } = clinic.therapist
  await done(clinic.run(startVisit, { appointmentId }, actor, startsAt))
  const taken = { systolic: 120, diastolic: 78, heartRate: 72, spo2: 98 }
  const reading = { appointmentId, moment: 'before', takenAt: after(startsAt, 5).toISOString(), ...taken }
  await done(clinic.run(recordVitals, reading, actor, after(startsAt, 5)))
  if (depth === 'begun') return after(startsAt, 6)
  const dose = { appointmentId, kind: 'dose', happenedAt: after(startsAt, 8).toISOString(), doseMg: 100 }
  await done(clinic.run(recordEvent, dose, actor, after(startsAt, 8)))
  return after(startsAt, 9)
}

/** A visit of before, which took place. */
async function walked(clinic: Clinic, id: string): Promise<void> {
  const where = { practiceId: clinic.practiceId, id }
  const way: readonly AppointmentStatus[] = ['arrived', 'in_progress', 'completed']
  for (const status of way) await clinic.asSystem((tx) => tx.appointment.updateMany({ where, data: { status } }))
}
