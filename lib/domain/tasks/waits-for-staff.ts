export type ThreadNow = {
  /** `client_visible` where the client takes part, `care_team` where those who treat talk among themselves. */
  readonly audience: string
  readonly lastMessageAt: Date
  /** The role of whoever wrote last. */
  readonly lastBy: string | null
  /** When the one who asks last read it; null for never. */
  readonly readAt: Date | null
}

/**
 * Whether a conversation has something new for somebody who works here: written since they read it, and, where the client takes part,
 * by the client. What a colleague has answered waits for nobody.
 */
export const isNewInThread = ({ audience, lastMessageAt, lastBy, readAt }: ThreadNow): boolean =>
  (readAt === null || readAt < lastMessageAt) && (audience !== 'client_visible' || lastBy === 'client')
