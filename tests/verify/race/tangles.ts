import { cancelAppointment } from '../../../lib/commands/scheduling/cancel-appointment.ts'
import { joinGroup } from '../../../lib/commands/scheduling/join-group.ts'
import { moveAppointment } from '../../../lib/commands/scheduling/move-appointment.ts'
import { offerTime } from '../../../lib/commands/scheduling/offer-time.ts'
import { openGroup } from '../../../lib/commands/scheduling/open-group.ts'
import { scheduleRegimen } from '../../../lib/commands/scheduling/schedule-regimen.ts'
import { scheduleVisit } from '../../../lib/commands/scheduling/schedule-visit.ts'
import { swapAppointments } from '../../../lib/commands/scheduling/swap-appointments.ts'
import { waitForTime } from '../../../lib/commands/scheduling/wait-for-time.ts'
import { findRegimenPlaces } from '../../../lib/data/views/regimen-places.ts'
import type { Outcome } from '../../../lib/domain/outcome.ts'
import { addDays, type LocalDate, type LocalTime } from '../../../lib/domain/time/local.ts'
import { instantAt } from '../../../lib/domain/time/practice-time.ts'
import { newId } from '../../../lib/ids.ts'
import type { TestClient } from '../../support/clinic/clients.ts'
import { type Clinic, done, openClinic } from '../../support/clinic.ts'
import { restTangles } from './rest-tangles.ts'
import { desks, rounds, type Tangle } from './tangle.ts'

const many = <Made>(count: number, make: (index: number) => Made): Made[] => Array.from({ length: count }, (_, index) => make(index))

/** The working days from a week ahead on. */
function workday(clinic: Clinic, index: number): LocalDate {
  const weeks = Math.floor(index / 4)
  return addDays(clinic.today, 8 + weeks * 7 + (index % 4))
}

async function booked(clinic: Clinic, client: TestClient, on: LocalDate, at: LocalTime, setting: 'office' | 'telehealth' = 'office') {
  const { clinicianId } = clinic.therapist
  const asked = { clientId: client.id, locationId: clinic.locationId, kind: 'follow_up', setting, on, at, clinicianId }
  return (await done(clinic.run(scheduleVisit, asked, clinic.frontDesk.actor))).appointmentId
}

/** A visit that two desks want to exchange, each for another one, and a third wants to move. */
async function exchanges(): Promise<Tangle> {
  const clinic = await openClinic()
  const desk = clinic.frontDesk.actor
  const visits = []
  for (const [index, at] of (['09:00', '11:00', '14:00'] as const).entries())
    visits.push(await booked(clinic, await clinic.client(), workday(clinic, index), at))
  const [one = '', other = '', third = ''] = visits
  const read = (id: string) => clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id } }))
  return {
    what: `two exchanges and a move of one visit, ${desks} desks at once`,
    rounds,
    async round(number) {
      const rows = new Map([one, other, third].map((id) => [id, read(id)]))
      const row = async (id: string) => (await rows.get(id)) ?? (await read(id))
      const side = async (id: string, to: string) => {
        const { sequence, clinicianId } = await row(id)
        const shown = [{ appointmentId: id, startsAt: (await row(to)).startsAt.toISOString(), clinicianId }]
        return { appointmentId: id, sequence, shown }
      }
      const [first, second] = [
        { one: await side(one, other), other: await side(other, one) },
        { one: await side(third, one), other: await side(one, third) },
      ]
      const move = { appointmentId: one, sequence: (await row(one)).sequence, on: workday(clinic, 4 + (number % 36)), at: '16:00' }
      const ways = [
        () => clinic.run(swapAppointments, first, desk),
        () => clinic.run(swapAppointments, second, desk),
        () => clinic.run(moveAppointment, move, desk),
      ]
      return many(desks, (index) => ways[index % ways.length] ?? ways[0]) as (typeof ways)[number][]
    },
  }
}

/** Visits of as many clients that are all to have one time of one therapist. */
async function moves(): Promise<Tangle> {
  const clinic = await openClinic()
  const desk = clinic.frontDesk.actor
  const visits: string[] = []
  for (let index = 0; index < 24; index += 1) {
    const at = (['09:00', '11:00', '13:00'] as const)[index % 3] ?? '09:00'
    visits.push(await booked(clinic, await clinic.client(), workday(clinic, Math.floor(index / 3)), at))
  }
  return {
    what: 'twenty-four visits that are moved to one time',
    rounds: Math.min(rounds, 20),
    async round(number) {
      const rows = await clinic.asSystem((tx) => tx.appointment.findMany({ where: { id: { in: visits } } }))
      const to = { on: workday(clinic, 12 + number), at: '16:00', clinicianId: clinic.therapist.clinicianId }
      return rows.map(
        ({ id, sequence }) =>
          () =>
            clinic.run(moveAppointment, { appointmentId: id, sequence, ...to }, desk),
      )
    },
  }
}

