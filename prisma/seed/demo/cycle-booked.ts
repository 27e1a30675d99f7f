import { execute } from '../../../lib/commands/command.ts'
import { confirmRide } from '../../../lib/commands/journeys/confirm-ride.ts'
import { nameDriver } from '../../../lib/commands/journeys/name-driver.ts'
import { nameSitter } from '../../../lib/commands/journeys/name-sitter.ts'
import { confirmAppointment } from '../../../lib/commands/scheduling/confirm-appointment.ts'
import { scheduleCycle } from '../../../lib/commands/scheduling/schedule-cycle.ts'
import { addDays, type LocalDate } from '../../../lib/domain/time/local.ts'
import { localDateOf } from '../../../lib/domain/time/practice-time.ts'
import { demoPhone } from '../numbers.ts'
import { asSetUp } from '../support.ts'
import { verifiesBenefits } from './benefits.ts'
import { screensHealth } from './intake.ts'
import { openTimes } from './open-times.ts'
import { isRiverside, type Lived, type Someone } from './someone.ts'

export type Visit = {
  readonly id: string
  readonly kind: string
  readonly phase: string | null
  readonly on: LocalDate
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clinicianId: string
  readonly setting: string
  readonly rideId: string | null
}

export type BookedCycle = { readonly number: number; readonly format: string; readonly journey: Visit; readonly visits: readonly Visit[] }

/** Books a cycle by its number into the first open times from a day on, without the group when there is none. Null when the calendar is full for two weeks, or the rules refuse. */
export async function booksCycle(lived: Lived, someone: Someone, number: number, from: LocalDate): Promise<BookedCycle | null> {
  const { practice, timeline } = lived
  const { person, clientId, chance } = someone
  const planned = person.formats[number - 1] ?? 'B'
  const wanted = { therapist: person.therapist, from, chance }
  const asPlanned = await openTimes(lived, { ...wanted, format: planned })
  const times = asPlanned ?? (planned === 'C' ? await openTimes(lived, { ...wanted, format: 'B' }) : null)
  const format = asPlanned ? planned : 'B'
  if (!times) return null
  const cycle = await asSetUp(practice.id, (tx) =>
    tx.cycle.findFirstOrThrow({ where: { practiceId: practice.id, clientId, number }, select: { id: true } }),
  )
  const locationId = isRiverside(person) ? practice.places.riverside : practice.places.northside
  const asked = { ...times, cycleId: cycle.id, locationId, format, setting: format === 'D' ? 'telehealth' : 'office' }
  const outcome = await execute(scheduleCycle, asked, { actor: practice.actors.frontDesk, now: timeline.now() })
  return outcome.status === 'done' ? bookedAs(lived, number, format, outcome.value.appointmentIds) : null
}

/** The visits of a cycle as they stand, in the order of time. */
export async function bookedAs(lived: Lived, number: number, format: string, ids: readonly string[]): Promise<BookedCycle> {
  const { id: practiceId, timeZone } = lived.practice
  const rows = await asSetUp(practiceId, (tx) =>
    tx.appointment.findMany({
      where: { practiceId, id: { in: [...ids] } },
      orderBy: { startsAt: 'asc' },
      select: {
        id: true,
        kind: true,
        phase: true,
        startsAt: true,
        endsAt: true,
        clinicianId: true,
        setting: true,
        group: groupLeader,
        rideHome: { select: { id: true } },
      },
    }),
  )
  const visits = rows.map(({ clinicianId, group, rideHome, ...row }) => ({
    ...row,
    clinicianId: clinicianId ?? group?.clinicianId ?? '',
    on: localDateOf(row.startsAt, timeZone),
    rideId: rideHome?.id ?? null,
  }))
  const journey = visits.find(({ kind }) => kind === 'journey')
  if (!journey) throw new Error('A cycle of the demo has a journey.')
  return { number, format, journey, visits }
}

const groupLeader = { select: { clinicianId: true } } as const

const drivers = ['Juniper Jay', 'Basil Brook', 'Maple Moor', 'Sorrel Stone', 'Linden Lake'] as const

/** Four days before the first visit what goes stale is made fresh, the driver is named, and the visits are confirmed. */
export async function isConfirmed(lived: Lived, someone: Someone, { journey, visits, format }: BookedCycle): Promise<void> {
  const { practice, does, until } = lived
  const { client, chance } = someone
  await until(addDays(visits[0]?.on ?? journey.on, -4), chance.oneOf(['07:50', '08:05', '08:30']))
  await verifiesBenefits(lived, someone)
  await screensHealth(lived, someone)
  if (format === 'D') {
    const sitter = {
      sitterName: chance.oneOf(drivers),
      sitterPhone: demoPhone(81),
      sitterIsAdult: true,
      homeAddress: '7 Sedge Court, Kansas City',
      noDriving: true,
    }
    await does(client, nameSitter, { appointmentId: journey.id, ...sitter })
  } else {
    const driver = {
      driverName: chance.oneOf(drivers),
      driverPhone: demoPhone(chance.between(82, 90)),
      driverRelation: chance.oneOf(['friend', 'partner', 'sibling']),
      wayHome: 'driver',
      driverIsAdult: true,
    }
    await does(client, nameDriver, { appointmentId: journey.id, ...driver })
  }
  for (const { id } of visits) await does(practice.actors.frontDesk, confirmAppointment, { appointmentId: id })
}

/** The driver says yes: the front desk calls and writes it down. */
export async function driverSaysYes({ practice, does }: Lived, { journey, format }: BookedCycle): Promise<void> {
  if (journey.rideId && format !== 'D') await does(practice.actors.frontDesk, confirmRide, { rideId: journey.rideId })
}
