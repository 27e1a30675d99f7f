-- Every column that holds one word of a closed list, or several, is held to the list of the domain, made from prisma/rules/closed-words.ts.
-- Lists that stood here by hand go; what else a constraint asked stays under its name.

-- Two words of the first release are called otherwise now.
ALTER TABLE public.care_team_member NO FORCE ROW LEVEL SECURITY;
ALTER TABLE public.task NO FORCE ROW LEVEL SECURITY;
UPDATE public.care_team_member SET role = 'family-doctor' WHERE role = 'primary-care';
UPDATE public.task SET kind = 'care-alert' WHERE kind = 'cssrs-alert';
ALTER TABLE public.care_team_member FORCE ROW LEVEL SECURITY;
ALTER TABLE public.task FORCE ROW LEVEL SECURITY;

ALTER TABLE public.attachment DROP CONSTRAINT "a file has a known kind", DROP CONSTRAINT "a file is of a type that is taken",
  DROP CONSTRAINT "a file lies in a known store", DROP CONSTRAINT "a scan has a known end";
ALTER TABLE public.audit_verification DROP CONSTRAINT "a broken link has a known problem",
  ADD CONSTRAINT "a broken link says where and what" CHECK (num_nulls(broken_seq, problem) IN (0, 2));
ALTER TABLE public.body_measure DROP CONSTRAINT "a measure says how it is known";
ALTER TABLE public.care_alert DROP CONSTRAINT "an alert is a notice, urgent or an emergency";
ALTER TABLE public.care_alert_step DROP CONSTRAINT "a step has a channel", DROP CONSTRAINT "a step has an outcome";
ALTER TABLE public.charge DROP CONSTRAINT "a charge has a known state";
ALTER TABLE public.charge_dispute DROP CONSTRAINT "a question has a known state",
  ADD CONSTRAINT "a question is open until it is answered" CHECK ((status = 'open') = (answered_at IS NULL));
ALTER TABLE public.coverage DROP CONSTRAINT "a coverage was told by somebody we know";
ALTER TABLE public.coverage_restriction DROP CONSTRAINT "a choice is one of two";
ALTER TABLE public.credential_claim DROP CONSTRAINT "a claim waits or is decided by somebody",
  ADD CONSTRAINT "a claim waits or is decided by somebody" CHECK ((status = 'waiting') = (decided_by IS NULL));
ALTER TABLE public.crisis_close DROP CONSTRAINT "a close says how the client was reached", DROP CONSTRAINT "a close says what was done";
ALTER TABLE public.data_import DROP CONSTRAINT "an import has a known kind", DROP CONSTRAINT "an import is staged, brought in or put aside";
ALTER TABLE public.eligibility_decision DROP CONSTRAINT "a verdict ends for a reason",
  ADD CONSTRAINT "a verdict ends for a reason" CHECK ((ended_on IS NULL) = (ended_because IS NULL));
ALTER TABLE public.import_row DROP CONSTRAINT "a row is added, skipped or linked";
ALTER TABLE public.imported_record DROP CONSTRAINT "an imported record has a known kind";
ALTER TABLE public.journey_day DROP CONSTRAINT "a day ends in a known way",
  ADD CONSTRAINT "a day that ended says how, when and by whom" CHECK ((outcome IS NULL AND ended_at IS NULL)
    OR (outcome IS NOT NULL AND ended_at IS NOT NULL AND ended_by IS NOT NULL AND (outcome = 'discharged' OR reason <> '')));
ALTER TABLE public.medicaid_answer DROP CONSTRAINT "Medicaid gives one of three answers";
ALTER TABLE public.news DROP CONSTRAINT "news has a known kind";
ALTER TABLE public.opening_check DROP CONSTRAINT "a check is of a known kind";
ALTER TABLE public.refund DROP CONSTRAINT "a refund has a known state",
  ADD CONSTRAINT "a refund is open until it has an end" CHECK ((status = 'open') = (ended_at IS NULL));
ALTER TABLE public.retention_run DROP CONSTRAINT "a run counts what it did",
  ADD CONSTRAINT "a run counts what it did" CHECK (deleted >= 0 AND held >= 0 AND deleted_in_all >= deleted);
