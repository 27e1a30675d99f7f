import { ledgerAccounts, paymentMethods } from '../../lib/domain/billing/ledger.ts'
import { clientStatuses } from '../../lib/domain/clients/client-status.ts'
import { eligibilityVerdicts } from '../../lib/domain/clients/rule-eligibility-decision.ts'
import { indications } from '../../lib/domain/consults/consult-choices.ts'
import { consultStatuses } from '../../lib/domain/consults/consult-status.ts'
import { authorizationKinds, authorizationStatuses } from '../../lib/domain/coverage/authorization.ts'
import { cycleFormats } from '../../lib/domain/coverage/format.ts'
import { coveragePrograms, coverageStatuses } from '../../lib/domain/coverage/program.ts'
import { conditions } from '../../lib/domain/credentials/condition.ts'
import { credentialKinds } from '../../lib/domain/credentials/credential.ts'
import { professions } from '../../lib/domain/credentials/profession.ts'
import { orderStatuses } from '../../lib/domain/journeys/dose-order.ts'
import { phases } from '../../lib/domain/journeys/phase.ts'
import { rideStatuses } from '../../lib/domain/journeys/ride-status.ts'
import { routes } from '../../lib/domain/journeys/route.ts'
import { settings } from '../../lib/domain/journeys/setting.ts'
import { steps } from '../../lib/domain/journeys/step.ts'
import { waysHome } from '../../lib/domain/journeys/way-home.ts'
import { noteKinds, noteStatuses } from '../../lib/domain/notes/rule-note.ts'
import { instrumentKinds } from '../../lib/domain/outcomes/instrument.ts'
import { referralStatuses } from '../../lib/domain/prescribers/referral-status.ts'
import { appointmentKinds } from '../../lib/domain/scheduling/appointment-kind.ts'
import { appointmentStatuses } from '../../lib/domain/scheduling/appointment-status.ts'
import { contacts } from '../../lib/domain/scheduling/contact.ts'
import { resourceKinds } from '../../lib/domain/scheduling/resource-kind.ts'
import { roomKinds } from '../../lib/inputs/practice-places.ts'

/** The enums of the schema whose words the domain lists too, and that list. */
export const closedTypes: Readonly<Record<string, readonly string[]>> = {
  AppointmentKind: appointmentKinds,
  AppointmentStatus: appointmentStatuses,
  AuthorizationKind: authorizationKinds,
  AuthorizationStatus: authorizationStatuses,
  ClientStage: steps,
  ClientStatus: clientStatuses,
  Condition: conditions,
  ConsultStatus: consultStatuses,
  Contact: contacts,
  CoverageProgram: coveragePrograms,
  CoverageStatus: coverageStatuses,
  CredentialKind: credentialKinds,
  CycleFormat: cycleFormats,
  EligibilityVerdict: eligibilityVerdicts,
  Indication: indications,
  InstrumentKind: instrumentKinds,
  LedgerAccountKind: ledgerAccounts,
  NoteKind: noteKinds,
  NoteStatus: noteStatuses,
  OrderStatus: orderStatuses,
  PaymentMethod: paymentMethods,
  Phase: phases,
  Profession: professions,
  ReferralStatus: referralStatuses,
  ResourceKind: resourceKinds,
  RideStatus: rideStatuses,
  RoomKind: roomKinds,
  Route: routes,
  Setting: settings,
  WayHome: waysHome,
}

/** Enums whose words stand in the schema alone: the client made from it types whatever writes them. */
export const writtenBySchema: readonly string[] = ['CycleStatus', 'MessageAudience', 'RegimenStatus', 'TaskStatus']
