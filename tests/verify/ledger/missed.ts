import { waiveMissedFee } from '../../../lib/commands/billing/waive-missed-fee.ts'
import { cancelAppointment } from '../../../lib/commands/scheduling/cancel-appointment.ts'
import { missAppointment } from '../../../lib/commands/scheduling/miss-appointment.ts'
import { addDays, type LocalDate } from '../../../lib/domain/time/local.ts'
import { signsMissedPolicy } from '../../support/missed-policy.ts'
import { type Act, give, type History, today, Violation } from './history.ts'

/** Days on which no visit of a history takes place. */
const days = ['2026-12-03', '2026-12-28', '2027-01-07'] as const
const FEE = 7_500

/** A visit in the calendar that was written down when the practice had its fee, and its client had signed for it. */
async function booked({ office: { clinic }, client }: History, on: LocalDate): Promise<string> {
  await signsMissedPolicy(clinic, client)
  const id = await clinic.visit(client, { kind: 'follow_up', on, at: '16:00' })
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data: { createdAt: clinic.now } }))
  return id
}

/** What of a fee is asked on a day: all of it, or nothing. */
function judgeFee({ books }: History, on: LocalDate): void {
  const fees = books.charges.filter((charge) => charge.on === on && charge.code === 'KAP-MISSED')
  if (fees.length > 1 || fees.some(({ share, isClaimable }) => share !== FEE || isClaimable))
    throw new Violation(`a fee for a missed visit of ${on} is asked as it was not told`)
}

/** The client does not come, and nobody wrote that down before. */
async function missed(history: History, way: number): Promise<void> {
  const on = days[way % days.length] ?? days[0]
  if (on > today(history) || history.signed.has(`missed ${on}`)) return
  const visitId = await booked(history, on)
  const outcome = await give(history, missAppointment, { appointmentId: visitId }, history.office.clinic.frontDesk.actor)
  if (outcome.status === 'done') history.signed.set(`missed ${on}`, { visitId, noteId: '', on })
  judgeFee(history, on)
}

/** The client calls off what is tomorrow: by themselves, or by a call to the desk. */
async function calledOff(history: History, way: number): Promise<void> {
  const { clinic } = history.office
  const on = addDays(today(history), 1)
  if (history.signed.has(`missed ${on}`) || [...history.signed.values()].some((visit) => visit.on === on)) return
  const visitId = await booked(history, on)
  const actor = way === 0 ? history.client.actor : clinic.frontDesk.actor
  const said = { appointmentId: visitId, reason: 'I am not well.', ...(way > 0 && { isOnClientsWord: way === 1 }) }
  const outcome = await give(history, cancelAppointment, said, actor)
  if (outcome.status === 'done') history.signed.set(`missed ${on}`, { visitId, noteId: '', on })
  if (way === 2 && history.books.charges.some((charge) => charge.on === on))
    throw new Violation('what the practice called off is asked for')
  judgeFee(history, on)
}

/** Somebody gives a fee up. */
async function waived(history: History, way: number): Promise<void> {
  const places = [...history.signed].filter(([place]) => place.startsWith('missed'))
  const [, visit] = places[way % Math.max(1, places.length)] ?? []
  if (!visit) return
  const asked = { appointmentId: visit.visitId, reason: 'Their child was in hospital.' }
  const outcome = await give(history, waiveMissedFee, asked, history.office.clinic.billingLead.actor)
  if (outcome.status === 'done' && history.books.charges.some(({ on, code }) => on === visit.on && code === 'KAP-MISSED'))
    throw new Violation('a fee that was waived is asked')
}

export const missedVisits: readonly Act[] = [
  { name: 'a client does not come', weight: 8, ways: days.length, do: missed },
  { name: 'a client calls off late', weight: 6, ways: 3, do: calledOff },
  { name: 'the fee for a missed visit is waived', weight: 4, ways: 2, follows: ['a client does not come (1)'], do: waived },
]
