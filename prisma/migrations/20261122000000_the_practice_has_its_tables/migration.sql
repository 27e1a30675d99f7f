-- CreateEnum
CREATE TYPE "AppointmentKind" AS ENUM ('consult', 'intake', 'preparation', 'journey', 'integration', 'follow_up', 'group', 'prescriber_evaluation');

-- CreateEnum
CREATE TYPE "AppointmentStatus" AS ENUM ('tentative', 'confirmed', 'arrived', 'in_progress', 'completed', 'cancelled', 'no_show');

-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('preparation', 'journey', 'integration');

-- CreateEnum
CREATE TYPE "Setting" AS ENUM ('office', 'facility', 'telehealth', 'home');

-- CreateEnum
CREATE TYPE "Route" AS ENUM ('lozenge', 'im', 'iv', 'nasal', 'esketamine');

-- CreateEnum
CREATE TYPE "CycleFormat" AS ENUM ('A', 'B', 'C', 'D');

-- CreateEnum
CREATE TYPE "ResourceKind" AS ENUM ('clinician', 'room', 'client', 'chair', 'prescriber');

-- CreateEnum
CREATE TYPE "RoomKind" AS ENUM ('treatment', 'rest', 'waiting');

-- CreateEnum
CREATE TYPE "CoverageProgram" AS ENUM ('commercial', 'medicaid', 'chip', 'medicaid_mco', 'medicare', 'medicare_advantage', 'qmb', 'slmb_plus', 'dual_snp', 'va', 'tricare', 'self_pay');

-- CreateEnum
CREATE TYPE "CoverageStatus" AS ENUM ('pending', 'active', 'retro_possible', 'ended', 'denied');

-- CreateEnum
CREATE TYPE "AuthorizationKind" AS ENUM ('prior', 'va_referral');

-- CreateEnum
CREATE TYPE "AuthorizationStatus" AS ENUM ('drafting', 'submitted', 'pended_info', 'approved', 'partial', 'denied', 'exhausted', 'expired', 'revoked');

-- CreateEnum
CREATE TYPE "ConsultStatus" AS ENUM ('requested', 'booked', 'held', 'converted', 'declined', 'cancelled', 'no_show');

-- CreateEnum
CREATE TYPE "ClientStage" AS ENUM ('assessment', 'education', 'preparation', 'administration', 'therapy_session', 'integration', 'follow_up', 'evaluation');

-- CreateEnum
CREATE TYPE "ClientStatus" AS ENUM ('invited', 'intake', 'active', 'paused', 'completed', 'closed');

-- CreateEnum
CREATE TYPE "EligibilityVerdict" AS ENUM ('eligible', 'eligible_with_conditions', 'not_eligible', 'more_information');

-- CreateEnum
CREATE TYPE "ReferralStatus" AS ENUM ('sent', 'accepted', 'declined', 'revoked', 'expired');

-- CreateEnum
CREATE TYPE "OrderStatus" AS ENUM ('proposed', 'active', 'superseded', 'revoked', 'expired');

-- CreateEnum
CREATE TYPE "RegimenStatus" AS ENUM ('planned', 'active', 'paused', 'completed', 'stopped');

-- CreateEnum
CREATE TYPE "CycleStatus" AS ENUM ('planned', 'scheduled', 'underway', 'completed', 'skipped');

-- CreateEnum
CREATE TYPE "RideStatus" AS ENUM ('needed', 'agreed', 'driver_named', 'driver_confirmed', 'waiting', 'handed_over');

-- CreateEnum
CREATE TYPE "Profession" AS ENUM ('physician', 'nurse_practitioner', 'physician_assistant', 'psychologist', 'naturopath', 'lcsw', 'lmft', 'lpc', 'registered_nurse');

-- CreateEnum
CREATE TYPE "CredentialKind" AS ENUM ('license', 'dea', 'malpractice', 'training', 'psychotherapy_certificate', 'rems', 'collaboration_agreement', 'exclusion_check', 'competence_attestation');

-- CreateEnum
CREATE TYPE "Condition" AS ENUM ('yes', 'no', 'unknown');

-- CreateEnum
CREATE TYPE "Indication" AS ENUM ('treatment_resistant_depression', 'anxiety', 'ptsd', 'chronic_pain', 'other');

-- CreateEnum
CREATE TYPE "InstrumentKind" AS ENUM ('phq9', 'gad7', 'pcl5', 'cssrs');

-- CreateEnum
CREATE TYPE "NoteKind" AS ENUM ('intake', 'preparation', 'journey', 'integration', 'follow_up', 'group', 'addendum');

-- CreateEnum
CREATE TYPE "NoteStatus" AS ENUM ('draft', 'signed');

-- CreateEnum
CREATE TYPE "LedgerAccountKind" AS ENUM ('ar_client', 'ar_insurer', 'revenue_individual', 'revenue_group', 'revenue_extended', 'revenue_evaluation', 'contractual_adjustment', 'sliding_fee_adjustment', 'provider_writeoff', 'cash_clearing', 'card_clearing', 'client_credits', 'refunds_payable');

-- CreateEnum
CREATE TYPE "PaymentMethod" AS ENUM ('cash', 'cheque', 'card_terminal', 'hsa_fsa', 'credit', 'insurer');

