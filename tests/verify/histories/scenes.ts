import { checkIn } from '../../../lib/commands/journeys/check-in.ts'
import { confirmRide } from '../../../lib/commands/journeys/confirm-ride.ts'
import { nameDriver } from '../../../lib/commands/journeys/name-driver.ts'
import { nameSitter } from '../../../lib/commands/journeys/name-sitter.ts'
import { recordEvent } from '../../../lib/commands/journeys/record-event.ts'
import { recordVitals } from '../../../lib/commands/journeys/record-vitals.ts'
import { startVisit } from '../../../lib/commands/journeys/start-visit.ts'
import { tellPlace } from '../../../lib/commands/journeys/tell-place.ts'
import { confirmAppointment } from '../../../lib/commands/scheduling/confirm-appointment.ts'
import { scheduleCycle } from '../../../lib/commands/scheduling/schedule-cycle.ts'
import type { CoverageProgram } from '../../../lib/domain/coverage/program.ts'
import type { AppointmentStatus } from '../../../lib/domain/scheduling/appointment-status.ts'
import { addDays, type LocalDate, type LocalTime } from '../../../lib/domain/time/local.ts'
import { instantAt } from '../../../lib/domain/time/practice-time.ts'
import { addSafetyAnswers, type TestClient } from '../../support/clinic/clients.ts'
import { type Clinic, done, openClinic } from '../../support/clinic.ts'
import { wellPrepared } from '../../support/door-answers.ts'
import { after } from './history.ts'
import { driver, HOUR, type Layout, layouts, medicineOf, placeTold, prepare, sitter } from './layouts.ts'

/** When a practice lives, and the day of the first journey there: an ordinary week, New Year, and both changes of the clock. */
const seasons = {
  autumn: { opensAt: '2026-11-23T15:00:00Z', journeyOn: '2026-12-02' },
  'the clock goes back': { opensAt: '2026-10-21T14:00:00Z', journeyOn: '2026-11-01' },
  'new year': { opensAt: '2026-12-21T15:00:00Z', journeyOn: '2027-01-01' },
  'the clock goes on': { opensAt: '2027-03-03T15:00:00Z', journeyOn: '2027-03-14' },
} as const
export type Season = keyof typeof seasons

/** How far a client has come when a history begins. */
export const depths = ['planned', 'booked', 'agreed', 'confirmed', 'arrived', 'begun', 'dosed', 'after'] as const
export type Depth = (typeof depths)[number]

/** Where a history begins: when, how their journeys are laid out, and how far they have come. */
export type Place = {
  readonly season: Season
  readonly layout: Layout
  readonly depth: Depth
  /** Days from the first journey day of the season to theirs. Two journeys a day are what one therapist gives. */
  readonly days: number
  readonly at: LocalTime
}

export type Scene = { readonly clinic: Clinic; readonly client: TestClient; readonly layout: Layout; readonly now: Date }

const clinics = new Map<string, Promise<Clinic>>()
const scenes = new Map<string, Promise<Scene>>()

/** Journeys in the office have a practice of their own: they begin at fixed hours, which nobody else may take. */
const clinicOf = ({ season, layout }: Place): Promise<Clinic> => {
  const key = layout === 'in the office' ? season : `${season}, elsewhere`
  const known = clinics.get(key) ?? openClinic({ now: new Date(seasons[season].opensAt), openOnSundays: true })
  clinics.set(key, known)
  return known
}

/** A client who has come so far in a season; made once, and every history of it is taken back. */
export function sceneOf(place: Place): Promise<Scene> {
  const key = nameOf(place)
  const known = scenes.get(key) ?? openScene(place)
  scenes.set(key, known)
  return known
}

export const nameOf = ({ season, layout, depth }: Place): string => `${season}, ${layout}, ${depth}`

const hours: Readonly<Partial<Record<Depth, { readonly days: number; readonly at: LocalTime }>>> = {
  planned: { days: 0, at: '09:00' as LocalTime },
  arrived: { days: 0, at: '08:00' as LocalTime },
  confirmed: { days: 0, at: '13:00' as LocalTime },
  booked: { days: 7, at: '08:00' as LocalTime },
  begun: { days: 7, at: '13:00' as LocalTime },
  dosed: { days: 14, at: '08:00' as LocalTime },
  after: { days: 14, at: '13:00' as LocalTime },
}
export const inOffice = (season: Season, depth: Depth): Place => ({
  ...{ season, depth, layout: 'in the office' },
  ...(hours[depth] ?? { days: 0, at: HOUR }),
})
const elsewhere = (season: Season, layout: Layout, depth: Depth, days: number): Place => ({ season, layout, depth, days, at: HOUR })

