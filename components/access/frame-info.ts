import type { PersonRole } from '@/lib/domain/access/roles'
import type { OpenAlert } from '@/lib/domain/alerts/open-alert'

/** What a frame is told about who looks through it. Plain data, from the server. */
export type FrameInfo = {
  readonly practiceName: string
  readonly practicePhone: string
  readonly timeZone: string
  readonly isDemo: boolean
  /** The server's clock when the frame was made, in epoch milliseconds. */
  readonly now: number
  /** How long the session lasts if nothing more is done, in milliseconds from `now`. */
  readonly leftMs: number
  readonly person: { readonly id: string; readonly name: string; readonly email: string }
  readonly role: PersonRole
  readonly otherRoles: readonly PersonRole[]
  readonly shortcutsOff: boolean
  /** What concerns this person and they have not read: conversations, and for staff what was done with their tasks. */
  readonly unread: number
  /** Alerts that are this person's to answer. */
  readonly alerts: readonly OpenAlert[]
}
