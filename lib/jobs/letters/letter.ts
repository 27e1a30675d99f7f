import 'server-only'
import type { Tx } from '../../data/scope.ts'
import type { MailMessage } from '../../mail/message.ts'

/** What every letter is written with: the practice, where its pages are, and the message that asks for it. */
export type Writing = {
  readonly tx: Tx
  readonly practiceId: string
  readonly practice: {
    readonly name: string
    readonly email: string
    readonly phone: string
    readonly hostname: string
    readonly timeZone: string
  }
  /** The whole address of one of our pages. */
  readonly urlOf: (path: string) => string
  readonly payload: Readonly<Record<string, unknown>>
  /** When the message was written. */
  readonly writtenAt: Date
  readonly now: Date
}

/** A letter and whom it goes to. Null when nobody should get it any more. */
export type Letter = { readonly to: string; readonly message: MailMessage } | null

/** A text of the payload; empty when it is not there. */
export function textIn({ payload }: Pick<Writing, 'payload'>, name: string): string {
  const value = payload[name]
  return typeof value === 'string' ? value : ''
}
