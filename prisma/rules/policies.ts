import { alertsPolicies } from './policies/alerts.ts'
import { attachmentsPolicies } from './policies/attachments.ts'
import { billingPolicies } from './policies/billing.ts'
import { careTeamPolicies } from './policies/care-team.ts'
import { clientsPolicies } from './policies/clients.ts'
import { cliniciansPolicies } from './policies/clinicians.ts'
import { coveragePolicies } from './policies/coverage.ts'
import { documentsPolicies } from './policies/documents.ts'
import { importsPolicies } from './policies/imports.ts'
import { journeysPolicies } from './policies/journeys.ts'
import { ledgerPolicies } from './policies/ledger.ts'
import { messagesPolicies } from './policies/messages.ts'
import { notesPolicies } from './policies/notes.ts'
import { peoplePolicies } from './policies/people.ts'
import { placesPolicies } from './policies/places.ts'
import type { Policy } from './policies/policy.ts'
import { practicePolicies } from './policies/practice.ts'
import { prescribersPolicies } from './policies/prescribers.ts'
import { pricesPolicies } from './policies/prices.ts'
import { regimensPolicies } from './policies/regimens.ts'
import { safetyPolicies } from './policies/safety.ts'
import { schedulingPolicies } from './policies/scheduling.ts'
import { sitePolicies } from './policies/site.ts'
import { systemPolicies } from './policies/system.ts'
import { tasksPolicies } from './policies/tasks.ts'

/**
 * Every row policy by its table. Beside these, each table that carries a practice, but for `due_work` and `reference_version`, has `stays within its practice`, which nothing lets past:
 * no scope, no row (`WALL`). The owner's functions pass by it only where a policy of theirs stands here.
 */
export const policies: Readonly<Record<string, readonly Policy[]>> = {
  ...alertsPolicies,
  ...attachmentsPolicies,
  ...billingPolicies,
  ...careTeamPolicies,
  ...clientsPolicies,
  ...cliniciansPolicies,
  ...coveragePolicies,
  ...documentsPolicies,
  ...importsPolicies,
  ...journeysPolicies,
  ...ledgerPolicies,
  ...messagesPolicies,
  ...notesPolicies,
  ...peoplePolicies,
  ...placesPolicies,
  ...practicePolicies,
  ...prescribersPolicies,
  ...pricesPolicies,
  ...regimensPolicies,
  ...safetyPolicies,
  ...schedulingPolicies,
  ...sitePolicies,
  ...systemPolicies,
  ...tasksPolicies,
}
