import type { TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { mails } from '../../messages/en/mail.ts'
import { sayMoney } from '../../messages/say-money.ts'
import { sayPhone } from '../../messages/say-phone.ts'
import { sayDay, sayDayAndTime, sayStretch } from '../../messages/say-time.ts'
import { translator } from '../../messages/translator.ts'
import type { MailMessage, MailPractice } from '../message.ts'
import { writeMail } from '../write-mail.ts'

const say = translator({ en: mails })

export type VisitTime = { readonly startsAt: Date; readonly endsAt: Date; readonly timeZone: TimeZone }

export type AppointmentMail = {
  readonly practice: MailPractice
  /** One visit, or those of a cycle that were booked together. */
  readonly visits: readonly VisitTime[]
  /** The client's visits in the portal. */
  readonly url: string
  readonly calendars: readonly string[]
  /** What missing one of them, or calling it off late, would cost; null where nothing may be asked. */
  readonly missedFee: { readonly fee: number; readonly noticeHours: number } | null
  /** Whether one of them is held in a room by video, and whether one is held by phone. */
  readonly isByVideo: boolean
  readonly isByPhone: boolean
  /** Somebody is named who takes the client home, and has not said yes to the time it is now. */
  readonly isRideAskedAgain?: boolean
}

/** To the client: visits that were booked. */
export const appointmentBookedMail = (mail: AppointmentMail): MailMessage =>
  appointmentMail(mail, ['appointmentBookedSubject', 'appointmentBooked', 'appointmentNext'])

/** To the client: visits at another time. */
export const appointmentMovedMail = (mail: AppointmentMail): MailMessage =>
  appointmentMail(mail, ['appointmentMovedSubject', 'appointmentMoved', 'appointmentNext'])

/** To the client: visits that will not be. */
export const appointmentCancelledMail = (mail: AppointmentMail): MailMessage =>
  appointmentMail(mail, ['appointmentCancelledSubject', 'appointmentCancelled', 'appointmentAgain'])

/** To the client on the day before: the visits of that day. */
export const visitReminderMail = ({
  practice,
  visits,
  url,
  isRideOpen,
  ...remote
}: Pick<AppointmentMail, 'practice' | 'visits' | 'url' | 'isByVideo' | 'isByPhone'> & {
  /** Nobody has said yet that they take the client home. */
  readonly isRideOpen: boolean
}): MailMessage =>
  writeMail({
    practice,
    subject: say('visitReminderSubject', { count: visits.length, practice: practice.name, day: dayOfFirst(visits) }),
    paragraphs: [
      say('visitReminder', { count: visits.length }),
      say('visitReminderBefore'),
      ...(isRideOpen ? [say('visitReminderRide')] : []),
      ...remoteWords({ practice, ...remote }),
    ],
    list: visits.map(lineOf),
    action: { label: say(visits.length > 1 ? 'appointmentAction' : 'visitReminderAction'), url },
    forClient: true,
  })

const dayOfFirst = ([first]: readonly VisitTime[]): string => (first ? sayDay(localDateOf(first.startsAt, first.timeZone)) : '')

const lineOf = ({ startsAt, endsAt, timeZone }: VisitTime): string =>
  say('appointmentLine', { day: sayDay(localDateOf(startsAt, timeZone)), stretch: sayStretch(startsAt, endsAt, timeZone) })

type SeatMail = {
  readonly practice: MailPractice
  readonly until: Date
  readonly timeZone: TimeZone
  readonly url: string
  /** A session they had a seat in is not held. */
  readonly isInstead: boolean
}

/** To a client who waits for a seat, or lost theirs with its session: one is kept for them, and until when. It names no session. */
export const seatOfferedMail = ({ practice, until, timeZone, url, isInstead }: SeatMail): MailMessage =>
  writeMail({
    practice,
    subject: say(isInstead ? 'seatInsteadSubject' : 'seatOfferedSubject', { practice: practice.name }),
    paragraphs: [
      say(isInstead ? 'seatInstead' : 'seatOffered', { until: sayDayAndTime(until, timeZone) }),
      say(isInstead ? 'seatInsteadAfter' : 'seatOfferedAfter'),
    ],
    action: { label: say('seatOfferedAction'), url },
    forClient: true,
  })

/** To a client who waits for an earlier time: one is kept for them, and until when. It does not name it. */
export const timeOfferedMail = ({ practice, until, timeZone, url }: Omit<SeatMail, 'isInstead'>): MailMessage =>
  writeMail({
    practice,
    subject: say('timeOfferedSubject', { practice: practice.name }),
    paragraphs: [say('timeOffered', { until: sayDayAndTime(until, timeZone) }), say('timeOfferedAfter')],
    action: { label: say('timeOfferedAction'), url },
    forClient: true,
  })

const sayFee = ({ fee, noticeHours: hours }: NonNullable<AppointmentMail['missedFee']>) =>
  say('appointmentFee', { hours, amount: sayMoney(fee) })

/** How a visit is held whose people are apart, and what to do when it fails. */
const remoteWords = ({ practice, isByVideo, isByPhone }: Pick<AppointmentMail, 'practice' | 'isByVideo' | 'isByPhone'>): string[] => [
  ...(isByVideo ? [say('appointmentVideo', { phone: sayPhone(practice.phone) })] : []),
  ...(isByPhone ? [say('appointmentPhone', { phone: sayPhone(practice.phone) })] : []),
]

type Words = readonly [
  'appointmentBookedSubject' | 'appointmentMovedSubject' | 'appointmentCancelledSubject',
  'appointmentBooked' | 'appointmentMoved' | 'appointmentCancelled',
  'appointmentNext' | 'appointmentAgain',
]

function appointmentMail(mail: AppointmentMail, [subject, lead, after]: Words): MailMessage {
  const { practice, visits, url, calendars, missedFee } = mail
  const count = visits.length
  return writeMail({
    practice,
    subject: say(subject, { count, practice: practice.name }),
    paragraphs: [
      say(lead, { count }),
      say(after),
      ...(after === 'appointmentNext' ? remoteWords(mail) : []),
      ...(mail.isRideAskedAgain ? [say('appointmentRideAgain')] : []),
      ...(missedFee ? [sayFee(missedFee)] : []),
    ],
    list: visits.map(lineOf),
    action: { label: say('appointmentAction'), url },
    forClient: true,
    calendars,
  })
}