-- CreateEnum
CREATE TYPE "TaskStatus" AS ENUM ('open', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "MessageAudience" AS ENUM ('client_visible', 'care_team');

-- CreateTable
CREATE TABLE "claim" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "coverage_id" UUID NOT NULL,
    "service_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'ready',
    "number" TEXT NOT NULL,
    "charged_cents" INTEGER NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "charge" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "note_id" UUID,
    "clinician_id" UUID NOT NULL,
    "coverage_id" UUID,
    "claim_id" UUID,
    "code" TEXT NOT NULL,
    "modifiers" TEXT[],
    "units" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "place_of_service" TEXT NOT NULL,
    "service_on" DATE NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "stopped_at" TIMESTAMPTZ(3) NOT NULL,
    "charge_cents" INTEGER NOT NULL,
    "diagnosis_codes" TEXT[],
    "is_claimable" BOOLEAN NOT NULL,
    "is_individual" BOOLEAN NOT NULL,
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'posted',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "charge_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "claim_line" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "charge_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "charged_cents" INTEGER NOT NULL,
    "allowed_cents" INTEGER,
    "paid_cents" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_line_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "service_on" DATE NOT NULL,
    "charge_id" UUID,
    "payment_id" UUID,
    "claim_id" UUID,
    "assessment_id" UUID,
    "reverses_id" UUID,
    "memo" JSONB NOT NULL,
    "posted_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "transaction_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "account" "LedgerAccountKind" NOT NULL,
    "coverage_id" UUID,
    "cents" INTEGER NOT NULL,
    "service_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "ledger_balance" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "account" "LedgerAccountKind" NOT NULL,
    "cents" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_balance_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "payment" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "method" "PaymentMethod" NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "reference" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "received_by" UUID NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "superbill" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by" UUID NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "superbill_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "superbill_line" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "superbill_id" UUID NOT NULL,
    "charge_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "superbill_line_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "estimate" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "given_by" UUID,
    "due_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "estimate_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "consult_request" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "status" "ConsultStatus" NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "zip" TEXT,
    "state" TEXT NOT NULL,
    "indication" "Indication" NOT NULL,
    "coverage_type" TEXT NOT NULL,
    "goals" TEXT[],
    "goals_note" BYTEA,
    "has_prescriber" "Condition" NOT NULL,
    "may_text" BOOLEAN NOT NULL DEFAULT false,
    "assigned_to_id" UUID,
    "client_id" UUID,
    "outcome" TEXT,
    "staff_notes" TEXT,
    "worked_at" TIMESTAMPTZ(3),
    "delete_after_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consult_request_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "client" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "legal_first_name" TEXT NOT NULL,
    "legal_last_name" TEXT NOT NULL,
    "chosen_name" TEXT,
    "pronouns" TEXT,
    "born_on" DATE,
    "sex_for_claims" TEXT,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "address_line" TEXT,
    "city" TEXT,
    "state" TEXT NOT NULL,
    "zip" TEXT,
    "status" "ClientStatus" NOT NULL,
    "stage" "ClientStage" NOT NULL,
    "indication" "Indication" NOT NULL,
    "indication_note" TEXT,
    "diagnosis_codes" TEXT[],
    "treatment_history" JSONB,
    "ongoing_therapist" TEXT,
    "primary_clinician_id" UUID,
    "consent_to_text" BOOLEAN NOT NULL DEFAULT false,
    "part2" BOOLEAN NOT NULL DEFAULT false,
    "intake_submitted_at" TIMESTAMPTZ(3),
    "evaluated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "client_contact" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "relation" TEXT,
    "phone" TEXT NOT NULL,
    "address_line" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_contact_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "treatment_objective" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "reached_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "treatment_objective_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "care_team_member" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "clinician_id" UUID,
    "prescriber_id" UUID,
    "outside_name" TEXT,
    "outside_email" TEXT,
    "outside_phone" TEXT,
    "since_on" DATE NOT NULL,
    "until_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "care_team_member_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "release_of_information" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "scope" TEXT[],
    "signature_id" UUID,
    "expires_on" DATE,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_of_information_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "screening" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "answers" JSONB NOT NULL,
    "level" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "ruleset_version" TEXT NOT NULL,
    "appointment_id" UUID,
    "taken_by" UUID,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "screening_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "referral" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "prescriber_id" UUID NOT NULL,
    "status" "ReferralStatus" NOT NULL,
    "reason" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "answer_note" TEXT,
    "sent_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "eligibility_decision" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "prescriber_id" UUID NOT NULL,
    "verdict" "EligibilityVerdict" NOT NULL,
    "conditions" TEXT,
    "exception_for" TEXT[],
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "valid_until_on" DATE NOT NULL,
    "in_person_exam_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "eligibility_decision_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "signature" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "document_key" TEXT NOT NULL,
    "document_hash" TEXT NOT NULL,
    "signed_name" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_by" UUID NOT NULL,
    "ip_prefix" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "evidence_hash" TEXT NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "details" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "task" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "for_role" TEXT NOT NULL,
    "for_clinician_id" UUID,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "TaskStatus" NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,
    "outcome" TEXT,
    "subject_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "task_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "message_thread" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "audience" "MessageAudience" NOT NULL,
    "last_message_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_thread_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "message" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "author_user" UUID NOT NULL,
    "author_role" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "message_receipt" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_receipt_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "clinician" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "npi" TEXT,
    "bio" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "modalities" TEXT[],
    "home_location_id" UUID,
    "medicare_status" TEXT NOT NULL DEFAULT 'neither',
    "supervisor_id" UUID,
    "takes_new_clients" BOOLEAN NOT NULL DEFAULT true,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clinician_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "clinician_hours" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "location_id" UUID,
    "weekday" INTEGER NOT NULL,
    "opens" TEXT NOT NULL,
    "closes" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clinician_hours_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "time_off" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clinician_id" UUID,
    "room_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "time_off_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "prescriber" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "profession" "Profession" NOT NULL,
    "specialty" TEXT NOT NULL,
    "is_psychiatric" BOOLEAN NOT NULL DEFAULT false,
    "practice_name" TEXT NOT NULL,
    "npi" TEXT,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "address_line" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "zip" TEXT NOT NULL,
    "states_served" TEXT[],
    "routes" "Route"[],
    "prescribes_for_home" "Condition" NOT NULL,
    "evaluates_by_telehealth" BOOLEAN NOT NULL DEFAULT false,
    "is_also_therapist" BOOLEAN NOT NULL DEFAULT false,
    "evaluation_fee_cents" INTEGER,
    "next_opening_on" DATE,
    "accepts_referrals" BOOLEAN NOT NULL DEFAULT true,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "prescriber_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "prescriber_site" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "prescriber_id" UUID NOT NULL,
    "facility_id" UUID,
    "location_id" UUID,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "zip" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "prescriber_site_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "credential" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "CredentialKind" NOT NULL,
    "clinician_id" UUID,
    "prescriber_id" UUID,
    "facility_id" UUID,
    "state" TEXT,
    "number" TEXT,
    "issuer" TEXT,
    "profession" "Profession",
    "schedules" TEXT[],
    "issued_on" DATE,
    "expires_on" DATE,
    "topics" TEXT[],
    "hours" INTEGER,
    "requires_psychiatric" "Condition" NOT NULL DEFAULT 'unknown',
    "requires_on_site" "Condition" NOT NULL DEFAULT 'unknown',
    "covers_outside_clinic" "Condition" NOT NULL DEFAULT 'unknown',
    "covers_kap" "Condition" NOT NULL DEFAULT 'unknown',
    "verified_on" DATE,
    "verified_by" UUID,
    "revoked_on" DATE,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "coverage" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "payer_id" UUID,
    "program" "CoverageProgram" NOT NULL,
    "status" "CoverageStatus" NOT NULL,
    "priority" INTEGER NOT NULL,
    "plan_name" TEXT,
    "member_id" TEXT,
    "group_number" TEXT,
    "relation" TEXT NOT NULL DEFAULT 'self',
    "insured_name" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "in_network" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coverage_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "benefit" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "coverage_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "deductible_left_cents" INTEGER NOT NULL,
    "family_deductible_left_cents" INTEGER,
    "coinsurance_basis_points" INTEGER NOT NULL,
    "copay_cents" INTEGER,
    "copay_after_deductible" BOOLEAN NOT NULL DEFAULT false,
    "out_of_pocket_left_cents" INTEGER,
    "family_out_of_pocket_left_cents" INTEGER,
    "plan_year_starts_on" DATE,
    "verified_on" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "reference" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "benefit_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "authorization" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "coverage_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" "AuthorizationKind" NOT NULL,
    "status" "AuthorizationStatus" NOT NULL,
    "number" TEXT,
    "codes" TEXT[],
    "granted" INTEGER NOT NULL,
    "reserved" INTEGER NOT NULL DEFAULT 0,
    "used" INTEGER NOT NULL DEFAULT 0,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "authorization_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "sliding_fee_assessment" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "household_size" INTEGER NOT NULL,
    "annual_income_cents" BIGINT NOT NULL,
    "region" TEXT NOT NULL,
    "guideline_year" INTEGER NOT NULL,
    "guideline_cents" INTEGER NOT NULL,
    "pays_basis_points" INTEGER NOT NULL,
    "attested_at" TIMESTAMPTZ(3) NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "decided_by" UUID NOT NULL,
    "proof" TEXT,
    "ended_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sliding_fee_assessment_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "ride_home" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "status" "RideStatus" NOT NULL,
    "agreement_id" UUID,
    "driver_name" TEXT,
    "driver_phone" TEXT,
    "driver_relation" TEXT,
    "pickup_from" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by" TEXT,
    "rest_room_id" UUID,
    "rest_place" TEXT,
    "waiting_since" TIMESTAMPTZ(3),
    "handed_over_at" TIMESTAMPTZ(3),
    "handed_over_by" UUID,
    "sitter_name" TEXT,
    "sitter_phone" TEXT,
    "home_address" TEXT,
    "no_driving_attested_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ride_home_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "vital_reading" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes_since_dose" INTEGER,
    "systolic" INTEGER,
    "diastolic" INTEGER,
    "heart_rate" INTEGER,
    "spo2" INTEGER,
    "temperature" DOUBLE PRECISION,
    "moment" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "taken_by" UUID NOT NULL,
    "cleared_by" UUID,
    "cleared_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vital_reading_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "journey_event" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "grade" TEXT,
    "detail" TEXT,
    "dose_mg" DOUBLE PRECISION,
    "order_id" UUID,
    "recorded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "journey_event_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "discharge" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "checklist" JSONB NOT NULL,
    "discharged_at" TIMESTAMPTZ(3) NOT NULL,
    "discharged_by" UUID NOT NULL,
    "driver_present" BOOLEAN NOT NULL,
    "instructions_given" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "discharge_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "note" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "appointment_id" UUID,
    "group_id" UUID,
    "clinician_id" UUID NOT NULL,
    "kind" "NoteKind" NOT NULL,
    "status" "NoteStatus" NOT NULL,
    "body" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),
    "diagnosis_codes" TEXT[],
    "parent_id" UUID,
    "signed_at" TIMESTAMPTZ(3),
    "signed_by" UUID,
    "hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "note_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "psychotherapy_note" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "appointment_id" UUID,
    "ciphertext" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "psychotherapy_note_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "instrument_response" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" "InstrumentKind" NOT NULL,
    "answers" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "band" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "appointment_id" UUID,
    "taken_by" UUID NOT NULL,
    "flags" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "instrument_response_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "user" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "status" TEXT NOT NULL DEFAULT 'invited',
    "auth_epoch" INTEGER NOT NULL DEFAULT 0,
    "totp_secret" BYTEA,
    "totp_enabled_at" TIMESTAMPTZ(3),
    "totp_last_step" INTEGER,
    "last_sign_in_at" TIMESTAMPTZ(3),
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
    "shortcuts_off" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "user_role" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "client_id" UUID,
    "clinician_id" UUID,
    "prescriber_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_role_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "user_duty" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "granted_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_duty_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "sid_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "second_factor_at" TIMESTAMPTZ(3),
    "step_up_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "ip_prefix" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "console_appointment_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "link_grant" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT,
    "user_id" UUID,
    "consult_id" UUID,
    "ride_id" UUID,
    "role" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "single_use" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "link_grant_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "draft" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "practice" (
    "practice_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "legal_name" TEXT NOT NULL,
    "hostname" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "address_line" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "zip" TEXT NOT NULL,
    "npi" TEXT NOT NULL,
    "ein" TEXT NOT NULL,
    "taxonomy" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "practice_pkey" PRIMARY KEY ("practice_id")
);

