import { mails } from '../../messages/en/mail.ts'
import { translator } from '../../messages/translator.ts'
import type { MailMessage, MailPractice } from '../message.ts'
import { writeMail } from '../write-mail.ts'

const say = translator({ en: mails })

/** A signed head of the audit trail, as one line that a verifier reads. It names no person. */
export function auditHeadMail({
  practice,
  line,
  entry,
}: {
  readonly practice: MailPractice
  readonly line: string
  readonly entry: number
}): MailMessage {
  return writeMail({
    practice,
    subject: say('auditHeadSubject', { entry }),
    paragraphs: [say('auditHead', { practice: practice.name }), line],
    forClient: false,
  })
}
