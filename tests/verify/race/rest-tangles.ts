import { moveAppointment } from '../../../lib/commands/scheduling/move-appointment.ts'
import { moveRest } from '../../../lib/commands/scheduling/move-rest.ts'
import { scheduleCycle } from '../../../lib/commands/scheduling/schedule-cycle.ts'
import { scheduleVisit } from '../../../lib/commands/scheduling/schedule-visit.ts'
import { swapAppointments } from '../../../lib/commands/scheduling/swap-appointments.ts'
import { findRestOfPlan } from '../../../lib/data/views/rest-of-plan.ts'
import { findSwap } from '../../../lib/data/views/swap.ts'
import type { LocalDate, LocalTime } from '../../../lib/domain/time/local.ts'
import { CLINIC_NOW, type Clinic, done, openClinic } from '../../support/clinic.ts'
import { desks, type Give, rounds, type Tangle } from './tangle.ts'

/** Wednesdays and the Thursday on which everybody wants ten o’clock. */
const WEEKS: readonly LocalDate[] = ['2026-12-02', '2026-12-09', '2026-12-16']
const [THURSDAY, TEN] = ['2026-12-10', '10:00'] as const

/** Cycles of one plan in the calendar, all given by one therapist, their journeys on these days. */
async function plan(clinic: Clinic, days: readonly LocalDate[], journeyAt: LocalTime) {
  const client = await clinic.ordered()
  await clinic.sign(client, ['ride-home-agreement'])
  const { cycleIds } = await clinic.regimen(client, { cycles: days.length })
  const by = clinic.therapist.clinicianId
  const people = { preparationBy: by, journeyBy: by, integrationBy: by }
  for (const [index, journeyOn] of days.entries()) {
    const asked = { cycleId: cycleIds[index], locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn, journeyAt }
    await done(clinic.run(scheduleCycle, { ...asked, ...people }, clinic.frontDesk.actor))
  }
  return { client, cycleIds }
}

type Plan = Awaited<ReturnType<typeof plan>>

/** The move of a cycle and all after it, as the desk was shown it; it is lawful as long as nobody else has moved. */
async function restTo(clinic: Clinic, { cycleIds }: Plan, from: number, on: LocalDate) {
  const by = clinic.frontDesk.actor
  const cycleId = cycleIds[from] ?? ''
  const found = await clinic.read(by, (tx) => findRestOfPlan(tx, by, { cycleId, on, at: TEN, now: clinic.now }))
  if (!found?.chosen || found.chosen.stopped.length > 0) throw new Error(`the rest of a plan cannot move to ${on}`)
  const { moves, stays } = found.chosen
  return () => clinic.run(moveRest, { cycleId, moves: [...moves], stays: [...stays] }, by)
}

/** When the visits of a plan are, day by day. */
async function daysOf(clinic: Clinic, { client }: Plan, kind: 'preparation' | 'journey' | 'integration'): Promise<string> {
  const visits = await clinic.asSystem((tx) =>
    tx.appointment.findMany({ where: { clientId: client.id, kind }, orderBy: { startsAt: 'asc' }, select: { startsAt: true } }),
  )
  return visits.map(({ startsAt }) => startsAt.toISOString().slice(5, 10)).join(' ')
}

const many = (ways: readonly Give[]): Give[] =>
  Array.from({ length: desks }, (_, index) => ways[index % ways.length]).flatMap((way) => way ?? [])

/** One plan whose rest is moved one way and another, from its first cycle and from its second, while a visit of it is moved by itself. */
async function oneRest(): Promise<Tangle> {
  let [clinic, moved]: [Clinic | null, Plan | null] = [null, null]
  return {
    what: `the rest of one plan three ways and a journey of it, ${desks} desks at once`,
    rounds: Math.min(rounds, 8),
    async round() {
      clinic = await openClinic()
      moved = await plan(clinic, WEEKS, TEN)
      const { practiceId, frontDesk } = clinic
      const [, second] = await clinic.asSystem((tx) =>
        tx.appointment.findMany({ where: { practiceId, kind: 'journey' }, orderBy: { startsAt: 'asc' } }),
      )
      const move = { appointmentId: second?.id, sequence: second?.sequence, on: '2026-12-08', at: TEN }
      const run = clinic.run.bind(clinic)
      return many([
        await restTo(clinic, moved, 0, '2026-12-03'),
        await restTo(clinic, moved, 0, '2026-12-01'),
        await restTo(clinic, moved, 1, THURSDAY),
        () => run(moveAppointment, move, frontDesk.actor),
      ])
    },
    async after() {
      if (!clinic || !moved) return null
      const { practiceId } = clinic
      const stands = [
        await daysOf(clinic, moved, 'preparation'),
        await daysOf(clinic, moved, 'journey'),
        await daysOf(clinic, moved, 'integration'),
      ].join(' · ')
      const told = await clinic.asSystem((tx) => tx.outbox.count({ where: { practiceId, kind: 'appointment-moved' } }))
      return told === 1 && whole.includes(stands) ? null : `it stands on ${stands}, and the client was told ${told} times`
    },
  }
}

