import type { DoseAuthorityCode } from '../journeys/rule-dose-authority.ts'
import type { DeaNumberCode } from './dea-number.ts'
import type { BeforePrescribingCode } from './rule-before-prescribing.ts'
import type { ControlledStockCode } from './rule-controlled-stock.ts'
import type { DrugSourceCode } from './rule-drug-source.ts'
import type { PrescriberCode } from './rule-prescriber-eligible.ts'
import type { PrescriptionLifeCode } from './rule-prescription-life.ts'
import type { ScopeCode } from './rule-scope-of-practice.ts'
import type { TelemedicineCode } from './rule-telemedicine-prescription.ts'
import type { TherapistCode } from './rule-therapist-eligible.ts'
import type { TreatmentTeamCode } from './rule-treatment-team.ts'
import type { WhoMayOrderCode } from './rule-who-may-order.ts'

/** Everything the rules of this folder can say of their own. */
export type CredentialCode =
  | PrescriberCode
  | TherapistCode
  | DeaNumberCode
  | PrescriptionLifeCode
  | BeforePrescribingCode
  | DrugSourceCode
  | ControlledStockCode
  | TelemedicineCode
  | Exclude<WhoMayOrderCode, DoseAuthorityCode>
  | ScopeCode
  | TreatmentTeamCode
