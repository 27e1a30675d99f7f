import type { TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { mails } from '../../messages/en/mail.ts'
import { sayDay, sayDayAndTime } from '../../messages/say-time.ts'
import { translator } from '../../messages/translator.ts'
import type { MailMessage, MailPractice } from '../message.ts'
import { writeMail } from '../write-mail.ts'

const say = translator({ en: mails })

export type RideMail = {
  readonly practice: MailPractice
  /** When the client is to be taken home; for the client, when the visit begins. */
  readonly at: Date
  readonly timeZone: TimeZone
  readonly url: string
}

/** Asks the driver, without saying who it is or what for. */
export function driverAskedMail({ practice, at, timeZone, url }: RideMail): MailMessage {
  return writeMail({
    practice,
    subject: say('driverAskedSubject', { day: dayOf(at, timeZone) }),
    paragraphs: [say('driverAsked', { practice: practice.name, when: sayDayAndTime(at, timeZone) }), say('driverWhy')],
    action: { label: say('driverAction'), url },
    afterAction: [say('ignore')],
    forClient: false,
  })
}

/** Reminds the client that the ride home is not confirmed yet. */
export function clientRideReminderMail({ practice, at, timeZone, url }: RideMail): MailMessage {
  return writeMail({
    practice,
    subject: say('rideReminderClientSubject', { day: dayOf(at, timeZone) }),
    paragraphs: [say('rideReminderClient', { when: sayDayAndTime(at, timeZone) })],
    action: { label: say('rideReminderAction'), url },
    forClient: true,
  })
}

const dayOf = (at: Date, timeZone: TimeZone) => sayDay(localDateOf(at, timeZone))
