import { bookOwnVisit } from '../../../lib/commands/scheduling/book-own-visit.ts'
import { moveAppointment } from '../../../lib/commands/scheduling/move-appointment.ts'
import { findOwnBooking } from '../../../lib/data/views/own-booking.ts'
import { addDays, type LocalDate } from '../../../lib/domain/time/local.ts'
import { localDateOf } from '../../../lib/domain/time/practice-time.ts'
import type { Act } from '../histories/act.ts'
import { give, type History, Violation } from '../histories/history.ts'
import { offeredBooks } from './offered.ts'

const hours = ['08:00', '10:00', '11:30', '14:30'] as const

/** A client gives a visit of theirs another time: what the law does not let them, it does not. */
async function moveOwn(history: History, way: number): Promise<void> {
  const { client, seen } = history
  const standing = seen.visits.filter(({ status }) => status === 'tentative' || status === 'confirmed')
  const visit = standing[way % Math.max(1, standing.length)]
  if (!visit) return
  const on = addDays(visit.on as LocalDate, [0, 1, 7][Math.floor(way / 4) % 3] ?? 0)
  const asked = { appointmentId: visit.id, sequence: visit.sequence, on, at: hours[way % hours.length] ?? '10:00' }
  const outcome = await give(history, moveAppointment, asked, client.actor)
  if (outcome.status === 'done' && visit.kind === 'journey') throw new Violation('a client moved a journey alone')
}

/** A client books what is listed for them, at a time of the list: it books. */
async function bookListed(history: History, way: number): Promise<void> {
  const { clinic, client, now } = history
  const today = localDateOf(now, clinic.timeZone)
  const list = (asked: object) => clinic.read(client.actor, (tx) => findOwnBooking(tx, client.actor, { asked, now, today }))
  const offers = (await list({}))?.offers.filter(({ of }) => of !== 'group') ?? []
  const offer = offers[way % Math.max(1, offers.length)]
  if (!offer) return
  const which = offer.of === 'cycle' ? { cycleId: offer.cycleId, phase: offer.phase } : { cycleId: null, phase: null }
  const found = await list(offer.of === 'cycle' ? { cycle: offer.cycleId, phase: offer.phase } : { cycle: 'none' })
  const open = found?.month.days.filter(({ times }) => times.length > 0) ?? []
  const day = open[way % Math.max(1, open.length)]
  const time = day?.times[way % day.times.length]
  if (!found || found.own.length > 0 || !day || !time) return
  const asked = { ...which, locationId: clinic.locationId, setting: 'office', on: day.on, at: time.at }
  const outcome = await give(history, bookOwnVisit, asked, client.actor)
  if (outcome.status !== 'done') throw new Violation(`a time that was listed for a client did not book: ${JSON.stringify(outcome)}`)
}

/** A client asks for a time without having looked; what is offered instead books. */
async function bookUnseen(history: History, way: number): Promise<void> {
  const { clinic, client, now } = history
  const on = addDays(localDateOf(now, clinic.timeZone), 1 + (way % 9))
  const asked = { cycleId: null, phase: null, locationId: clinic.locationId, setting: way % 3 === 0 ? 'telehealth' : 'office' }
  const book = (when: object) => give(history, bookOwnVisit, { ...asked, ...when }, client.actor)
  const refused = await book({ on, at: hours[way % hours.length] ?? '10:00' })
  await offeredBooks({ history, now, way }, refused, ({ on, at, clinicianId }) => book({ on, at, clinicianId }))
}

/** What clients do by themselves. */
export const own: readonly Act[] = [
  { name: 'a client moves a visit of theirs', weight: 4, ways: 24, do: moveOwn },
  { name: 'a client books what is listed', weight: 3, ways: 12, do: bookListed },
  { name: 'a client asks for a time unseen', weight: 3, ways: 36, do: bookUnseen },
]
