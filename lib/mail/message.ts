/** A mail as it is written, before anybody knows to whom it goes. */
export type MailMessage = {
  /** The practice, whose name stands before the sending address; its own address takes the replies. */
  readonly fromName: string
  readonly replyTo: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Calendar files: one is an invitation, several are attachments. */
  readonly calendars: readonly string[]
}

/** A mail on its way. `id` is the outbox row's: sent twice, it is the same Message-ID. */
export type Mail = MailMessage & { readonly id: string; readonly to: string }

/** The practice as a mail names it. */
export type MailPractice = { readonly name: string; readonly email: string; readonly phone: string }
