import type { ConsultStatus } from '@/lib/domain/consults/consult-status'
import type { LocalDate } from '@/lib/domain/time/local'

/** A consult call as its sheet shows it. */
export type ConsultDetail = {
  readonly id: string
  readonly status: ConsultStatus
  readonly name: string
  readonly bornOn: LocalDate | null
  readonly email: string
  readonly phone: string
  readonly zip: string | null
  readonly state: string
  readonly indication: string
  readonly coverageType: string
  readonly goals: readonly string[]
  readonly goalsNote: string
  readonly hasPrescriber: string
  readonly mayText: boolean
  readonly staffNotes: string | null
  /** What a form of how it went was opened with. */
  readonly workVersion: number | null
  /** What a form of who they are was opened with. */
  readonly callerVersion: number
  readonly clientId: string | null
  readonly legalFirstName: string
  readonly legalLastName: string
  readonly call: { readonly startsAt: string; readonly timeZone: string; readonly withName: string | null } | null
}