ALTER TABLE public.safety_episode DROP CONSTRAINT "an episode has a form", DROP CONSTRAINT "an episode has a level",
  DROP CONSTRAINT "an episode is answered alone or with a clinician";
ALTER TABLE public.scale_appeal DROP CONSTRAINT "an appeal has a known state",
  ADD CONSTRAINT "an appeal is open until it is decided" CHECK ((status = 'open') = (decided_at IS NULL));
ALTER TABLE public.screening_clearance DROP CONSTRAINT "a clearance lifts or lets stand";
ALTER TABLE public.superbill DROP CONSTRAINT "a cause is one of four";
ALTER TABLE public.superbill_request DROP CONSTRAINT "a request has a known state",
  ADD CONSTRAINT "a request is open until somebody answers" CHECK ((status = 'open') = (answered_at IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL));
ALTER TABLE public.task DROP CONSTRAINT "a task comes back at a known pace",
  ADD CONSTRAINT "a task that comes back is counted from a day" CHECK ((repeats IS NULL) = (repeats_from IS NULL));
ALTER TABLE public.vital_clearance DROP CONSTRAINT "a word lifts a reading or the day's stop",
  ADD CONSTRAINT "a word is said" CHECK (words <> '');
ALTER TABLE public.vital_reading DROP CONSTRAINT "a reading has a known level";
ALTER TABLE public.write_off DROP CONSTRAINT "a write-off has a known state";

ALTER TABLE public.assistance_resource
  ADD CONSTRAINT "payer excluded is a known word" CHECK ("payer_excluded" <@ ARRAY['commercial', 'medicaid', 'chip', 'medicaid_mco', 'medicare', 'medicare_advantage', 'qmb', 'slmb_plus', 'dual_snp', 'va', 'tricare', 'self_pay']);
ALTER TABLE public.attachment
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('card-front', 'card-back', 'outside-record', 'lab', 'letter', 'other')),
  ADD CONSTRAINT "media type is a known word" CHECK ("media_type" IN ('application/pdf', 'image/jpeg', 'image/png')),
  ADD CONSTRAINT "store is a known word" CHECK ("store" IN ('database', 's3')),
  ADD CONSTRAINT "scan is a known word" CHECK ("scan" IN ('unscanned', 'waiting', 'clean', 'infected')),
  ADD CONSTRAINT "uploaded role is a known word" CHECK ("uploaded_role" IN ('client', 'therapist', 'prescriber', 'front-desk', 'admin'));
ALTER TABLE public.audit_event
  ADD CONSTRAINT "actor role is a known word" CHECK ("actor_role" IN ('visitor', 'client', 'therapist', 'prescriber', 'front-desk', 'admin', 'system', 'link')),
  ADD CONSTRAINT "outcome is a known word" CHECK ("outcome" IN ('done', 'refused', 'denied', 'read'));
ALTER TABLE public.audit_verification
  ADD CONSTRAINT "problem is a known word" CHECK ("problem" IN ('missing', 'unlinked', 'changed', 'cut', 'rewritten', 'unsigned'));
ALTER TABLE public."authorization"
  ADD CONSTRAINT "va stage is a known word" CHECK ("va_stage" IN ('provider_talk', 'referral_requested', 'referral_received', 'documents_submitted', 'under_review', 'approved', 'denied', 'scheduled', 'visits_used', 'exhausted', 'expired', 'renewal_requested'));
ALTER TABLE public.benefit
  ADD CONSTRAINT "source is a known word" CHECK ("source" IN ('phone', 'portal', '271', 'card'));
ALTER TABLE public.body_measure
  ADD CONSTRAINT "weight unit is a known word" CHECK ("weight_unit" IN ('kg', 'lb')),
  ADD CONSTRAINT "height unit is a known word" CHECK ("height_unit" IN ('cm', 'in')),
  ADD CONSTRAINT "source is a known word" CHECK ("source" IN ('told', 'measured'));
ALTER TABLE public.care_alert
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('safety-questions', 'reading', 'journey-event', 'dose-deviation', 'ending')),
  ADD CONSTRAINT "level is a known word" CHECK ("level" IN ('notice', 'urgent', 'emergency'));
