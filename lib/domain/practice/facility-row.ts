import type { Route } from '../journeys/route.ts'
import type { LocalDate } from '../time/local.ts'

export type FacilityRow = {
  readonly id: string
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
  readonly isActive: boolean
  readonly chairs: readonly { readonly id: string; readonly name: string; readonly isActive: boolean }[]
}
