import { auditOutcomes } from '../../lib/data/audit.ts'
import { storeNames } from '../../lib/data/file-store/file-store.ts'
import { outboxKinds } from '../../lib/data/outbox.ts'
import { openingCheckKinds } from '../../lib/data/records/opening-checks.ts'
import { requestStatuses } from '../../lib/data/records/superbill-requests.ts'
import { linkPurposes } from '../../lib/domain/access/actor.ts'
import { duties, personRoles, personStatuses, roles } from '../../lib/domain/access/roles.ts'
import { sessionEnds } from '../../lib/domain/access/session-limits.ts'
import { alertChannels, alertKinds, alertLevels, alertOutcomes } from '../../lib/domain/alerts/alert.ts'
import { contacts, dispositions } from '../../lib/domain/alerts/closing.ts'
import { attachmentKinds, mediaTypeNames, scanStates } from '../../lib/domain/attachments/kinds.ts'
import { chargeStates, claimStates } from '../../lib/domain/billing/ledger.ts'
import { ledgerEvents } from '../../lib/domain/billing/postings.ts'
import { disputeStatuses } from '../../lib/domain/billing/rule-dispute.ts'
import { voidCauses } from '../../lib/domain/billing/rule-live-superbill.ts'
import { keptRefundReasons, refundStatuses } from '../../lib/domain/billing/rule-refund.ts'
import { appealStatuses } from '../../lib/domain/billing/rule-scale-appeal.ts'
import { writeOffReasons, writeOffStatuses } from '../../lib/domain/billing/rule-write-off.ts'
import { insideRoles, outsideRoles } from '../../lib/domain/care-team/member.ts'
import { heightUnits, measureSources, weightUnits } from '../../lib/domain/clients/body.ts'
import { contactKinds } from '../../lib/domain/clients/contact-kinds.ts'
import { cssrsForms, cssrsLevels } from '../../lib/domain/clients/cssrs.ts'
import { eligibilityEnds } from '../../lib/domain/clients/rule-eligibility-decision.ts'
import { askedByWhom } from '../../lib/domain/clients/safety-episode.ts'
import { pointDecisions, screenLevels } from '../../lib/domain/clients/screen-facts.ts'
import { screeningKinds } from '../../lib/domain/clients/screening-kind.ts'
import { coverageChoices, goalChoices } from '../../lib/domain/consults/consult-choices.ts'
import { coveragePrograms } from '../../lib/domain/coverage/program.ts'
import { payerChoices } from '../../lib/domain/coverage/restriction.ts'
import { vaStages } from '../../lib/domain/coverage/rule-authorization-change.ts'
import { medicaidAnswers } from '../../lib/domain/coverage/rule-medicaid-asked.ts'
import { medicareStatuses } from '../../lib/domain/coverage/rule-medicare-clinician.ts'
import { conditions } from '../../lib/domain/credentials/condition.ts'
import { credentialTopics, deaSchedules } from '../../lib/domain/credentials/credential.ts'
import { claimStatuses } from '../../lib/domain/credentials/own-credential.ts'
import { evaluationExceptions, evaluationWays } from '../../lib/domain/credentials/rule-telemedicine-prescription.ts'
import { worstFirst } from '../../lib/domain/finding.ts'
import { eventGrades, journeyEventKinds } from '../../lib/domain/journeys/event-kind.ts'
import { notAsked } from '../../lib/domain/journeys/rule-check-in.ts'
import { journeyOutcomes } from '../../lib/domain/journeys/rule-ending.ts'
import { sedations } from '../../lib/domain/journeys/sedation.ts'
import { readingMoments } from '../../lib/domain/journeys/standing-readings.ts'
import { factKeys } from '../../lib/domain/law/fact.ts'
import { bands } from '../../lib/domain/outcomes/band.ts'
import { scoreFlags } from '../../lib/domain/outcomes/score-instrument.ts'
import { trailProblems } from '../../lib/domain/practice/audit-head.ts'
import { disclosureReasons } from '../../lib/domain/practice/disclosures.ts'
import { documentKeys } from '../../lib/domain/practice/documents/document.ts'
import { privacyNotice } from '../../lib/domain/practice/documents/privacy-notice.ts'
import { importKinds, importStates, rowChoices } from '../../lib/domain/practice/import/kinds.ts'
import { referenceFamilies } from '../../lib/domain/practice/reference-rows.ts'
import { forgottenKinds } from '../../lib/domain/practice/retention.ts'
import { sitePageKeys } from '../../lib/domain/practice/site/site-pages.ts'
import { dueWork } from '../../lib/domain/practice/work.ts'
import { proposalAnswers } from '../../lib/domain/prescribers/proposal.ts'
import { povertyRegions } from '../../lib/domain/reference/billing-poverty.ts'
import { plannerEnds, plannerStates } from '../../lib/domain/regimens/planner-run.ts'
import { holdPurposes, waitEnds } from '../../lib/domain/scheduling/seat-waits.ts'
import { waitedParts } from '../../lib/domain/scheduling/time-waits.ts'
import { taskKinds, taskLists } from '../../lib/domain/tasks/kinds.ts'
import { taskRepeats } from '../../lib/domain/tasks/repeats.ts'
import { newsKinds } from '../../lib/domain/tasks/who-is-told.ts'
import { benefitSources, insuredRelations, medicaidSources } from '../../lib/inputs/coverage.ts'