ALTER TABLE public.care_alert_step
  ADD CONSTRAINT "to role is a known word" CHECK ("to_role" IN ('client', 'therapist', 'prescriber', 'front-desk', 'admin')),
  ADD CONSTRAINT "channel is a known word" CHECK ("channel" IN ('screen', 'mail', 'phone', 'in_person')),
  ADD CONSTRAINT "outcome is a known word" CHECK ("outcome" IN ('sent', 'reached', 'not_reached'));
ALTER TABLE public.care_team_member
  ADD CONSTRAINT "role is a known word" CHECK ("role" IN ('preparation', 'integration', 'guide', 'therapy', 'family-doctor', 'psychiatrist', 'prescriber', 'therapist', 'case-manager', 'other'));
ALTER TABLE public.charge
  ADD CONSTRAINT "status is a known word" CHECK ("status" IN ('posted', 'void'));
ALTER TABLE public.charge_dispute
  ADD CONSTRAINT "status is a known word" CHECK ("status" IN ('open', 'corrected', 'stands'));
ALTER TABLE public.claim
  ADD CONSTRAINT "status is a known word" CHECK ("status" IN ('ready', 'waiting', 'void'));
ALTER TABLE public.client
  ADD CONSTRAINT "sex for claims is a known word" CHECK ("sex_for_claims" IN ('F', 'M', 'X'));
ALTER TABLE public.client_contact
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('emergency', 'support', 'other'));
ALTER TABLE public.clinician
  ADD CONSTRAINT "medicare status is a known word" CHECK ("medicare_status" IN ('enrolled', 'opted_out', 'neither', 'unknown'));
ALTER TABLE public.consult_request
  ADD CONSTRAINT "coverage type is a known word" CHECK ("coverage_type" IN ('commercial', 'medicaid', 'medicare', 'va', 'tricare', 'self_pay', 'not_sure')),
  ADD CONSTRAINT "goals is a known word" CHECK ("goals" <@ ARRAY['mood', 'worry', 'trauma', 'pain', 'sleep', 'relationships', 'meaning', 'other']);
ALTER TABLE public.coverage
  ADD CONSTRAINT "relation is a known word" CHECK ("relation" IN ('self', 'spouse', 'child', 'other')),
  ADD CONSTRAINT "source is a known word" CHECK ("source" IN ('desk', 'client'));
ALTER TABLE public.coverage_restriction
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('not_told', 'client_files')),
  ADD CONSTRAINT "ended because is a known word" CHECK ("ended_because" IN ('client_asked', 'not_paid'));
ALTER TABLE public.credential
  ADD CONSTRAINT "schedules is a known word" CHECK ("schedules" <@ ARRAY['2', '2N', '3', '3N', '4', '5']),
  ADD CONSTRAINT "topics is a known word" CHECK ("topics" <@ ARRAY['guiding', 'integration', 'trauma', 'orientation', 'experiential', 'prescribing', 'independent', 'supervised_protocol', 'mate', 'exempt', 'excluded']);
ALTER TABLE public.credential_claim
  ADD CONSTRAINT "status is a known word" CHECK ("status" IN ('waiting', 'confirmed', 'declined'));
ALTER TABLE public.crisis_close
  ADD CONSTRAINT "contact is a known word" CHECK ("contact" IN ('seen', 'spoke', 'not_reached')),
  ADD CONSTRAINT "disposition is a known word" CHECK ("disposition" IN ('safety_plan', 'same_day_care', 'emergency', 'hospital', 'no_action_with_reason'));
ALTER TABLE public.data_import
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('payers', 'clinicians', 'clients', 'coverages', 'balances', 'visits')),
  ADD CONSTRAINT "state is a known word" CHECK ("state" IN ('staged', 'done', 'discarded'));
ALTER TABLE public.document_template
  ADD CONSTRAINT "key is a known word" CHECK ("key" IN ('treatment-consent', 'education-acknowledgement', 'ride-home-agreement', 'at-home-dosing-consent', 'telehealth-consent', 'privacy-notice-acknowledgement', 'extended-care-notice', 'group-consent', 'part-2-consent', 'release-of-information', 'private-contract', 'privacy-notice'));
