import type { CheckInCode } from './rule-check-in.ts'
import type { CycleWholeCode } from './rule-cycle-whole.ts'
import type { EsketamineBlockCode } from './rule-esketamine-block.ts'
import type { FreshnessCode } from './rule-freshness.ts'
import type { HomeDosingCode } from './rule-home-dosing.ts'
import type { HomeSitterCode } from './rule-home-sitter.ts'
import type { PhaseDaysCode } from './rule-phase-days.ts'
import type { PrescriptionCode } from './rule-prescription.ts'
import type { PrimaryTherapistCode } from './rule-primary-therapist.ts'
import type { RegimenStepCode } from './rule-regimen-step.ts'
import type { RideHomeCode } from './rule-ride-home.ts'
import type { RouteAndSettingCode } from './rule-route-and-setting.ts'

/** What the rules of a journey can say. */
export type JourneyCode =
  | RouteAndSettingCode
  | HomeDosingCode
  | HomeSitterCode
  | RideHomeCode
  | PrescriptionCode
  | EsketamineBlockCode
  | RegimenStepCode
  | PrimaryTherapistCode
  | PhaseDaysCode
  | FreshnessCode
  | CheckInCode
  | CycleWholeCode
