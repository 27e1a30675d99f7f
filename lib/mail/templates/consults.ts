import type { TimeZone } from '../../domain/time/local.ts'
import { mails } from '../../messages/en/mail.ts'
import { sayDayAndTime, sayZone } from '../../messages/say-time.ts'
import { translator } from '../../messages/translator.ts'
import type { MailMessage, MailPractice } from '../message.ts'
import { writeMail } from '../write-mail.ts'

const say = translator({ en: mails })

export type ConsultMail = {
  readonly practice: MailPractice
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: TimeZone
  /** Where the call is moved or cancelled; for a cancelled one, where another is booked. */
  readonly url: string
  readonly calendars: readonly string[]
}

/** To whoever booked a consult call: when we call, and the link to move or cancel it. */
export const consultBookedMail = (mail: ConsultMail): MailMessage =>
  consultMail(mail, say('consultBookedSubject', { practice: mail.practice.name }), [
    say('consultBooked', { when: whenOf(mail), minutes: minutesOf(mail) }),
    zoneOf(mail),
  ])

/** The same call at another time. */
export const consultMovedMail = (mail: ConsultMail): MailMessage =>
  consultMail(mail, say('consultMovedSubject', { practice: mail.practice.name }), [
    say('consultMoved', { when: whenOf(mail) }),
    zoneOf(mail),
  ])

/** The call will not be. */
export function consultCancelledMail(mail: ConsultMail): MailMessage {
  return writeMail({
    practice: mail.practice,
    subject: say('consultCancelledSubject', { practice: mail.practice.name }),
    paragraphs: [say('consultCancelled', { when: whenOf(mail) })],
    action: { label: say('consultAgain'), url: mail.url },
    forClient: true,
    calendars: mail.calendars,
  })
}

const consultMail = ({ practice, url, calendars }: ConsultMail, subject: string, paragraphs: readonly string[]) =>
  writeMail({ practice, subject, paragraphs, action: { label: say('consultManage'), url }, forClient: true, calendars })

const whenOf = ({ startsAt, timeZone }: ConsultMail) => sayDayAndTime(startsAt, timeZone)
const zoneOf = ({ timeZone }: ConsultMail) => say('consultZone', { zone: sayZone(timeZone) })
const minutesOf = ({ startsAt, endsAt }: ConsultMail) => Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)