ALTER TABLE public.door_answer
  ADD CONSTRAINT "question is a known word" CHECK ("question" IN ('sober', 'medicinesChanged', 'pregnancyChanged', 'pressureChanged', 'psychosisChanged', 'ownSupply', 'minutesSinceFood', 'minutesSinceDrink', 'minutesSinceNoseSpray', 'homeReadingSent', 'videoPlanAgreed'));
ALTER TABLE public.dose_order
  ADD CONSTRAINT "evaluation is a known word" CHECK ("evaluation" IN ('in-person', 'video', 'audio')),
  ADD CONSTRAINT "exception is a known word" CHECK ("exception" IN ('none', 'qualifying-referral', 'va', 'other-documented'));
ALTER TABLE public.eligibility_decision
  ADD CONSTRAINT "ended because is a known word" CHECK ("ended_because" IN ('screen', 'route', 'referral'));
ALTER TABLE public.estimate
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('formats'));
ALTER TABLE public.import_row
  ADD CONSTRAINT "choice is a known word" CHECK ("choice" IN ('add', 'skip', 'link'));
ALTER TABLE public.imported_record
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('payers', 'clinicians', 'clients', 'coverages', 'balances', 'visits'));
ALTER TABLE public.instrument_response
  ADD CONSTRAINT "band is a known word" CHECK ("band" IN ('minimal', 'mild', 'moderate', 'moderately_severe', 'severe', 'below_cut', 'at_cut')),
  ADD CONSTRAINT "flags is a known word" CHECK ("flags" <@ ARRAY['imputed', 'incomplete_accepted', 'item_nine']);
ALTER TABLE public.journey_day
  ADD CONSTRAINT "outcome is a known word" CHECK ("outcome" IN ('discharged', 'no_dose', 'left_against_advice', 'transferred'));
ALTER TABLE public.journey_event
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('dose', 'calm', 'note', 'nausea', 'vomiting', 'dizziness', 'headache', 'anxiety', 'crying', 'dissociation', 'perceptual_change', 'sedation', 'restless', 'bathroom', 'water', 'blanket', 'mask_off', 'music', 'light', 'touch', 'asked_to_stop', 'spoken_words', 'prescriber_called', 'medicine_given', 'raised_heart_rate', 'raised_pressure', 'chest_pain', 'breathless', 'blurred_vision', 'respiratory', 'weakness', 'confusion', 'loss_of_consciousness', 'urinary', 'fall', 'seizure', 'does_not_wake', 'suicidality', 'misuse', 'family_called', 'emergency', 'void')),
  ADD CONSTRAINT "grade is a known word" CHECK ("grade" IN ('mild', 'moderate', 'severe')),
  ADD CONSTRAINT "source is a known word" CHECK ("source" IN ('console'));
ALTER TABLE public.law_recheck
  ADD CONSTRAINT "facts is a known word" CHECK ("facts" <@ ARRAY['client.birth', 'client.state', 'client.status', 'client.contact', 'client.body', 'client.place-today', 'screen', 'screen.clearance', 'safety', 'eligibility', 'referral', 'order', 'rems', 'document', 'ride', 'care-team', 'regimen', 'visit', 'group', 'outcome', 'coverage', 'benefit', 'authorization', 'network', 'credential', 'supervision', 'presence', 'place', 'facility', 'closure', 'time-off', 'payer', 'parameter', 'service', 'reading', 'door-answer', 'dose']);
ALTER TABLE public.ledger_transaction
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('charge', 'sliding_discount', 'notice', 'remittance', 'transfer', 'payment', 'credit_applied', 'refund_opened', 'refund_paid', 'refund_cancelled', 'takeback', 'write_off', 'hardship', 'balance_forward', 'reversal'));
ALTER TABLE public.link_grant
  ADD CONSTRAINT "purpose is a known word" CHECK ("purpose" IN ('driver-confirm', 'consult-manage', 'invitation', 'password-reset')),
  ADD CONSTRAINT "role is a known word" CHECK ("role" IN ('client', 'therapist', 'prescriber', 'front-desk', 'admin'));