/** Every way in which that plan is whole once one of them has moved it. */
const whole = [
  '12-02 12-09 12-16 · 12-03 12-10 12-17 · 12-04 12-11 12-18',
  '11-30 12-07 12-14 · 12-01 12-08 12-15 · 12-02 12-09 12-16',
  '12-01 12-09 12-16 · 12-02 12-10 12-17 · 12-03 12-11 12-18',
  '12-01 12-07 12-15 · 12-02 12-08 12-16 · 12-03 12-09 12-17',
]

/** The hour of a therapist that the rest of two plans, new visits, a visit that is moved and one that changes places with another all come to. */
async function oneHour(): Promise<Tangle> {
  let [clinic, plans]: [Clinic | null, readonly [Plan, Plan] | null] = [null, null]
  return {
    what: `the rest of two plans, visits that are booked, moved and exchanged, ${desks} desks, one hour`,
    rounds: Math.min(rounds, 8),
    async round() {
      clinic = await openClinic()
      const desk = clinic.frontDesk.actor
      const { therapist, otherTherapist, locationId } = clinic
      const run = clinic.run.bind(clinic)
      plans = [await plan(clinic, WEEKS, TEN), await plan(clinic, WEEKS.slice(1), '14:00')]
      const asked = { locationId, kind: 'follow_up', setting: 'office', on: THURSDAY, at: TEN, clinicianId: therapist.clinicianId }
      const book = async (over: object) => {
        const clientId = (await clinic?.client())?.id
        return (await done(run(scheduleVisit, { ...asked, clientId, ...over }, desk))).appointmentId
      }
      const moved = await book({ on: '2026-12-11', at: '15:00' })
      const exchanged = await book({ on: '2026-12-14', at: '15:00' })
      const withId = await book({ clinicianId: otherTherapist.clinicianId })
      const swap = await clinic.read(desk, (tx) => findSwap(tx, desk, { appointmentId: exchanged, withId, now: CLINIC_NOW }))
      const sides = swap?.chosen?.sides
      if (!sides || sides.some(({ stops }) => stops.length > 0)) throw new Error('the two visits can change places')
      const [one, other] = sides.map(({ appointmentId, sequence, shown }) => ({ appointmentId, sequence, shown: [...shown] }))
      const [first, second] = [(await clinic.client()).id, (await clinic.client()).id]
      return many([
        await restTo(clinic, plans[0], 0, '2026-12-03'),
        await restTo(clinic, plans[1], 0, THURSDAY),
        () => run(scheduleVisit, { ...asked, clientId: first }, desk),
        () => run(moveAppointment, { appointmentId: moved, sequence: 0, on: THURSDAY, at: TEN, clinicianId: therapist.clinicianId }, desk),
        () => run(swapAppointments, { one, other }, desk),
        () => run(scheduleVisit, { ...asked, clientId: second, setting: 'telehealth' }, desk),
      ])
    },
    async after() {
      if (!clinic || !plans) return null
      const [one, other] = [await daysOf(clinic, plans[0], 'journey'), await daysOf(clinic, plans[1], 'journey')]
      const isWhole = ['12-02 12-09 12-16', '12-03 12-10 12-17'].includes(one) && ['12-09 12-16', '12-10 12-17'].includes(other)
      return isWhole ? null : `the plans stand on ${one} and on ${other}`
    },
  }
}

/** The rest of a plan in everybody’s way. */
export const restTangles = [oneRest, oneHour]
