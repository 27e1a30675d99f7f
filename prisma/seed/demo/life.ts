import { cancelAppointment } from '../../../lib/commands/scheduling/cancel-appointment.ts'
import { missAppointment } from '../../../lib/commands/scheduling/miss-appointment.ts'
import { addMinutes } from '../../../lib/domain/time/interval.ts'
import { addDays, type LocalDate } from '../../../lib/domain/time/local.ts'
import { asSetUp } from '../support.ts'
import { arrives } from './arrival.ts'
import { isAssessed, isAuthorized, verifiesBenefits } from './benefits.ts'
import { chanceOf } from './chance.ts'
import { type BookedCycle, booksCycle, driverSaysYes, isConfirmed } from './cycle-booked.ts'
import { answersSafety, fillsIntake } from './intake.ts'
import { livesJourney } from './journey-lived.ts'
import { getsSuperbill, pays } from './money.ts'
import { answersQuestionnaires } from './outcomes.ts'
import { type DemoPerson, emailOf } from './people.ts'
import { isPrepared } from './preparing.ts'
import type { Lived, Someone } from './someone.ts'
import { livesToday } from './today.ts'
import { livesVisit } from './visit-lived.ts'
import { writes } from './writing.ts'

/** A client's whole way through the practice, from the first call on, as far as they come until today. */
export async function livesClient(lived: Lived, person: DemoPerson, index: number): Promise<void> {
  const someone = await arrives(lived, person, index, chanceOf(`call of ${emailOf(person)}`))
  if (person.stop === 'invited') return
  await fillsIntake(lived, someone, index)
  if (person.stop === 'intake' || person.stop === 'submitted') return
  await isAssessed(lived, someone)
  await verifiesBenefits(lived, someone)
  if (!(await isPrepared(lived, someone))) return
  await isAuthorized(lived, someone, index)
  if (person.stop === 'planned') return
  if (person.now) return livesToday(lived, someone, person.now)
  await livesCycles(lived, someone)
}

/** One cycle after the other, two of them in the calendar at any time. */
async function livesCycles(lived: Lived, someone: Someone): Promise<void> {
  const { person, chance } = someone
  const last = Math.min(person.leavesAfter ?? 12, person.formats.length)
  const ahead: BookedCycle[] = []
  let bookedUntil: LocalDate = addDays(lived.today(), 6)
  for (let number = 1; number <= last; number += 1) {
    while (ahead.length < 2 && number + ahead.length <= last && !isWaitedFor(someone, ahead)) {
      const booked = await bookedSoon(lived, someone, number + ahead.length, laterOf(bookedUntil, addDays(lived.today(), 6)))
      if (!booked) break
      ahead.push(booked)
      bookedUntil = addDays(booked.journey.on, chance.between(9, 13))
    }
    const booked = ahead.shift()
    if (!booked) return
    const standing = await afterMishap(lived, someone, booked)
    if (!standing) return
    const held = await livesCycle(lived, someone, standing)
    bookedUntil = laterOf(bookedUntil, addDays(held.journey.on, 9))
    if (number === 1 || number === 4) await getsSuperbill(lived, someone)
  }
  await ends(lived, someone, last === person.formats.length)
}

/** Nothing is booked behind a cycle that will have to be booked again. */
const isWaitedFor = ({ person: { mishaps = {} } }: Someone, ahead: readonly BookedCycle[]): boolean =>
  ahead.some(({ number }) => mishaps[number] !== undefined)

const laterOf = (left: LocalDate, right: LocalDate): LocalDate => (left > right ? left : right)

/** Books a cycle, looking further ahead when the calendar is full or the rules say no. Null: it waits for the front desk. */
async function bookedSoon(lived: Lived, someone: Someone, number: number, from: LocalDate): Promise<BookedCycle | null> {
  for (const weeks of [0, 2, 4]) {
    const booked = await booksCycle(lived, someone, number, addDays(from, weeks * 7))
    if (booked) return booked
  }
  return null
}

/** The first attempt at some cycles comes to nothing: it is cancelled in time or late, or nobody comes. The same cycle is booked again. */
async function afterMishap(lived: Lived, someone: Someone, booked: BookedCycle): Promise<BookedCycle | null> {
  const { does, timeline, practice, until } = lived
  const mishap = someone.person.mishaps?.[booked.number]
  const first = booked.visits[0]
  if (!mishap || !first) return booked
  const { frontDesk } = practice.actors
  if (mishap === 'cancelled') await until(addDays(first.on, -5), '10:20')
  else {
    await isConfirmed(lived, someone, booked)
    await timeline.until(addMinutes(first.startsAt, mishap === 'late' ? -100 : 20))
  }
  const whole = { appointmentId: first.id, rest: 'cancel' }
  if (mishap === 'missed') await does(frontDesk, missAppointment, whole)
  else if (mishap === 'cancelled') await does(someone.client, cancelAppointment, { ...whole, reason: 'Away for work that week.' })
  else await does(frontDesk, cancelAppointment, { ...whole, reason: 'Child is ill; called two hours before.' })
  return bookedSoon(lived, someone, booked.number, addDays(lived.today(), 7))
}

/** Preparation, journey and integration with what is asked, measured, written and paid around them. */
async function livesCycle(lived: Lived, someone: Someone, booked: BookedCycle): Promise<BookedCycle> {
  const { until } = lived
  const { chance } = someone
  const { visits, journey, number } = booked
  await isConfirmed(lived, someone, booked)
  const before = visits.filter(({ kind, on }) => kind !== 'journey' && on < journey.on)
  const sameDay = visits.filter(({ kind, on }) => kind !== 'journey' && on === journey.on)
  const after = visits.filter(({ on }) => on > journey.on)
  for (const visit of before) await livesVisit(lived, someone, visit, 'preparation')
  await until(addDays(journey.on, -1), '20:15')
  await answersSafety(lived, someone)
  await driverSaysYes(lived, booked)
  for (const visit of sameDay) await livesVisit(lived, someone, visit, 'preparation')
  await livesJourney(lived, someone, booked)
  for (const visit of after) await livesVisit(lived, someone, visit, 'integration')
  await pays(lived, someone)
  await until(addDays(journey.on, 3), chance.oneOf(['09:20', '12:15', '18:50']))
  await answersQuestionnaires(lived, someone, number)
  if (chance.isIn(40)) await writes(lived, someone)
  return booked
}

/** Being through, or leaving, has no command yet: the chart is marked so. */
async function ends({ practice: { id: practiceId }, timeline }: Lived, { clientId }: Someone, isThrough: boolean): Promise<void> {
  await timeline.until(addMinutes(timeline.now(), 20 * 24 * 60))
  await asSetUp(practiceId, (tx) =>
    tx.client.updateMany({ where: { practiceId, id: clientId }, data: { status: isThrough ? 'completed' : 'closed' } }),
  )
}