ALTER TABLE public.medicaid_answer
  ADD CONSTRAINT "answer is a known word" CHECK ("answer" IN ('active', 'pending', 'not_active')),
  ADD CONSTRAINT "source is a known word" CHECK ("source" IN ('portal', 'phone', 'clearinghouse'));
ALTER TABLE public.message
  ADD CONSTRAINT "author role is a known word" CHECK ("author_role" IN ('client', 'therapist', 'prescriber', 'front-desk', 'admin'));
ALTER TABLE public.news
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('task-given', 'task-comment', 'task-finished'));
ALTER TABLE public.opening_check
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('documents', 'mail'));
ALTER TABLE public.outbox
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('consult-booked', 'consult-moved', 'consult-cancelled', 'invitation', 'password-reset', 'second-factor-changed', 'password-changed', 'address-changed', 'driver-asked', 'ride-reminder', 'appointment-booked', 'appointment-moved', 'appointment-cancelled', 'message-waiting', 'referral-waiting', 'alert-waiting', 'look-waiting', 'mail-test', 'audit-head'));
ALTER TABLE public.reference_row
  ADD CONSTRAINT "family is a known word" CHECK ("family" IN ('parameter', 'service-code', 'place-of-service', 'diagnosis', 'denial-reason', 'poverty-guideline', 'prescribing-authority', 'state-registration', 'payer-law', 'citation'));
ALTER TABLE public.refund
  ADD CONSTRAINT "why is a known word" CHECK ("why" IN ('client_asked', 'paid_twice', 'care_ended', 'covered_after_all')),
  ADD CONSTRAINT "status is a known word" CHECK ("status" IN ('open', 'paid', 'cancelled'));
ALTER TABLE public.retention_run
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('consult', 'kept-mail', 'sent-message', 'given-up-message', 'answer', 'session', 'link', 'hold', 'reservation', 'draft', 'recheck', 'import', 'attempt'));
ALTER TABLE public.ride_home
  ADD CONSTRAINT "confirmed by is a known word" CHECK ("confirmed_by" IN ('link', 'staff')),
  ADD CONSTRAINT "rest place is a known word" CHECK ("rest_place" IN ('rest', 'waiting'));
ALTER TABLE public.safety_episode
  ADD CONSTRAINT "form is a known word" CHECK ("form" IN ('past_month', 'since_last_contact')),
  ADD CONSTRAINT "asked by is a known word" CHECK ("asked_by" IN ('self', 'clinician')),
  ADD CONSTRAINT "level is a known word" CHECK ("level" IN ('none', 'low', 'moderate', 'high'));
ALTER TABLE public.scale_appeal
  ADD CONSTRAINT "status is a known word" CHECK ("status" IN ('open', 'granted', 'declined'));
ALTER TABLE public.screening
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('contraindication', 'cssrs')),
  ADD CONSTRAINT "level is a known word" CHECK ("level" IN ('clear', 'hold', 'refuse', 'none', 'low', 'moderate', 'high')),
  ADD CONSTRAINT "pregnant is a known word" CHECK ("pregnant" IN ('yes', 'no', 'unknown')),
  ADD CONSTRAINT "serious condition is a known word" CHECK ("serious_condition" IN ('yes', 'no', 'unknown'));
ALTER TABLE public.screening_clearance
  ADD CONSTRAINT "decision is a known word" CHECK ("decision" IN ('lifts', 'stands'));
ALTER TABLE public.screening_gate
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('contraindication', 'cssrs')),
  ADD CONSTRAINT "level is a known word" CHECK ("level" IN ('clear', 'hold', 'refuse', 'none', 'low', 'moderate', 'high')),
  ADD CONSTRAINT "pregnant is a known word" CHECK ("pregnant" IN ('yes', 'no', 'unknown')),
  ADD CONSTRAINT "serious condition is a known word" CHECK ("serious_condition" IN ('yes', 'no', 'unknown')),
  ADD CONSTRAINT "asked by is a known word" CHECK ("asked_by" IN ('self', 'clinician'));
ALTER TABLE public.session
  ADD CONSTRAINT "role is a known word" CHECK ("role" IN ('client', 'therapist', 'prescriber', 'front-desk', 'admin')),
  ADD CONSTRAINT "end reason is a known word" CHECK ("end_reason" IN ('signed-out', 'revoked', 'followed', 'idle-console', 'deactivated', 'roles-changed', 'password-changed', 'password-reset', 'second-factor-changed', 'merged'));
