import type { Condition } from '../credentials/condition.ts'
import type { Route } from '../journeys/route.ts'
import type { FacilityPlace } from '../reference/billing-places.ts'
import type { LocalDate } from '../time/local.ts'

export type FacilityRow = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly timeZone: string
  readonly addressLine: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly phone: string
  readonly routes: readonly Route[]
  readonly remsCertificate: string | null
  readonly remsExpiresOn: LocalDate | null
  readonly placeOfService: FacilityPlace | null
  readonly holdsStock: Condition
  readonly isActive: boolean
  readonly hours: readonly { readonly weekday: number; readonly opens: string; readonly closes: string }[]
  /** Days closed from today on. */
  readonly closures: readonly { readonly closedOn: LocalDate; readonly reason: string }[]
  readonly chairs: readonly { readonly id: string; readonly name: string; readonly isActive: boolean }[]
}
