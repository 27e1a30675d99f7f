import { mails } from '../../messages/en/mail.ts'
import { translator } from '../../messages/translator.ts'
import type { MailMessage, MailPractice } from '../message.ts'
import { writeMail } from '../write-mail.ts'

const say = translator({ en: mails })

export type WaitingMail = { readonly practice: MailPractice; readonly url: string }

/** Something to read waits behind the sign-in. */
export function messageWaitingMail({ practice, url, forClient }: WaitingMail & { readonly forClient: boolean }): MailMessage {
  return writeMail({
    practice,
    subject: say('messageWaitingSubject'),
    paragraphs: [say('messageWaiting', { practice: practice.name })],
    action: { label: say('messageWaitingAction'), url },
    forClient,
  })
}

/** To a prescriber or a therapist: something wants a look soon, behind the sign-in. */
export function lookWaitingMail({ practice, url }: WaitingMail): MailMessage {
  return writeMail({
    practice,
    subject: say('lookWaitingSubject'),
    paragraphs: [say('lookWaiting', { practice: practice.name })],
    action: { label: say('lookWaitingAction'), url },
    forClient: false,
  })
}

/** To a prescriber: a referral waits behind the sign-in. */
export function referralWaitingMail({ practice, url }: WaitingMail): MailMessage {
  return writeMail({
    practice,
    subject: say('referralWaitingSubject'),
    paragraphs: [say('referralWaiting', { practice: practice.name })],
    action: { label: say('referralWaitingAction'), url },
    forClient: false,
  })
}

/** To somebody who has to look now. It says nothing of whom or why. */
export function alertWaitingMail({ practice, url }: WaitingMail): MailMessage {
  return writeMail({
    practice,
    subject: say('alertWaitingSubject'),
    paragraphs: [say('alertWaiting')],
    action: { label: say('alertWaitingAction'), url },
    forClient: false,
  })
}
