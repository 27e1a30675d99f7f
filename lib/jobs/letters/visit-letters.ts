import 'server-only'
import { loadAlertToWrite, loadPersonToWrite, loadReferralToWrite, loadRideToWrite, loadVisitsToWrite } from '../../data/records/letters.ts'
import { findFeeAhead } from '../../data/records/missed-fees.ts'
import { loadSeatOffer } from '../../data/records/seat-waits.ts'
import { loadTimeOffer } from '../../data/records/time-waits.ts'
import { loadVideoTerms } from '../../data/records/video-terms.ts'
import type { Tx } from '../../data/scope.ts'
import { addressInOneLine } from '../../domain/address.ts'
import type { MissedFeeTerms } from '../../domain/billing/missed-visit-fee.ts'
import { isAtHome } from '../../domain/journeys/at-home.ts'
import { ZERO } from '../../domain/money.ts'
import { isToBeTold, readHeard } from '../../domain/scheduling/moved-letter.ts'
import { isLocalDate } from '../../domain/time/local.ts'
import { renderInvite } from '../../files/ics/invite.ts'
import {
  appointmentBookedMail,
  appointmentCancelledMail,
  appointmentMovedMail,
  seatOfferedMail,
  timeOfferedMail,
  visitReminderMail,
} from '../../mail/templates/appointments.ts'
import { clientRideReminderMail, driverAskedMail } from '../../mail/templates/rides.ts'
import { alertWaitingMail, lookWaitingMail, referralWaitingMail } from '../../mail/templates/waiting.ts'
import { paths, withQuery } from '../../paths.ts'
import { type Letter, textIn, type Writing } from './letter.ts'

type Visit = Awaited<ReturnType<typeof loadVisitsToWrite>>['visits'][number]

/** What a client last heard of these visits, where the letter waited for them to be moved back. */
const heardIn = ({ payload: { before } }: Pick<Writing, 'payload'>) =>
  Array.isArray(before) ? before.flatMap((text) => readHeard(String(text)) ?? []) : []

const stands = ({ status }: { status: string }) => status === 'tentative' || status === 'confirmed'

function addressOf({ setting, location, facility }: Visit): string | null {
  const place = setting === 'office' ? location : setting === 'facility' ? facility : null
  return place && `${place.name}, ${addressInOneLine(place)}`
}

/** To a client, about visits as they stand now: those booked or moved since have a letter of their own, and those moved back have none. */
async function visitLetter(writing: Writing, write: typeof appointmentBookedMail, method: 'request' | 'cancel'): Promise<Letter> {
  const { tx, practiceId, practice, urlOf, payload, now } = writing
  const ids = Array.isArray(payload.appointmentIds) ? payload.appointmentIds.map(String) : []
  const { email, visits } = await loadVisitsToWrite(tx, practiceId, textIn(writing, 'clientId'), ids)
  const heard = new Map(heardIn(writing).map((one) => [one.id, one]))
  const isNews = (visit: Visit) => {
    const last = heard.get(visit.id)
    return last === undefined || isToBeTold(visit, last)
  }
  const meant = visits.filter((visit) =>
    method === 'cancel' ? visit.status === 'cancelled' : stands(visit) && visit.startsAt > now && isNews(visit),
  )
  if (meant.length === 0 || email === '') return null
  const calendars = meant.map((visit) =>
    renderInvite({
      ...{ ...visit, what: 'visit', method, address: addressOf(visit), attendee: email, practice, stampedAt: now },
      page: urlOf(paths.portal.visit(visit.id)),
    }),
  )
  const missedFee = method === 'cancel' ? null : await highestFee(tx, practiceId, meant)
  return {
    to: email,
    message: write({
      practice,
      visits: meant,
      url: urlOf(paths.portal.visits),
      calendars,
      missedFee,
      isRideAskedAgain:
        write === appointmentMovedMail && meant.some(({ rideHome }) => rideHome?.driverName != null && !rideHome.confirmedAt),
      ...(await remoteTerms(tx, practiceId, meant)),
    }),
  }
}

/** Whether one of these visits is held by video, with somewhere to hold it, and whether one is held by phone. */
async function remoteTerms(tx: Tx, practiceId: string, visits: readonly Pick<Visit, 'contact'>[]) {
  const byVideo = visits.some(({ contact }) => contact === 'video')
  const hasRooms = byVideo && (await loadVideoTerms(tx, practiceId)).rooms !== null
  return { isByVideo: hasRooms, isByPhone: visits.some(({ contact }) => contact === 'audio') || (byVideo && !hasRooms) }
}

/** The most that missing one of these visits would cost; null where nothing may be asked. */
async function highestFee(tx: Tx, practiceId: string, visits: readonly Pick<Visit, 'id'>[]): Promise<MissedFeeTerms | null> {
  let highest: MissedFeeTerms | null = null
  for (const { id } of visits) {
    const ahead = await findFeeAhead(tx, practiceId, id)
    if (ahead && ahead.fee > (highest?.fee ?? ZERO)) highest = ahead
  }
  return highest
}

