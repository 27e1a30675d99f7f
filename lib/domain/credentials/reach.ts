import type { Route } from '../journeys/route.ts'
import type { LocalDate } from '../time/local.ts'
import type { VisitDuty } from './rule-kap-training.ts'

/** Until when somebody may be booked in a state: `open` when nothing on file ends, null when not even today. */
export type Reach = {
  readonly state: string
  readonly uses: readonly { readonly what: VisitDuty | Route; readonly through: LocalDate | 'open' | null }[]
}
