import type { Condition } from '../credentials/condition.ts'
import type { Profession } from '../credentials/profession.ts'
import type { Route } from '../journeys/route.ts'
import type { LocalDate } from '../time/local.ts'

export type PrescriberRow = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly profession: Profession
  readonly specialty: string
  readonly isPsychiatric: boolean
  readonly practiceName: string
  readonly npi: string | null
  readonly email: string
  readonly phone: string
  readonly addressLine: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly statesServed: readonly string[]
  readonly routes: readonly Route[]
  readonly prescribesForHome: Condition
  readonly evaluatesByTelehealth: boolean
  readonly isAlsoTherapist: boolean
  readonly evaluationFeeCents: number | null
  readonly nextOpeningOn: LocalDate | null
  readonly acceptsReferrals: boolean
  readonly isActive: boolean
  readonly openReferrals: number
  readonly sites: readonly {
    readonly name: string
    readonly state: string
    readonly zip: string
    readonly facilityId: string | null
    readonly locationId: string | null
  }[]
}