/** To a client on the day before, about the visits of a day as they stand then. Nothing where none is ahead. */
async function reminderLetter(writing: Writing): Promise<Letter> {
  const { tx, practiceId, practice, urlOf, now } = writing
  const on = textIn(writing, 'on')
  if (!isLocalDate(on)) return null
  const { email, visits } = await loadVisitsToWrite(tx, practiceId, textIn(writing, 'clientId'), { on })
  const meant = visits.filter((visit) => stands(visit) && visit.kind !== 'consult' && visit.startsAt > now)
  const [first, ...more] = meant
  if (!first || email === '') return null
  const isRideOpen = meant.some(({ kind, setting, rideHome }) => kind === 'journey' && !isAtHome(setting) && !rideHome?.confirmedAt)
  const url = urlOf(more.length > 0 ? paths.portal.visits : paths.portal.visit(first.id))
  return {
    to: email,
    message: visitReminderMail({ practice, visits: meant, url, isRideOpen, ...(await remoteTerms(tx, practiceId, meant)) }),
  }
}

/** To a client for whom a seat is kept, while it is. */
async function seatLetter(writing: Writing): Promise<Letter> {
  const { tx, practiceId, practice, urlOf, now } = writing
  const offer = await loadSeatOffer(tx, practiceId, textIn(writing, 'waitId'), now)
  if (!offer || offer.email === '') return null
  const url = urlOf(withQuery(paths.portal.bookVisit, { cycle: 'group', group: offer.groupId }))
  const { email: to, until, timeZone, isInstead } = offer
  return { to, message: seatOfferedMail({ practice, until, timeZone, url, isInstead }) }
}

/** To a client for whom an earlier time is kept, while it is. */
async function timeLetter(writing: Writing): Promise<Letter> {
  const { tx, practiceId, practice, urlOf, now } = writing
  const offer = await loadTimeOffer(tx, practiceId, textIn(writing, 'waitId'), now)
  if (!offer || offer.email === '') return null
  const { appointmentId, until, timeZone } = offer
  return { to: offer.email, message: timeOfferedMail({ practice, until, timeZone, url: urlOf(paths.portal.visit(appointmentId)) }) }
}

/** To a client whose ride home is not confirmed. */
async function rideReminder(writing: Writing): Promise<Letter> {
  const ride = await loadRideToWrite(writing.tx, writing.practiceId, textIn(writing, 'rideId'))
  if (!ride || ride.confirmedAt || !stands(ride.appointment) || ride.appointment.startsAt <= writing.now) return null
  const { id, startsAt, timeZone } = ride.appointment
  const url = writing.urlOf(paths.portal.ride(id))
  return { to: ride.client.email, message: clientRideReminderMail({ practice: writing.practice, at: startsAt, timeZone, url }) }
}

/** To the driver, who is asked without hearing for whom or why. Their address is in the message alone: the product does not keep it. */
async function driverLetter(writing: Writing): Promise<Letter> {
  const ride = await loadRideToWrite(writing.tx, writing.practiceId, textIn(writing, 'rideId'))
  const [to, token] = [textIn(writing, 'email'), textIn(writing, 'token')]
  if (!ride || ride.confirmedAt || !stands(ride.appointment) || to === '' || token === '') return null
  const { endsAt, timeZone } = ride.appointment
  const at = ride.pickupFrom ?? endsAt
  return { to, message: driverAskedMail({ practice: writing.practice, at, timeZone, url: writing.urlOf(paths.site.driverLink(token)) }) }
}

/** To an outside prescriber. */
async function referralLetter(writing: Writing): Promise<Letter> {
  const referral = await loadReferralToWrite(writing.tx, writing.practiceId, textIn(writing, 'referralId'))
  if (referral?.status !== 'sent') return null
  return {
    to: referral.prescriber.email,
    message: referralWaitingMail({ practice: writing.practice, url: writing.urlOf(paths.prescriber.referrals) }),
  }
}

/** To somebody an alert was passed to, unless another was faster. */
async function alertLetter(writing: Writing): Promise<Letter> {
  const alertId = textIn(writing, 'alertId')
  const role = textIn(writing, 'role')
  const to = { role, subjectId: textIn(writing, 'subjectId'), userId: textIn(writing, 'userId') }
  const found = await loadAlertToWrite(writing.tx, writing.practiceId, alertId, to)
  const path = role === 'prescriber' ? paths.prescriber.referrals : paths.clinic.alert(alertId)
  return found && { to: found.email, message: alertWaitingMail({ practice: writing.practice, url: writing.urlOf(path) }) }
}

/** To a prescriber or a therapist, about something that wants a look soon. */
async function lookLetter(writing: Writing): Promise<Letter> {
  const person = { prescriberId: textIn(writing, 'prescriberId'), clinicianId: textIn(writing, 'clinicianId') }
  const to = await loadPersonToWrite(writing.tx, writing.practiceId, person)
  const path = person.prescriberId === '' ? paths.clinic.today : paths.prescriber.referrals
  return to === null ? null : { to, message: lookWaitingMail({ practice: writing.practice, url: writing.urlOf(path) }) }
}

export const visitLetters = {
  'appointment-booked': (writing: Writing) => visitLetter(writing, appointmentBookedMail, 'request'),
  'appointment-moved': (writing: Writing) => visitLetter(writing, appointmentMovedMail, 'request'),
  'appointment-cancelled': (writing: Writing) => visitLetter(writing, appointmentCancelledMail, 'cancel'),
  'seat-offered': seatLetter,
  'time-offered': timeLetter,
  'ride-reminder': rideReminder,
  'visit-reminder': reminderLetter,
  'driver-asked': driverLetter,
  'referral-waiting': referralLetter,
  'alert-waiting': alertLetter,
  'look-waiting': lookLetter,
} as const