const screened = [...screenLevels, ...cssrsLevels]

/**
 * Every text column that holds one word of a closed list, or several, by table: the list of the domain it is held to. The database
 * has a CHECK made from it (`word-checks.ts`); the other text columns stand in `free-words.ts` with the reason why they are free.
 */
export const closedWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  assistance_resource: { payer_excluded: coveragePrograms },
  attachment: { kind: attachmentKinds, media_type: mediaTypeNames, store: storeNames, scan: scanStates, uploaded_role: personRoles },
  audit_event: { actor_role: roles, outcome: auditOutcomes },
  audit_verification: { problem: trailProblems },
  authorization: { va_stage: vaStages },
  benefit: { source: benefitSources },
  body_measure: { weight_unit: weightUnits, height_unit: heightUnits, source: measureSources },
  care_alert: { kind: alertKinds, level: alertLevels },
  care_alert_step: { to_role: personRoles, channel: alertChannels, outcome: alertOutcomes },
  care_team_member: { role: [...new Set([...insideRoles, ...outsideRoles])] },
  calendar_feed: { role: personRoles },
  charge: { status: chargeStates },
  charge_dispute: { status: disputeStatuses },
  claim: { status: claimStates },
  client: { sex_for_claims: ['F', 'M', 'X'] },
  client_contact: { kind: contactKinds },
  consult_request: { coverage_type: coverageChoices, goals: goalChoices },
  coverage: { relation: insuredRelations, source: ['desk', 'client'] },
  coverage_restriction: { kind: payerChoices, ended_because: ['client_asked', 'not_paid'] },
  credential: { schedules: deaSchedules, topics: credentialTopics },
  credential_claim: { status: claimStatuses },
  crisis_close: { contact: contacts, disposition: dispositions },
  data_import: { kind: importKinds, state: importStates },
  document_template: { key: [...documentKeys, privacyNotice.key] },
  disclosure_note: { reason: disclosureReasons },
  door_answer: { question: Object.keys(notAsked) },
  dose_proposal: { answer: proposalAnswers },
  dose_order: { evaluation: evaluationWays, exception: evaluationExceptions },
  due_work: { job: dueWork },
  eligibility_decision: { ended_because: eligibilityEnds },
  estimate: { kind: ['formats'] },
  import_row: { choice: rowChoices },
  imported_record: { kind: importKinds },
  instrument_response: { band: bands, flags: scoreFlags },
  journey_day: { outcome: journeyOutcomes },
  journey_event: { kind: journeyEventKinds, grade: eventGrades, source: ['console'] },
  law_recheck: { facts: factKeys },
  ledger_transaction: { kind: ledgerEvents },
  link_grant: { purpose: linkPurposes, role: personRoles },
  medicare_standing: { status: medicareStatuses },
  medicaid_answer: { answer: medicaidAnswers, source: medicaidSources },
  message: { author_role: personRoles },
  news: { kind: newsKinds },
  opening_check: { kind: openingCheckKinds },
  outbox: { kind: outboxKinds },
  planner_run: { state: plannerStates, ended_how: plannerEnds },
  reference_row: { family: referenceFamilies },
  refund: { why: keptRefundReasons, status: refundStatuses },
  retention_run: { kind: forgottenKinds },
  ride_home: { confirmed_by: ['link', 'staff'], rest_place: ['rest', 'waiting'] },
  safety_episode: { form: cssrsForms, asked_by: askedByWhom, level: cssrsLevels },
  scale_appeal: { status: appealStatuses },
  screening: { kind: screeningKinds, level: screened, pregnant: conditions, serious_condition: conditions },
  screening_clearance: { decision: pointDecisions },
  screening_gate: { kind: screeningKinds, level: screened, pregnant: conditions, serious_condition: conditions, asked_by: askedByWhom },
  session: { role: personRoles, end_reason: sessionEnds },
  signature: { document_key: [...documentKeys, privacyNotice.key] },
  site_text: { page: sitePageKeys },
  sliding_fee_assessment: { region: povertyRegions },
  seat_wait: { ended_how: waitEnds },
  slot_hold: { purpose: holdPurposes },
  superbill: { void_cause: voidCauses },
  superbill_request: { status: requestStatuses },
  task: { kind: taskKinds, for_role: taskLists, repeats: taskRepeats },
  user: { status: personStatuses },
  user_duty: { duty: duties },
  user_role: { role: personRoles },
  time_wait: { day_part: waitedParts, ended_how: waitEnds },
  vital_clearance: { lifts: ['reading', 'day'] },
  vital_reading: { moment: readingMoments, effect: worstFirst, level: alertLevels, sedation: sedations, source: ['console'] },
  write_off: { reason: writeOffReasons, status: writeOffStatuses },
}
