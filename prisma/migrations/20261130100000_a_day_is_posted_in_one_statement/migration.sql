-- What is posted together is written together: one statement for the ledger, and one for a day with its claims and charges before it.
-- Both write as whoever calls them, under the same row policies and triggers as any other statement; they decide nothing.

-- Transactions with their sides: each side after its transaction, so that what guards it can look at it.
CREATE FUNCTION app.post(practice uuid, transactions jsonb) RETURNS void LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  INSERT INTO public.ledger_transaction (practice_id, id, client_id, kind, happened_at, service_on, charge_id, payment_id, claim_id, assessment_id,
      reverses_id, refund_id, write_off_id, memo, posted_by)
    SELECT practice, t.id, t."clientId", t.kind, t."happenedAt", t."serviceOn", t."chargeId", t."paymentId", t."claimId", t."assessmentId",
      t."reversesId", t."refundId", t."writeOffId", t.memo, t."postedBy"
    FROM jsonb_to_recordset(transactions) AS t (id uuid, "clientId" uuid, kind text, "happenedAt" timestamptz, "serviceOn" date, "chargeId" uuid,
      "paymentId" uuid, "claimId" uuid, "assessmentId" uuid, "reversesId" uuid, "refundId" uuid, "writeOffId" uuid, memo jsonb, "postedBy" uuid);
  INSERT INTO public.ledger_entry (practice_id, id, transaction_id, client_id, account, coverage_id, cents, service_on)
    SELECT practice, e.id, t.id, t."clientId", e.account, e."coverageId", e.cents, coalesce(e."serviceOn", t."serviceOn")
    FROM jsonb_to_recordset(transactions) AS t (id uuid, "clientId" uuid, "serviceOn" date, postings jsonb),
      jsonb_to_recordset(t.postings) AS e (id uuid, account public."LedgerAccountKind", "coverageId" uuid, cents int, "serviceOn" date);
END $$;

-- The claims of a client's day, one for each coverage that is billed; the others that have not gone out are void. New charges stand on them.
CREATE FUNCTION app.post_day(practice uuid, client uuid, day date, claims jsonb, charges jsonb) RETURNS void LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  UPDATE public.claim c SET status = 'void', charged_cents = 0
    WHERE c.practice_id = practice AND c.client_id = client AND c.service_on = day AND c.submitted_at IS NULL AND c.status <> 'void'
      AND NOT EXISTS (SELECT FROM jsonb_to_recordset(claims) AS k ("coverageId" uuid) WHERE k."coverageId" = c.coverage_id);
  INSERT INTO public.claim (practice_id, id, client_id, coverage_id, service_on, number, status, charged_cents)
    SELECT practice, k.id, client, k."coverageId", day, k.number, k.status, k."chargedCents"
    FROM jsonb_to_recordset(claims) AS k (id uuid, "coverageId" uuid, number text, status text, "chargedCents" int)
    ON CONFLICT (practice_id, client_id, coverage_id, service_on) DO UPDATE SET status = EXCLUDED.status, charged_cents = EXCLUDED.charged_cents;
  INSERT INTO public.charge (practice_id, id, client_id, appointment_id, note_id, clinician_id, coverage_id, claim_id, code, modifiers, units, minutes,
      place_of_service, service_on, started_at, stopped_at, charge_cents, diagnosis_codes, is_claimable, is_individual, restricted)
    SELECT practice, n.id, client, n."visitId", n."noteId", n."clinicianId", n."coverageId", n."claimId", n.code, n.modifiers, n.units, n.minutes,
      n."placeOfService", n."on", n."startedAt", n."stoppedAt", n.charge, n."diagnosisCodes", n."billTo" = 'claim', n."isIndividual", n.restricted
    FROM jsonb_to_recordset(charges) AS n (id uuid, "visitId" uuid, "noteId" uuid, "clinicianId" uuid, "coverageId" uuid, "claimId" uuid, code text,
      modifiers text[], units int, minutes int, "placeOfService" text, "on" date, "startedAt" timestamptz, "stoppedAt" timestamptz, charge int,
      "diagnosisCodes" text[], "billTo" text, "isIndividual" boolean, restricted boolean);
  INSERT INTO public.claim_line (practice_id, id, claim_id, charge_id, number, charged_cents)
    SELECT practice, gen_random_uuid(), n."claimId", n.id, n.number, n.charge
    FROM jsonb_to_recordset(charges) AS n (id uuid, "claimId" uuid, number int, charge int) WHERE n."claimId" IS NOT NULL;
END $$;