/** All of it in the office of an ordinary week; parts of the day itself in the other seasons; every other layout somewhere. */
export const places: readonly Place[] = [
  ...(['planned', 'booked', 'confirmed', 'arrived', 'begun', 'dosed', 'after'] as const).map((depth) => inOffice('autumn', depth)),
  ...(['begun', 'arrived'] as const).map((depth) => inOffice('the clock goes back', depth)),
  ...(['confirmed', 'begun'] as const).map((depth) => inOffice('new year', depth)),
  ...(['arrived', 'begun'] as const).map((depth) => inOffice('the clock goes on', depth)),
  elsewhere('autumn', 'at a facility', 'booked', 2),
  elsewhere('autumn', 'at home by video', 'booked', 9),
  elsewhere('autumn', 'prepared by video', 'agreed', 5),
  elsewhere('autumn', 'in one day', 'booked', 12),
  elsewhere('the clock goes back', 'at home by video', 'begun', 2),
  elsewhere('the clock goes back', 'in one day', 'arrived', 5),
  elsewhere('new year', 'at home by video', 'confirmed', 4),
  elsewhere('new year', 'with a group', 'confirmed', 10),
  elsewhere('the clock goes on', 'at a facility', 'begun', 2),
  elsewhere('the clock goes on', 'at a facility', 'confirmed', 4),
  elsewhere('the clock goes on', 'with a group', 'booked', 9),
]

/** Whose plan is another than an employer's. */
const programs: Readonly<Record<string, CoverageProgram>> = {
  'autumn, in the office, booked': 'va',
  'new year, in the office, confirmed': 'medicaid',
}

async function openScene(place: Place): Promise<Scene> {
  const { season, layout, depth, days, at } = place
  const clinic = await clinicOf(place)
  // Some live in another state than the one they come to.
  const state = layout === 'in the office' && (depth === 'arrived' || depth === 'dosed') ? 'KS' : 'MO'
  const client = await clinic.client({ state, program: programs[nameOf(place)] ?? 'commercial' })
  const journeyOn = addDays(seasons[season].journeyOn as LocalDate, days)
  const request = await prepare(clinic, client, layout, journeyOn)
  const { format, setting } = layouts[layout]
  const { cycleIds } = await clinic.regimen(client, { cycles: 3, format, setting, route: medicineOf(layout).route })
  if (depth === 'planned') return { clinic, client, layout, now: clinic.now }
  const beside = layout === 'in the office' ? { preparationAt: at, integrationAt: at } : {}
  const asked = { ...request, ...beside, cycleId: cycleIds[0] ?? '', journeyOn, journeyAt: at }
  const { appointmentIds } = await done(clinic.run(scheduleCycle, asked, clinic.frontDesk.actor))
  if (depth === 'booked') return { clinic, client, layout, now: clinic.now }
  const startsAt = instantAt(journeyOn, at, clinic.timeZone)
  return { clinic, client, layout, now: await onward({ clinic, client, layout, depth, startsAt, appointmentIds }) }
}

type Booked = {
  readonly clinic: Clinic
  readonly client: TestClient
  readonly layout: Layout
  readonly depth: Depth
  readonly startsAt: Date
  readonly appointmentIds: readonly string[]
}

/** From a cycle that is booked to where the history begins. */
async function onward({ clinic, client, layout, depth, startsAt, appointmentIds }: Booked): Promise<Date> {
  const [first = '', second = ''] = appointmentIds
  const [preparation, journey] = layouts[layout].format === 'A' ? [null, first] : [first, second]
  const isAtHome = layouts[layout].setting === 'telehealth'
  const { rideId } = isAtHome
    ? await done(clinic.run(nameSitter, { appointmentId: journey, ...sitter }, client.actor))
    : await done(clinic.run(nameDriver, { appointmentId: journey, ...driver }, client.actor))
  for (const appointmentId of appointmentIds) await done(clinic.run(confirmAppointment, { appointmentId }, clinic.frontDesk.actor))
  if (depth === 'agreed') return clinic.now
  if (preparation !== null) await walked(clinic, preparation)
  await clinic.asSystem((tx) =>
    addSafetyAnswers(tx, { practiceId: clinic.practiceId, clientId: client.id, takenBy: client.userId, at: after(startsAt, -70) }),
  )
  if (!isAtHome) await done(clinic.run(confirmRide, { rideId }, clinic.frontDesk.actor, after(startsAt, -65)))
  if (depth === 'confirmed') return after(startsAt, -60)
  if (depth === 'after') {
    await walked(clinic, journey)
    return after(startsAt, 23 * 60)
  }
  if (isAtHome) await done(clinic.run(tellPlace, { appointmentId: journey, ...placeTold }, client.actor, after(startsAt, -40)))
  return onTheDay(clinic, journey, startsAt, depth)
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