-- CreateTable
CREATE TABLE "location" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "address_line" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "zip" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "location_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "location_hours" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opens" TEXT NOT NULL,
    "closes" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "location_hours_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "location_closure" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "closed_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "location_closure_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "room" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "RoomKind" NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "room_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "partner_facility" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address_line" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "zip" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "routes" "Route"[],
    "rems_certificate" TEXT,
    "rems_expires_on" DATE,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_facility_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "chair" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chair_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "service" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" "AppointmentKind" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "buffer_minutes" INTEGER NOT NULL,
    "code" TEXT,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "service_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "rate" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "fee_cents" INTEGER NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rate_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "payer" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "program" "CoverageProgram" NOT NULL,
    "electronic_id" TEXT,
    "flags" JSONB NOT NULL,
    "authorization_pattern" TEXT,
    "timely_filing_days" INTEGER,
    "note" TEXT,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payer_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "allowed_amount" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "payer_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "allowed_cents" INTEGER NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "allowed_amount_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "sliding_tier" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "up_to_percent" INTEGER,
    "pays_basis_points" INTEGER NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sliding_tier_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "rule_parameter" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "reason" TEXT NOT NULL,
    "set_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_parameter_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "reference_row" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "family" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "value" JSONB NOT NULL,
    "cites" TEXT[],
    "version" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reference_row_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "document_template" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_template_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "document_version" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "retired_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_version_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "assistance_resource" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "eligibility" TEXT NOT NULL,
    "states" TEXT[],
    "payer_excluded" TEXT[],
    "url" TEXT,
    "phone" TEXT,
    "verified_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assistance_resource_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "regimen" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "status" "RegimenStatus" NOT NULL,
    "cycles_planned" INTEGER NOT NULL,
    "primary_clinician_id" UUID NOT NULL,
    "prescriber_id" UUID,
    "rationale" TEXT,
    "starts_on" DATE,
    "ended_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "regimen_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "cycle" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "format" "CycleFormat" NOT NULL,
    "status" "CycleStatus" NOT NULL,
    "route" "Route" NOT NULL,
    "setting" "Setting" NOT NULL,
    "journey_on" DATE,
    "quoted_client_cents" INTEGER,
    "quoted_trace" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cycle_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "dose_proposal" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "regimen_id" UUID,
    "clinician_id" UUID NOT NULL,
    "dose_mg" DOUBLE PRECISION NOT NULL,
    "route" "Route" NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dose_proposal_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "dose_order" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "prescriber_id" UUID NOT NULL,
    "route" "Route" NOT NULL,
    "form" TEXT NOT NULL,
    "dose_mg" DOUBLE PRECISION NOT NULL,
    "sites_allowed" "Setting"[],
    "home_order" BOOLEAN NOT NULL DEFAULT false,
    "status" "OrderStatus" NOT NULL,
    "issued_on" DATE NOT NULL,
    "expires_on" DATE NOT NULL,
    "first_by_telemedicine" BOOLEAN NOT NULL DEFAULT false,
    "pdmp_checked_on" DATE,
    "reconfirmed_at" TIMESTAMPTZ(3),
    "replaces_id" UUID,
    "proposal_id" UUID,
    "note" TEXT,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dose_order_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "AppointmentKind" NOT NULL,
    "status" "AppointmentStatus" NOT NULL,
    "setting" "Setting" NOT NULL,
    "phase" "Phase",
    "format" "CycleFormat",
    "route" "Route",
    "client_id" UUID,
    "consult_id" UUID,
    "clinician_id" UUID,
    "prescriber_id" UUID,
    "room_id" UUID,
    "chair_id" UUID,
    "facility_id" UUID,
    "location_id" UUID,
    "group_id" UUID,
    "cycle_id" UUID,
    "coverage_id" UUID,
    "authorization_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "service_on" DATE NOT NULL,
    "client_state" TEXT,
    "confirm_by" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "arrived_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "override_reason" TEXT,
    "override_by" UUID,
    "override_findings" TEXT[],
    "findings" JSONB,
    "replaces_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "slot_hold" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "clinician_id" UUID,
    "client_id" UUID,
    "purpose" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "slot_hold_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "group_session" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "phase" "Phase" NOT NULL,
    "title" TEXT NOT NULL,
    "clinician_id" UUID NOT NULL,
    "room_id" UUID,
    "location_id" UUID NOT NULL,
    "setting" "Setting" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "service_on" DATE NOT NULL,
    "capacity" INTEGER NOT NULL,
    "seats_taken" INTEGER NOT NULL DEFAULT 0,
    "status" "AppointmentStatus" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "group_session_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "reservation" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "kind" "ResourceKind" NOT NULL,
    "during" tstzrange NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "appointment_id" UUID,
    "group_id" UUID,
    "hold_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reservation_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "sent_mail" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "outbox" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "calendar" TEXT,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sent_mail_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "practice_id" UUID NOT NULL,
    "actor_key" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("practice_id","actor_key","key")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "practice_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at_micros" BIGINT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "actor_id" UUID,
    "client_id" UUID,
    "command" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "object_id" UUID,
    "details" JSONB NOT NULL,
    "request_id" UUID,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("practice_id","seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "practice_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("practice_id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "claim_practice_id_client_id_coverage_id_service_on_key" ON "claim"("practice_id", "client_id", "coverage_id", "service_on");

-- CreateIndex
CREATE UNIQUE INDEX "claim_practice_id_number_key" ON "claim"("practice_id", "number");

-- CreateIndex
CREATE INDEX "charge_practice_id_client_id_service_on_idx" ON "charge"("practice_id", "client_id", "service_on");

-- CreateIndex
CREATE INDEX "charge_practice_id_appointment_id_idx" ON "charge"("practice_id", "appointment_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_line_practice_id_claim_id_number_key" ON "claim_line"("practice_id", "claim_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "claim_line_practice_id_charge_id_key" ON "claim_line"("practice_id", "charge_id");

-- CreateIndex
CREATE INDEX "ledger_transaction_practice_id_client_id_happened_at_idx" ON "ledger_transaction"("practice_id", "client_id", "happened_at");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_practice_id_reverses_id_key" ON "ledger_transaction"("practice_id", "reverses_id");

-- CreateIndex
CREATE INDEX "ledger_entry_practice_id_client_id_account_service_on_idx" ON "ledger_entry"("practice_id", "client_id", "account", "service_on");

-- CreateIndex
CREATE INDEX "ledger_entry_practice_id_transaction_id_idx" ON "ledger_entry"("practice_id", "transaction_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_balance_practice_id_client_id_account_key" ON "ledger_balance"("practice_id", "client_id", "account");

-- CreateIndex
CREATE INDEX "payment_practice_id_client_id_idx" ON "payment"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "superbill_practice_id_client_id_idx" ON "superbill"("practice_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "superbill_practice_id_number_key" ON "superbill"("practice_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "superbill_line_practice_id_superbill_id_charge_id_key" ON "superbill_line"("practice_id", "superbill_id", "charge_id");

-- CreateIndex
CREATE INDEX "estimate_practice_id_client_id_idx" ON "estimate"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "consult_request_practice_id_status_idx" ON "consult_request"("practice_id", "status");

-- CreateIndex
CREATE INDEX "client_practice_id_legal_last_name_legal_first_name_idx" ON "client"("practice_id", "legal_last_name", "legal_first_name");

-- CreateIndex
CREATE INDEX "client_practice_id_status_idx" ON "client"("practice_id", "status");

-- CreateIndex
CREATE INDEX "client_practice_id_primary_clinician_id_idx" ON "client"("practice_id", "primary_clinician_id");

-- CreateIndex
CREATE INDEX "client_contact_practice_id_client_id_idx" ON "client_contact"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "treatment_objective_practice_id_client_id_idx" ON "treatment_objective"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "care_team_member_practice_id_client_id_idx" ON "care_team_member"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "release_of_information_practice_id_client_id_idx" ON "release_of_information"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "screening_practice_id_client_id_taken_at_idx" ON "screening"("practice_id", "client_id", "taken_at");

-- CreateIndex
CREATE INDEX "referral_practice_id_client_id_idx" ON "referral"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "referral_practice_id_prescriber_id_status_idx" ON "referral"("practice_id", "prescriber_id", "status");

-- CreateIndex
CREATE INDEX "eligibility_decision_practice_id_client_id_decided_at_idx" ON "eligibility_decision"("practice_id", "client_id", "decided_at");

-- CreateIndex
CREATE INDEX "signature_practice_id_client_id_document_key_idx" ON "signature"("practice_id", "client_id", "document_key");

-- CreateIndex
CREATE INDEX "task_practice_id_status_due_at_idx" ON "task"("practice_id", "status", "due_at");

-- CreateIndex
CREATE INDEX "task_practice_id_client_id_idx" ON "task"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "message_thread_practice_id_client_id_idx" ON "message_thread"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "message_practice_id_thread_id_sent_at_idx" ON "message"("practice_id", "thread_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "message_receipt_practice_id_thread_id_user_id_key" ON "message_receipt"("practice_id", "thread_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "clinician_practice_id_name_key" ON "clinician"("practice_id", "name");

-- CreateIndex
CREATE INDEX "clinician_hours_practice_id_clinician_id_idx" ON "clinician_hours"("practice_id", "clinician_id");

-- CreateIndex
CREATE INDEX "time_off_practice_id_clinician_id_idx" ON "time_off"("practice_id", "clinician_id");

-- CreateIndex
CREATE UNIQUE INDEX "prescriber_practice_id_name_key" ON "prescriber"("practice_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "prescriber_site_practice_id_prescriber_id_name_key" ON "prescriber_site"("practice_id", "prescriber_id", "name");

-- CreateIndex
CREATE INDEX "credential_practice_id_clinician_id_idx" ON "credential"("practice_id", "clinician_id");

-- CreateIndex
CREATE INDEX "credential_practice_id_prescriber_id_idx" ON "credential"("practice_id", "prescriber_id");

-- CreateIndex
CREATE INDEX "credential_practice_id_expires_on_idx" ON "credential"("practice_id", "expires_on");

-- CreateIndex
CREATE INDEX "coverage_practice_id_client_id_idx" ON "coverage"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "benefit_practice_id_coverage_id_verified_on_idx" ON "benefit"("practice_id", "coverage_id", "verified_on");

-- CreateIndex
CREATE INDEX "authorization_practice_id_client_id_idx" ON "authorization"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "sliding_fee_assessment_practice_id_client_id_valid_from_idx" ON "sliding_fee_assessment"("practice_id", "client_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "ride_home_practice_id_appointment_id_key" ON "ride_home"("practice_id", "appointment_id");

-- CreateIndex
CREATE INDEX "vital_reading_practice_id_appointment_id_taken_at_idx" ON "vital_reading"("practice_id", "appointment_id", "taken_at");

-- CreateIndex
CREATE INDEX "journey_event_practice_id_appointment_id_happened_at_idx" ON "journey_event"("practice_id", "appointment_id", "happened_at");

-- CreateIndex
CREATE UNIQUE INDEX "discharge_practice_id_appointment_id_key" ON "discharge"("practice_id", "appointment_id");

-- CreateIndex
CREATE INDEX "note_practice_id_client_id_idx" ON "note"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "note_practice_id_appointment_id_idx" ON "note"("practice_id", "appointment_id");

-- CreateIndex
CREATE INDEX "psychotherapy_note_practice_id_client_id_author_id_idx" ON "psychotherapy_note"("practice_id", "client_id", "author_id");

-- CreateIndex
CREATE INDEX "instrument_response_practice_id_client_id_kind_taken_at_idx" ON "instrument_response"("practice_id", "client_id", "kind", "taken_at");

-- CreateIndex
CREATE UNIQUE INDEX "user_practice_id_email_key" ON "user"("practice_id", "email");

-- CreateIndex
CREATE INDEX "user_role_practice_id_client_id_idx" ON "user_role"("practice_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_role_practice_id_user_id_role_key" ON "user_role"("practice_id", "user_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "user_duty_practice_id_user_id_duty_key" ON "user_duty"("practice_id", "user_id", "duty");

-- CreateIndex
CREATE INDEX "recovery_code_practice_id_user_id_idx" ON "recovery_code"("practice_id", "user_id");

-- CreateIndex
CREATE INDEX "session_practice_id_user_id_idx" ON "session"("practice_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_practice_id_sid_hash_key" ON "session"("practice_id", "sid_hash");

-- CreateIndex
CREATE UNIQUE INDEX "link_grant_practice_id_token_hash_key" ON "link_grant"("practice_id", "token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "draft_practice_id_user_id_key_key" ON "draft"("practice_id", "user_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "practice_slug_key" ON "practice"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "practice_hostname_key" ON "practice"("hostname");

-- CreateIndex
CREATE UNIQUE INDEX "location_practice_id_name_key" ON "location"("practice_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "location_hours_practice_id_location_id_weekday_opens_key" ON "location_hours"("practice_id", "location_id", "weekday", "opens");

-- CreateIndex
CREATE UNIQUE INDEX "location_closure_practice_id_location_id_closed_on_key" ON "location_closure"("practice_id", "location_id", "closed_on");

-- CreateIndex
CREATE UNIQUE INDEX "room_practice_id_location_id_name_key" ON "room"("practice_id", "location_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "partner_facility_practice_id_name_key" ON "partner_facility"("practice_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "chair_practice_id_facility_id_name_key" ON "chair"("practice_id", "facility_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "service_practice_id_key_key" ON "service"("practice_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "rate_practice_id_code_effective_from_key" ON "rate"("practice_id", "code", "effective_from");

-- CreateIndex
CREATE UNIQUE INDEX "payer_practice_id_name_key" ON "payer"("practice_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "allowed_amount_practice_id_payer_id_code_effective_from_key" ON "allowed_amount"("practice_id", "payer_id", "code", "effective_from");

-- CreateIndex
CREATE UNIQUE INDEX "sliding_tier_practice_id_effective_from_pays_basis_points_key" ON "sliding_tier"("practice_id", "effective_from", "pays_basis_points");

-- CreateIndex
CREATE UNIQUE INDEX "rule_parameter_practice_id_key_effective_from_key" ON "rule_parameter"("practice_id", "key", "effective_from");

-- CreateIndex
CREATE UNIQUE INDEX "reference_row_practice_id_family_key_effective_from_key" ON "reference_row"("practice_id", "family", "key", "effective_from");

-- CreateIndex
CREATE UNIQUE INDEX "document_template_practice_id_key_key" ON "document_template"("practice_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "document_version_practice_id_template_id_version_key" ON "document_version"("practice_id", "template_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "assistance_resource_practice_id_name_key" ON "assistance_resource"("practice_id", "name");

-- CreateIndex
CREATE INDEX "regimen_practice_id_client_id_idx" ON "regimen"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "cycle_practice_id_client_id_idx" ON "cycle"("practice_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_practice_id_regimen_id_number_key" ON "cycle"("practice_id", "regimen_id", "number");

-- CreateIndex
CREATE INDEX "dose_proposal_practice_id_client_id_idx" ON "dose_proposal"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "dose_order_practice_id_client_id_status_idx" ON "dose_order"("practice_id", "client_id", "status");

-- CreateIndex
CREATE INDEX "appointment_practice_id_starts_at_idx" ON "appointment"("practice_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_practice_id_client_id_starts_at_idx" ON "appointment"("practice_id", "client_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_practice_id_clinician_id_starts_at_idx" ON "appointment"("practice_id", "clinician_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_practice_id_service_on_status_idx" ON "appointment"("practice_id", "service_on", "status");

-- CreateIndex
CREATE INDEX "slot_hold_practice_id_expires_at_idx" ON "slot_hold"("practice_id", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "slot_hold_practice_id_token_hash_key" ON "slot_hold"("practice_id", "token_hash");

-- CreateIndex
CREATE INDEX "group_session_practice_id_starts_at_idx" ON "group_session"("practice_id", "starts_at");

-- CreateIndex
CREATE INDEX "reservation_practice_id_appointment_id_idx" ON "reservation"("practice_id", "appointment_id");

-- CreateIndex
CREATE INDEX "reservation_practice_id_hold_id_idx" ON "reservation"("practice_id", "hold_id");

-- CreateIndex
CREATE INDEX "outbox_practice_id_due_at_idx" ON "outbox"("practice_id", "due_at");

-- CreateIndex
CREATE INDEX "sent_mail_practice_id_sent_at_idx" ON "sent_mail"("practice_id", "sent_at");

-- CreateIndex
CREATE INDEX "audit_event_practice_id_client_id_seq_idx" ON "audit_event"("practice_id", "client_id", "seq");

-- CreateIndex
CREATE INDEX "audit_event_practice_id_command_seq_idx" ON "audit_event"("practice_id", "command", "seq");

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_practice_id_coverage_id_fkey" FOREIGN KEY ("practice_id", "coverage_id") REFERENCES "coverage"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_practice_id_note_id_fkey" FOREIGN KEY ("practice_id", "note_id") REFERENCES "note"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_practice_id_coverage_id_fkey" FOREIGN KEY ("practice_id", "coverage_id") REFERENCES "coverage"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_practice_id_claim_id_fkey" FOREIGN KEY ("practice_id", "claim_id") REFERENCES "claim"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_practice_id_claim_id_fkey" FOREIGN KEY ("practice_id", "claim_id") REFERENCES "claim"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_practice_id_charge_id_fkey" FOREIGN KEY ("practice_id", "charge_id") REFERENCES "charge"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_practice_id_charge_id_fkey" FOREIGN KEY ("practice_id", "charge_id") REFERENCES "charge"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_practice_id_payment_id_fkey" FOREIGN KEY ("practice_id", "payment_id") REFERENCES "payment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_practice_id_claim_id_fkey" FOREIGN KEY ("practice_id", "claim_id") REFERENCES "claim"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_practice_id_assessment_id_fkey" FOREIGN KEY ("practice_id", "assessment_id") REFERENCES "sliding_fee_assessment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_practice_id_reverses_id_fkey" FOREIGN KEY ("practice_id", "reverses_id") REFERENCES "ledger_transaction"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_practice_id_transaction_id_fkey" FOREIGN KEY ("practice_id", "transaction_id") REFERENCES "ledger_transaction"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_practice_id_coverage_id_fkey" FOREIGN KEY ("practice_id", "coverage_id") REFERENCES "coverage"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_balance" ADD CONSTRAINT "ledger_balance_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_balance" ADD CONSTRAINT "ledger_balance_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "superbill" ADD CONSTRAINT "superbill_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "superbill" ADD CONSTRAINT "superbill_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "superbill_line" ADD CONSTRAINT "superbill_line_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "superbill_line" ADD CONSTRAINT "superbill_line_practice_id_superbill_id_fkey" FOREIGN KEY ("practice_id", "superbill_id") REFERENCES "superbill"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "superbill_line" ADD CONSTRAINT "superbill_line_practice_id_charge_id_fkey" FOREIGN KEY ("practice_id", "charge_id") REFERENCES "charge"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "estimate" ADD CONSTRAINT "estimate_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "estimate" ADD CONSTRAINT "estimate_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consult_request" ADD CONSTRAINT "consult_request_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consult_request" ADD CONSTRAINT "consult_request_practice_id_assigned_to_id_fkey" FOREIGN KEY ("practice_id", "assigned_to_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consult_request" ADD CONSTRAINT "consult_request_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_practice_id_primary_clinician_id_fkey" FOREIGN KEY ("practice_id", "primary_clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_contact" ADD CONSTRAINT "client_contact_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_contact" ADD CONSTRAINT "client_contact_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "treatment_objective" ADD CONSTRAINT "treatment_objective_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "treatment_objective" ADD CONSTRAINT "treatment_objective_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "care_team_member" ADD CONSTRAINT "care_team_member_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "care_team_member" ADD CONSTRAINT "care_team_member_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "care_team_member" ADD CONSTRAINT "care_team_member_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "care_team_member" ADD CONSTRAINT "care_team_member_practice_id_prescriber_id_fkey" FOREIGN KEY ("practice_id", "prescriber_id") REFERENCES "prescriber"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "release_of_information" ADD CONSTRAINT "release_of_information_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "release_of_information" ADD CONSTRAINT "release_of_information_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "release_of_information" ADD CONSTRAINT "release_of_information_practice_id_signature_id_fkey" FOREIGN KEY ("practice_id", "signature_id") REFERENCES "signature"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_practice_id_prescriber_id_fkey" FOREIGN KEY ("practice_id", "prescriber_id") REFERENCES "prescriber"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "eligibility_decision" ADD CONSTRAINT "eligibility_decision_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "eligibility_decision" ADD CONSTRAINT "eligibility_decision_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "eligibility_decision" ADD CONSTRAINT "eligibility_decision_practice_id_prescriber_id_fkey" FOREIGN KEY ("practice_id", "prescriber_id") REFERENCES "prescriber"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_practice_id_version_id_fkey" FOREIGN KEY ("practice_id", "version_id") REFERENCES "document_version"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_practice_id_for_clinician_id_fkey" FOREIGN KEY ("practice_id", "for_clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_practice_id_thread_id_fkey" FOREIGN KEY ("practice_id", "thread_id") REFERENCES "message_thread"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message_receipt" ADD CONSTRAINT "message_receipt_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message_receipt" ADD CONSTRAINT "message_receipt_practice_id_thread_id_fkey" FOREIGN KEY ("practice_id", "thread_id") REFERENCES "message_thread"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message_receipt" ADD CONSTRAINT "message_receipt_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clinician" ADD CONSTRAINT "clinician_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clinician" ADD CONSTRAINT "clinician_practice_id_home_location_id_fkey" FOREIGN KEY ("practice_id", "home_location_id") REFERENCES "location"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clinician" ADD CONSTRAINT "clinician_practice_id_supervisor_id_fkey" FOREIGN KEY ("practice_id", "supervisor_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clinician_hours" ADD CONSTRAINT "clinician_hours_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clinician_hours" ADD CONSTRAINT "clinician_hours_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clinician_hours" ADD CONSTRAINT "clinician_hours_practice_id_location_id_fkey" FOREIGN KEY ("practice_id", "location_id") REFERENCES "location"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "time_off" ADD CONSTRAINT "time_off_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "time_off" ADD CONSTRAINT "time_off_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "time_off" ADD CONSTRAINT "time_off_practice_id_room_id_fkey" FOREIGN KEY ("practice_id", "room_id") REFERENCES "room"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "prescriber" ADD CONSTRAINT "prescriber_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "prescriber_site" ADD CONSTRAINT "prescriber_site_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "prescriber_site" ADD CONSTRAINT "prescriber_site_practice_id_prescriber_id_fkey" FOREIGN KEY ("practice_id", "prescriber_id") REFERENCES "prescriber"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "prescriber_site" ADD CONSTRAINT "prescriber_site_practice_id_facility_id_fkey" FOREIGN KEY ("practice_id", "facility_id") REFERENCES "partner_facility"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "prescriber_site" ADD CONSTRAINT "prescriber_site_practice_id_location_id_fkey" FOREIGN KEY ("practice_id", "location_id") REFERENCES "location"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_practice_id_prescriber_id_fkey" FOREIGN KEY ("practice_id", "prescriber_id") REFERENCES "prescriber"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_practice_id_facility_id_fkey" FOREIGN KEY ("practice_id", "facility_id") REFERENCES "partner_facility"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_practice_id_payer_id_fkey" FOREIGN KEY ("practice_id", "payer_id") REFERENCES "payer"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "benefit" ADD CONSTRAINT "benefit_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "benefit" ADD CONSTRAINT "benefit_practice_id_coverage_id_fkey" FOREIGN KEY ("practice_id", "coverage_id") REFERENCES "coverage"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "benefit" ADD CONSTRAINT "benefit_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "authorization" ADD CONSTRAINT "authorization_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "authorization" ADD CONSTRAINT "authorization_practice_id_coverage_id_fkey" FOREIGN KEY ("practice_id", "coverage_id") REFERENCES "coverage"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "authorization" ADD CONSTRAINT "authorization_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sliding_fee_assessment" ADD CONSTRAINT "sliding_fee_assessment_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sliding_fee_assessment" ADD CONSTRAINT "sliding_fee_assessment_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ride_home" ADD CONSTRAINT "ride_home_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ride_home" ADD CONSTRAINT "ride_home_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ride_home" ADD CONSTRAINT "ride_home_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ride_home" ADD CONSTRAINT "ride_home_practice_id_agreement_id_fkey" FOREIGN KEY ("practice_id", "agreement_id") REFERENCES "signature"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ride_home" ADD CONSTRAINT "ride_home_practice_id_rest_room_id_fkey" FOREIGN KEY ("practice_id", "rest_room_id") REFERENCES "room"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vital_reading" ADD CONSTRAINT "vital_reading_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vital_reading" ADD CONSTRAINT "vital_reading_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vital_reading" ADD CONSTRAINT "vital_reading_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "journey_event" ADD CONSTRAINT "journey_event_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "journey_event" ADD CONSTRAINT "journey_event_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "journey_event" ADD CONSTRAINT "journey_event_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "journey_event" ADD CONSTRAINT "journey_event_practice_id_order_id_fkey" FOREIGN KEY ("practice_id", "order_id") REFERENCES "dose_order"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "discharge" ADD CONSTRAINT "discharge_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "discharge" ADD CONSTRAINT "discharge_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "discharge" ADD CONSTRAINT "discharge_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_practice_id_group_id_fkey" FOREIGN KEY ("practice_id", "group_id") REFERENCES "group_session"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_practice_id_parent_id_fkey" FOREIGN KEY ("practice_id", "parent_id") REFERENCES "note"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "psychotherapy_note" ADD CONSTRAINT "psychotherapy_note_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "psychotherapy_note" ADD CONSTRAINT "psychotherapy_note_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "psychotherapy_note" ADD CONSTRAINT "psychotherapy_note_practice_id_author_id_fkey" FOREIGN KEY ("practice_id", "author_id") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "psychotherapy_note" ADD CONSTRAINT "psychotherapy_note_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "instrument_response" ADD CONSTRAINT "instrument_response_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "instrument_response" ADD CONSTRAINT "instrument_response_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "instrument_response" ADD CONSTRAINT "instrument_response_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_role" ADD CONSTRAINT "user_role_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_role" ADD CONSTRAINT "user_role_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_role" ADD CONSTRAINT "user_role_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_role" ADD CONSTRAINT "user_role_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_role" ADD CONSTRAINT "user_role_practice_id_prescriber_id_fkey" FOREIGN KEY ("practice_id", "prescriber_id") REFERENCES "prescriber"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_duty" ADD CONSTRAINT "user_duty_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_duty" ADD CONSTRAINT "user_duty_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_practice_id_console_appointment_id_fkey" FOREIGN KEY ("practice_id", "console_appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "link_grant" ADD CONSTRAINT "link_grant_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "link_grant" ADD CONSTRAINT "link_grant_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "link_grant" ADD CONSTRAINT "link_grant_practice_id_consult_id_fkey" FOREIGN KEY ("practice_id", "consult_id") REFERENCES "consult_request"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "link_grant" ADD CONSTRAINT "link_grant_practice_id_ride_id_fkey" FOREIGN KEY ("practice_id", "ride_id") REFERENCES "ride_home"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "location" ADD CONSTRAINT "location_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "location_hours" ADD CONSTRAINT "location_hours_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "location_hours" ADD CONSTRAINT "location_hours_practice_id_location_id_fkey" FOREIGN KEY ("practice_id", "location_id") REFERENCES "location"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "location_closure" ADD CONSTRAINT "location_closure_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "location_closure" ADD CONSTRAINT "location_closure_practice_id_location_id_fkey" FOREIGN KEY ("practice_id", "location_id") REFERENCES "location"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_practice_id_location_id_fkey" FOREIGN KEY ("practice_id", "location_id") REFERENCES "location"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "partner_facility" ADD CONSTRAINT "partner_facility_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chair" ADD CONSTRAINT "chair_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chair" ADD CONSTRAINT "chair_practice_id_facility_id_fkey" FOREIGN KEY ("practice_id", "facility_id") REFERENCES "partner_facility"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rate" ADD CONSTRAINT "rate_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payer" ADD CONSTRAINT "payer_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allowed_amount" ADD CONSTRAINT "allowed_amount_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allowed_amount" ADD CONSTRAINT "allowed_amount_practice_id_payer_id_fkey" FOREIGN KEY ("practice_id", "payer_id") REFERENCES "payer"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sliding_tier" ADD CONSTRAINT "sliding_tier_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rule_parameter" ADD CONSTRAINT "rule_parameter_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reference_row" ADD CONSTRAINT "reference_row_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document_template" ADD CONSTRAINT "document_template_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_practice_id_template_id_fkey" FOREIGN KEY ("practice_id", "template_id") REFERENCES "document_template"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assistance_resource" ADD CONSTRAINT "assistance_resource_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regimen" ADD CONSTRAINT "regimen_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regimen" ADD CONSTRAINT "regimen_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regimen" ADD CONSTRAINT "regimen_practice_id_primary_clinician_id_fkey" FOREIGN KEY ("practice_id", "primary_clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regimen" ADD CONSTRAINT "regimen_practice_id_prescriber_id_fkey" FOREIGN KEY ("practice_id", "prescriber_id") REFERENCES "prescriber"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_practice_id_regimen_id_fkey" FOREIGN KEY ("practice_id", "regimen_id") REFERENCES "regimen"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dose_proposal" ADD CONSTRAINT "dose_proposal_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dose_proposal" ADD CONSTRAINT "dose_proposal_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dose_proposal" ADD CONSTRAINT "dose_proposal_practice_id_regimen_id_fkey" FOREIGN KEY ("practice_id", "regimen_id") REFERENCES "regimen"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dose_proposal" ADD CONSTRAINT "dose_proposal_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dose_order" ADD CONSTRAINT "dose_order_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dose_order" ADD CONSTRAINT "dose_order_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dose_order" ADD CONSTRAINT "dose_order_practice_id_prescriber_id_fkey" FOREIGN KEY ("practice_id", "prescriber_id") REFERENCES "prescriber"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dose_order" ADD CONSTRAINT "dose_order_practice_id_replaces_id_fkey" FOREIGN KEY ("practice_id", "replaces_id") REFERENCES "dose_order"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dose_order" ADD CONSTRAINT "dose_order_practice_id_proposal_id_fkey" FOREIGN KEY ("practice_id", "proposal_id") REFERENCES "dose_proposal"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_practice_id_consult_id_fkey" FOREIGN KEY ("practice_id", "consult_id") REFERENCES "consult_request"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_practice_id_prescriber_id_fkey" FOREIGN KEY ("practice_id", "prescriber_id") REFERENCES "prescriber"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_practice_id_room_id_fkey" FOREIGN KEY ("practice_id", "room_id") REFERENCES "room"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_practice_id_chair_id_fkey" FOREIGN KEY ("practice_id", "chair_id") REFERENCES "chair"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_practice_id_facility_id_fkey" FOREIGN KEY ("practice_id", "facility_id") REFERENCES "partner_facility"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_practice_id_location_id_fkey" FOREIGN KEY ("practice_id", "location_id") REFERENCES "location"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_practice_id_group_id_fkey" FOREIGN KEY ("practice_id", "group_id") REFERENCES "group_session"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_practice_id_cycle_id_fkey" FOREIGN KEY ("practice_id", "cycle_id") REFERENCES "cycle"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_practice_id_coverage_id_fkey" FOREIGN KEY ("practice_id", "coverage_id") REFERENCES "coverage"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_practice_id_authorization_id_fkey" FOREIGN KEY ("practice_id", "authorization_id") REFERENCES "authorization"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_practice_id_replaces_id_fkey" FOREIGN KEY ("practice_id", "replaces_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "slot_hold" ADD CONSTRAINT "slot_hold_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "slot_hold" ADD CONSTRAINT "slot_hold_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "slot_hold" ADD CONSTRAINT "slot_hold_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "group_session" ADD CONSTRAINT "group_session_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "group_session" ADD CONSTRAINT "group_session_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "group_session" ADD CONSTRAINT "group_session_practice_id_room_id_fkey" FOREIGN KEY ("practice_id", "room_id") REFERENCES "room"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "group_session" ADD CONSTRAINT "group_session_practice_id_location_id_fkey" FOREIGN KEY ("practice_id", "location_id") REFERENCES "location"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_practice_id_group_id_fkey" FOREIGN KEY ("practice_id", "group_id") REFERENCES "group_session"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_practice_id_hold_id_fkey" FOREIGN KEY ("practice_id", "hold_id") REFERENCES "slot_hold"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sent_mail" ADD CONSTRAINT "sent_mail_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
