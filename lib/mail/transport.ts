import { createTransport, type SendMailOptions } from 'nodemailer'
import { env } from '../env.ts'
import { isMailAddress, oneLine } from '../messages/plain-text.ts'
import type { Mail } from './message.ts'

export type SmtpSettings = {
  readonly host: string
  readonly port: number
  /** `starttls` refuses to send without encryption; `none` is for a relay on this machine. */
  readonly security: 'tls' | 'starttls' | 'none'
  readonly credentials: { readonly user: string; readonly password: string } | null
  /** The sending address, with or without a name: `Sojourn <no-reply@example.com>`. */
  readonly from: string
}

export type Mailer = {
  /** Hands a mail to the server. Throws when it was not taken; `mailFailureOf` says whether to try again. */
  readonly send: (mail: Mail) => Promise<void>
  readonly close: () => void
}

/** The way out by SMTP as the settings say, or null when there is none: then mail stays readable in the mailbox page. */
export function configuredMailer(): Mailer | null {
  const { SMTP_HOST: host, SMTP_PORT: port, SMTP_SECURITY: security, SMTP_USER: user, SMTP_PASSWORD: password, MAIL_FROM: from } = env
  if (host === undefined) return null
  return smtpMailer({ host, port, security, from, credentials: user !== undefined && password !== undefined ? { user, password } : null })
}

/** Sends by SMTP, one plain address at a time; file and web access of the library are off. */
export function smtpMailer({ host, port, security, credentials, from }: SmtpSettings): Mailer {
  const sender = addressOf(from)
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(credentials ? { auth: { user: credentials.user, pass: credentials.password } } : {}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (mail) => {
      await transport.sendMail(optionsOf(mail, sender))
    },
    close: () => transport.close(),
  }
}

/** Whether a mail that was not taken is worth another try. What was never ours to send is refused for good. */
export function mailFailureOf(error: unknown): 'again' | 'never' {
  if (error instanceof RangeError) return 'never'
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
  return code >= 500 && code < 600 && code !== 530 && code !== 535 ? 'never' : 'again'
}

function optionsOf(mail: Mail, sender: string): SendMailOptions {
  if (!isMailAddress(mail.to) || !isMailAddress(mail.replyTo)) throw new RangeError('a mail goes from one plain address to another')
  const [only, ...more] = mail.calendars
  return {
    messageId: `<${oneLine(mail.id).replace(/[^A-Za-z0-9.-]/g, '')}@${sender.split('@')[1]}>`,
    from: { name: oneLine(mail.fromName), address: sender },
    replyTo: mail.replyTo,
    to: { name: '', address: mail.to },
    envelope: { from: sender, to: [mail.to] },
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...(only !== undefined && more.length === 0 ? { icalEvent: { method: methodOf(only), filename: 'invite.ics', content: only } } : {}),
    ...(more.length > 0 ? { attachments: mail.calendars.map(attachmentOf) } : {}),
  }
}

const methodOf = (calendar: string) => (/^METHOD:CANCEL\r?$/m.test(calendar) ? 'CANCEL' : 'REQUEST')

const attachmentOf = (content: string, index: number) => ({
  filename: `visit-${index + 1}.ics`,
  contentType: `text/calendar; charset=utf-8; method=${methodOf(content)}`,
  content,
})

function addressOf(from: string): string {
  const address = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
  if (!isMailAddress(address) && !/^[A-Za-z0-9._+-]+@localhost$/.test(address)) throw new RangeError('MAIL_FROM is not a mail address')
  return address
}
