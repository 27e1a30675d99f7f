import type { DoseOrder } from '../journeys/dose-order.ts'
import type { OrderLimits } from '../journeys/order-limits.ts'
import type { DayReading } from '../journeys/rule-day-stop.ts'
import type { DischargeFacts } from '../journeys/rule-discharge.ts'
import type { DoorAnswer } from '../journeys/rule-door-answers.ts'
import type { AfterReading, ReadingAfterFacts } from '../journeys/rule-reading-after.ts'
import type { VitalReading } from '../journeys/rule-vitals.ts'

/** A dose somebody asks for, with what the day knows of it. */
export type DoseAsked = {
  readonly order: (DoseOrder & { readonly limits: OrderLimits | null }) | null
  readonly doseMg: number
  readonly reason: string
  /** Who of the place's medical staff gives or watches it; empty when whoever acts does. */
  readonly givenBy: string
  readonly doseAt: Date
  /** The last reading before it that counts, and whether the prescriber's word about this very reading is on record. */
  readonly reading: VitalReading | null
  readonly clearedByPrescriber: boolean
  /** The client's readings of that local day, and when a prescriber's own or confirmed word lifted a stop. */
  readonly readings: readonly DayReading[]
  readonly liftedAt: readonly Date[]
}

/** A reading that was taken, with what the day knows of it. */
export type ReadingTaken = Pick<ReadingAfterFacts, 'limits' | 'symptoms'> & {
  readonly reading: AfterReading
  /** Whether a dose was taken before it. */
  readonly isAfterDose: boolean
}

/** What somebody does on the day of a journey, as the law asks about it. */
export type DayActs = {
  readonly dose?: DoseAsked
  readonly taken?: ReadingTaken
  /** How somebody is who wants to go home. */
  readonly leaving?: DischargeFacts & {
    /** Who of the place's medical staff looked at them; empty when whoever acts did. */
    readonly releasedBy: string
  }
  /** What was answered at this door before. */
  readonly doorBefore?: readonly DoorAnswer[]
}
