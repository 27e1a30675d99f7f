import type { ConsultStatusCode } from '../consults/consult-status.ts'
import type { ConsultFormCode } from '../consults/rule-consult-form.ts'
import type { OutcomeCode } from '../outcomes/outcome-code.ts'
import type { OrderCode } from '../prescribers/decide-order.ts'
import type { ReferralCode } from '../prescribers/referral-status.ts'
import type { ReferralStandingCode } from '../prescribers/rule-referral-standing.ts'
import type { ClientStatusCode } from './client-status.ts'
import type { CrisisCode } from './crisis.ts'
import type { ClientAgeCode } from './rule-client-age.ts'
import type { CssrsCode } from './rule-cssrs.ts'
import type { DocumentsCode } from './rule-documents.ts'
import type { EligibilityCode } from './rule-eligibility-decision.ts'
import type { RescreenCode } from './rule-rescreen.ts'
import type { ScreenClearanceCode } from './rule-screen-clearance.ts'
import type { ScreenStandsCode } from './rule-screen-stands.ts'
import type { ScreeningCode } from './rule-screening.ts'

/** Everything that is said about a client, from the consult form to the outcomes. */
export type ClinicalCode =
  | ScreeningCode
  | ScreenStandsCode
  | ScreenClearanceCode
  | ClientAgeCode
  | RescreenCode
  | CssrsCode
  | CrisisCode
  | EligibilityCode
  | DocumentsCode
  | ClientStatusCode
  | OutcomeCode
  | ReferralCode
  | ReferralStandingCode
  | OrderCode
  | ConsultFormCode
  | ConsultStatusCode