ALTER TABLE public.signature
  ADD CONSTRAINT "document key is a known word" CHECK ("document_key" IN ('treatment-consent', 'education-acknowledgement', 'ride-home-agreement', 'at-home-dosing-consent', 'telehealth-consent', 'privacy-notice-acknowledgement', 'extended-care-notice', 'group-consent', 'part-2-consent', 'release-of-information', 'private-contract', 'privacy-notice'));
ALTER TABLE public.site_text
  ADD CONSTRAINT "page is a known word" CHECK ("page" IN ('how', 'evidence', 'questions', 'costs', 'veterans', 'who', 'insurance', 'resources', 'words'));
ALTER TABLE public.sliding_fee_assessment
  ADD CONSTRAINT "region is a known word" CHECK ("region" IN ('contiguous', 'alaska', 'hawaii'));
ALTER TABLE public.slot_hold
  ADD CONSTRAINT "purpose is a known word" CHECK ("purpose" IN ('consult'));
ALTER TABLE public.superbill
  ADD CONSTRAINT "void cause is a known word" CHECK ("void_cause" IN ('walled', 'changed', 'unpaid', 'asked'));
ALTER TABLE public.superbill_request
  ADD CONSTRAINT "status is a known word" CHECK ("status" IN ('open', 'made', 'declined'));
ALTER TABLE public.task
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('made', 'care-alert', 'prescriber-word', 'call-after-leaving', 'safety-plan-changed', 'item-nine', 'results-review', 'intake-review', 'screen-look', 'order-ended', 'order-anew', 'paper-taken-back', 'client-file', 'infected-file', 'refund', 'write-off', 'superbill-asked', 'charge-disputed', 'superbill-stale', 'scale-appeal', 'rebill', 'verify-coverage', 'find-coverage', 'second-plan', 'ask-medicaid', 'restored-balance', 'authorization-ended', 'format-not-possible', 'visit-reopened', 'gap-too-long', 'visit-cancelled', 'trail-broken', 'credential-expiring', 'credential-check')),
  ADD CONSTRAINT "for role is a known word" CHECK ("for_role" IN ('therapist', 'front-desk', 'admin', 'prescriber')),
  ADD CONSTRAINT "repeats is a known word" CHECK ("repeats" IN ('daily', 'weekly', 'two-weekly', 'monthly'));
ALTER TABLE public."user"
  ADD CONSTRAINT "status is a known word" CHECK ("status" IN ('invited', 'active', 'inactive'));
ALTER TABLE public.user_duty
  ADD CONSTRAINT "duty is a known word" CHECK ("duty" IN ('billing-lead', 'clinical-director', 'medical-director', 'privacy-officer', 'owner'));
ALTER TABLE public.user_role
  ADD CONSTRAINT "role is a known word" CHECK ("role" IN ('client', 'therapist', 'prescriber', 'front-desk', 'admin'));
ALTER TABLE public.vital_clearance
  ADD CONSTRAINT "lifts is a known word" CHECK ("lifts" IN ('reading', 'day'));
ALTER TABLE public.vital_reading
  ADD CONSTRAINT "moment is a known word" CHECK ("moment" IN ('before', 'after', 'leaving')),
  ADD CONSTRAINT "effect is a known word" CHECK ("effect" IN ('refuse', 'hold', 'warn', 'allow')),
  ADD CONSTRAINT "level is a known word" CHECK ("level" IN ('notice', 'urgent', 'emergency')),
  ADD CONSTRAINT "sedation is a known word" CHECK ("sedation" IN ('awake', 'drowsy', 'wakes_to_voice', 'wakes_to_touch', 'does_not_wake')),
  ADD CONSTRAINT "source is a known word" CHECK ("source" IN ('console'));
ALTER TABLE public.write_off
  ADD CONSTRAINT "reason is a known word" CHECK ("reason" IN ('small_balance', 'our_mistake', 'not_reached', 'died')),
  ADD CONSTRAINT "status is a known word" CHECK ("status" IN ('waits', 'posted', 'declined'));
