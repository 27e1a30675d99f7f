import type { LocalDate, TimeZone } from '../time/local.ts'
import type { SupervisionRow } from './standing-row.ts'

export type ClinicianRow = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly title: string
  readonly npi: string | null
  readonly taxonomy: string | null
  readonly bio: string
  readonly email: string | null
  readonly modalities: readonly string[]
  readonly homeLocationId: string | null
  readonly homeLocation: string | null
  readonly medicareStatus: string
  readonly medicareFromOn: LocalDate | null
  readonly isSupervisee: boolean
  /** Those before, now and planned, the latest first. */
  readonly supervisions: readonly SupervisionRow[]
  readonly takesNewClients: boolean
  readonly isActive: boolean
  /** What their training allows in a journey today. */
  readonly kapRole: 'guides' | 'prepares' | 'none'
  /** The clock of their home location, or the practice's. */
  readonly timeZone: TimeZone
  /** Time off that has not passed, soonest first. */
  readonly timeOff: readonly { readonly id: string; readonly startsAt: Date; readonly endsAt: Date; readonly reason: string }[]
  /** The week in force and those planned, oldest first. */
  readonly weeks: readonly Week[]
}

export type Week = {
  readonly effectiveFrom: LocalDate
  readonly hours: readonly {
    readonly weekday: number
    readonly opens: string
    readonly closes: string
    readonly locationId: string | null
  }[]
}
