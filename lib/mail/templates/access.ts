import type { TimeZone } from '../../domain/time/local.ts'
import { mails } from '../../messages/en/mail.ts'
import { sayPhone } from '../../messages/say-phone.ts'
import { sayDayAndTime } from '../../messages/say-time.ts'
import { translator } from '../../messages/translator.ts'
import type { MailMessage, MailPractice } from '../message.ts'
import { writeMail } from '../write-mail.ts'

const say = translator({ en: mails })

type Base = { readonly practice: MailPractice; readonly forClient: boolean; readonly timeZone: TimeZone }
export type LinkMail = Base & { readonly url: string; readonly validUntil: Date }
export type ChangeMail = Base & { readonly at: Date }

/** To somebody for whom an account was made. */
export function invitationMail({ practice, forClient, timeZone, url, validUntil }: LinkMail): MailMessage {
  return writeMail({
    practice,
    subject: say('invitationSubject', { practice: practice.name }),
    paragraphs: [say('invitation', { practice: practice.name })],
    action: { label: say('invitationAction'), url },
    afterAction: [say('linkOnce', { until: sayDayAndTime(validUntil, timeZone) }), say('ignore')],
    forClient,
  })
}

/** To somebody who asked for a new password. */
export function passwordResetMail({ practice, forClient, timeZone, url, validUntil }: LinkMail): MailMessage {
  return writeMail({
    practice,
    subject: say('passwordResetSubject'),
    paragraphs: [say('passwordReset', { practice: practice.name })],
    action: { label: say('passwordResetAction'), url },
    afterAction: [say('linkOnce', { until: sayDayAndTime(validUntil, timeZone) }), say('passwordResetIgnore')],
    forClient,
  })
}

/** To an admin who wants to know whether mail arrives. */
export function mailTestMail({ practice, url }: { readonly practice: MailPractice; readonly url: string }): MailMessage {
  return writeMail({
    practice,
    subject: say('mailTestSubject', { practice: practice.name }),
    paragraphs: [say('mailTest', { practice: practice.name })],
    action: { label: say('mailTestAction'), url },
    forClient: false,
  })
}

/** Tells the owner of an account that its password changed. */
export const passwordChangedMail = (mail: ChangeMail): MailMessage => changeMail(mail, 'passwordChangedSubject', 'passwordChanged')

/** Tells the owner of an account that the second step changed. */
export const secondFactorChangedMail = (mail: ChangeMail): MailMessage =>
  changeMail(mail, 'secondFactorChangedSubject', 'secondFactorChanged')

/** To the address that an account had before. */
export const addressLeftMail = (mail: ChangeMail): MailMessage => changeMail(mail, 'addressChangedSubject', 'addressLeft')

/** To the address that an account has now. */
export const addressTakenMail = (mail: ChangeMail): MailMessage => changeMail(mail, 'addressChangedSubject', 'addressTaken')

function changeMail(
  { practice, forClient, timeZone, at }: ChangeMail,
  subject: 'passwordChangedSubject' | 'secondFactorChangedSubject' | 'addressChangedSubject',
  text: 'passwordChanged' | 'secondFactorChanged' | 'addressLeft' | 'addressTaken',
): MailMessage {
  return writeMail({
    practice,
    subject: say(subject),
    paragraphs: [
      say(text, { practice: practice.name, when: sayDayAndTime(at, timeZone, 'year') }),
      say('notYou', { phone: sayPhone(practice.phone) }),
    ],
    forClient,
  })
}