/** The last seat of a session, which everybody wants. */
async function seat(): Promise<Tangle> {
  const clinic = await openClinic()
  const desk = clinic.frontDesk.actor
  const session = { phase: 'integration', title: 'Making sense together', on: workday(clinic, 0), at: '13:00', seats: 2 }
  const led = { locationId: clinic.locationId, clinicianId: clinic.therapist.clinicianId, roomId: clinic.rooms.one }
  const { groupId } = await done(clinic.run(openGroup, { ...led, ...session }, desk))
  const { appointmentId: sits } = await done(clinic.run(joinGroup, { groupId, clientId: (await clinic.client()).id }, desk))
  const clients: TestClient[] = []
  for (let index = 0; index < desks; index += 1) clients.push(await clinic.client())
  return {
    what: `the last seat, ${desks} clients`,
    rounds,
    async round() {
      const seated = await clinic.asSystem((tx) =>
        tx.appointment.findMany({ where: { groupId, status: { not: 'cancelled' }, NOT: { id: sits } } }),
      )
      for (const { id } of seated) await done(clinic.run(cancelAppointment, { appointmentId: id, reason: 'Gives it on' }, desk))
      return clients.map(
        ({ id: clientId }) =>
          () =>
            clinic.run(joinGroup, { groupId, clientId }, desk),
      )
    },
  }
}

/** Whole plans of several clients of one therapist, laid on the same days. */
async function plans(): Promise<Tangle> {
  const clinic = await openClinic()
  const desk = clinic.frontDesk.actor
  const ready = async () => {
    const client = await clinic.client()
    await clinic.sign(client, ['ride-home-agreement'])
    await clinic.referred(client)
    await clinic.order(client)
    await clinic.regimen(client, { cycles: 2 })
    return client.id
  }
  return {
    what: 'plans of four clients that overlap',
    rounds: Math.min(rounds, 8),
    async round() {
      const found = []
      for (const clientId of [await ready(), await ready(), await ready(), await ready()])
        found.push(
          await clinic
            .read(desk, (tx) => findRegimenPlaces(tx, desk, { clientId, asked: { weeks: 16 }, now: clinic.now }))
            .then((places) => ({ clientId, places })),
        )
      return found.map(({ clientId, places }) => {
        const cycles = (places?.plans[0]?.cycles ?? []).map(({ id, request: { payer: _, ...request } }) => ({ ...request, cycleId: id }))
        return () => clinic.run(scheduleRegimen, { clientId, locationId: clinic.locationId, cycles }, desk)
      })
    },
  }
}

/** An hour that comes free, and everybody who waits for one is offered something at once. */
async function offers(): Promise<Tangle> {
  return {
    what: 'one hour that came free, eight who wait for it',
    rounds: Math.min(rounds, 8),
    async round() {
      const clinic = await openClinic()
      const { practiceId, therapist, timeZone } = clinic
      const [free, from] = [workday(clinic, 0), workday(clinic, 4)]
      const holder = await booked(clinic, await clinic.client(), free, '10:00', 'telehealth')
      const waiting: (() => Promise<Outcome<unknown>>)[] = []
      for (let index = 0; index < 8; index += 1) {
        const client = await clinic.client()
        const at = (['09:00', '11:00', '13:00', '15:00'] as const)[index % 4] ?? '09:00'
        const visit = await booked(clinic, client, addDays(from, Math.floor(index / 4)), at, 'telehealth')
        waiting.push(() => clinic.run(waitForTime, { appointmentId: visit, dayPart: 'any' }, client.actor))
      }
      const at = (on: LocalDate, time: LocalTime) => instantAt(on, time, timeZone)
      const away = (startsAt: Date, endsAt: Date) => ({
        practiceId,
        id: newId(),
        clinicianId: therapist.clinicianId,
        startsAt,
        endsAt,
        reason: 'Away',
      })
      await clinic.asSystem((tx) =>
        tx.timeOff.createMany({ data: [away(clinic.now, at(free, '10:00')), away(at(free, '11:00'), at(addDays(from, 2), '00:00'))] }),
      )
      for (const wait of waiting) await done(wait())
      const waits = await clinic.asSystem((tx) => tx.timeWait.findMany({ where: { practiceId }, select: { id: true } }))
      await done(clinic.run(cancelAppointment, { appointmentId: holder, reason: 'Travelling' }, clinic.frontDesk.actor))
      const job = { role: 'system', practiceId, job: 'offer-times' } as const
      return waits.map(({ id: waitId }) => async () => {
        const outcome = await clinic.run(offerTime, { waitId }, job)
        return { status: outcome.status === 'done' && outcome.value.changed === 0 ? 'refused' : outcome.status }
      })
    },
  }
}

/** Made one after the other: each has a practice of its own. */
export const tangles = [exchanges, moves, seat, plans, offers, ...restTangles]
