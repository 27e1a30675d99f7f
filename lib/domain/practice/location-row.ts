import type { Condition } from '../credentials/condition.ts'
import type { LocalDate } from '../time/local.ts'

export type LocationRow = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly timeZone: string
  readonly addressLine: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly phone: string
  readonly holdsStock: Condition
  readonly isActive: boolean
  readonly rooms: number
  readonly hours: readonly { readonly weekday: number; readonly opens: string; readonly closes: string }[]
  /** Days closed from today on. */
  readonly closures: readonly { readonly closedOn: LocalDate; readonly reason: string }[]
}
