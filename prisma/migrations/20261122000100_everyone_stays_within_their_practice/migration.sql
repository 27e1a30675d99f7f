-- The scope of a transaction: who asks, for which practice. Set by lib/data/scope.ts, empty otherwise, and then nothing is visible.
CREATE SCHEMA "app";
GRANT USAGE ON SCHEMA "app" TO sojourn_app, sojourn_worker;
GRANT USAGE ON SCHEMA "public" TO sojourn_app, sojourn_worker;

CREATE FUNCTION app.practice() RETURNS uuid LANGUAGE sql STABLE SET search_path = '' AS
  $$ SELECT nullif(current_setting('app.practice_id', true), '')::uuid $$;
CREATE FUNCTION app.uid() RETURNS uuid LANGUAGE sql STABLE SET search_path = '' AS
  $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;
CREATE FUNCTION app.role() RETURNS text LANGUAGE sql STABLE SET search_path = '' AS
  $$ SELECT coalesce(current_setting('app.role', true), '') $$;
CREATE FUNCTION app.subject() RETURNS uuid LANGUAGE sql STABLE SET search_path = '' AS
  $$ SELECT nullif(current_setting('app.subject_id', true), '')::uuid $$;
CREATE FUNCTION app.grant_id() RETURNS uuid LANGUAGE sql STABLE SET search_path = '' AS
  $$ SELECT nullif(current_setting('app.grant_id', true), '')::uuid $$;
CREATE FUNCTION app.actor_key() RETURNS text LANGUAGE sql STABLE SET search_path = '' AS
  $$ SELECT nullif(current_setting('app.actor_key', true), '') $$;
CREATE FUNCTION app.host() RETURNS text LANGUAGE sql STABLE SET search_path = '' AS
  $$ SELECT nullif(current_setting('app.host', true), '') $$;

-- Every table: rights for the app and worker roles, row security on and forced, and the wall between practices.
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT LIKE '\_prisma%' LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON public.%I TO sojourn_app, sojourn_worker', t);
    CONTINUE WHEN t = 'rate_limit';
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    IF t <> 'practice' THEN
      EXECUTE format('CREATE POLICY "stays within its practice" ON public.%I AS RESTRICTIVE FOR ALL USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()))', t);
    END IF;
  END LOOP;
END $$;
GRANT DELETE ON public.draft, public.rate_limit, public.user_duty, public.user_role, public.clinician_hours, public.prescriber_site, public.location_hours TO sojourn_app;
GRANT DELETE ON public.rate_limit TO sojourn_worker;
REVOKE ALL ON public.psychotherapy_note FROM sojourn_worker;

CREATE POLICY "is found by its address or its scope" ON public.practice FOR SELECT
  USING (practice_id = (SELECT app.practice()) OR hostname = (SELECT app.host()) OR slug = (SELECT app.host())
    OR ((SELECT app.host()) = '*' AND is_default) OR current_user = 'sojourn_worker');
CREATE POLICY "is opened by the set-up" ON public.practice FOR INSERT
  WITH CHECK (practice_id = (SELECT app.practice()) AND (SELECT app.role()) = 'system');
CREATE POLICY "is kept by its admins" ON public.practice FOR UPDATE
  USING (practice_id = (SELECT app.practice()) AND (SELECT app.role()) IN ('admin', 'system'));

-- One sentence per permission: these roles may do this with these rows.
CREATE FUNCTION app.allow(tables text[], roles text[], verbs text[], condition text DEFAULT 'true') RETURNS void LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE t text; v text; rule text;
BEGIN
  FOREACH t IN ARRAY tables LOOP
    FOREACH v IN ARRAY verbs LOOP
      rule := format('(SELECT app.role()) = ANY (%L::text[]) AND (%s)', roles, condition);
      EXECUTE format('CREATE POLICY %I ON public.%I AS PERMISSIVE FOR %s %s',
        left(v || ' by ' || array_to_string(roles, ', ') || ' ' || substr(md5(condition), 1, 6), 63), t, v,
        CASE v WHEN 'INSERT' THEN 'WITH CHECK (' || rule || ')'
               WHEN 'UPDATE' THEN 'USING (' || rule || ') WITH CHECK (' || rule || ')'
               ELSE 'USING (' || rule || ')' END);
    END LOOP;
  END LOOP;
END $$;

-- Whom an outside prescriber may see: clients with a referral to them that was accepted and not ended.
CREATE FUNCTION app.referred(client uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT EXISTS (SELECT 1 FROM public.referral r WHERE r.practice_id = app.practice() AND r.client_id = client
    AND r.prescriber_id = app.subject() AND r.status = 'accepted' AND r.ended_at IS NULL) $$;

-- What the practice is and offers: everyone reads, admins keep, the set-up fills.
SELECT app.allow(ARRAY['location','location_hours','location_closure','room','partner_facility','chair','service','rate','sliding_tier',
  'rule_parameter','reference_row','document_template','document_version','assistance_resource','clinician','clinician_hours','payer',
  'prescriber','prescriber_site','credential','time_off'],
  '{visitor,link,client,therapist,prescriber,front-desk,admin,system}', '{SELECT}');
SELECT app.allow(ARRAY['location','location_hours','location_closure','room','partner_facility','chair','service','rate','sliding_tier',
  'rule_parameter','document_template','document_version','assistance_resource','clinician','clinician_hours','payer','prescriber',
  'prescriber_site','credential','allowed_amount'], '{admin,system}', '{INSERT,UPDATE}');
SELECT app.allow(ARRAY['reference_row'], '{system}', '{INSERT,UPDATE}');
SELECT app.allow(ARRAY['clinician_hours','prescriber_site','location_hours'], '{admin}', '{DELETE}');
SELECT app.allow(ARRAY['allowed_amount'], '{client,therapist,front-desk,admin,system}', '{SELECT}');
SELECT app.allow(ARRAY['time_off'], '{therapist,front-desk,admin,system}', '{INSERT,UPDATE}');
SELECT app.allow(ARRAY['credential'], '{prescriber}', '{INSERT,UPDATE}', 'prescriber_id = (SELECT app.subject())');
SELECT app.allow(ARRAY['prescriber'], '{prescriber}', '{UPDATE}', 'id = (SELECT app.subject())');

-- People who sign in.
SELECT app.allow(ARRAY['user','user_role','user_duty'], '{therapist,front-desk,admin,system}', '{SELECT}');
SELECT app.allow(ARRAY['user','user_role','user_duty'], '{admin,system}', '{INSERT,UPDATE}');
SELECT app.allow(ARRAY['user','user_role'], '{front-desk}', '{INSERT}');
SELECT app.allow(ARRAY['user_role','user_duty'], '{admin,system}', '{DELETE}');
SELECT app.allow(ARRAY['user'], '{client,prescriber,therapist,front-desk,admin}', '{SELECT,UPDATE}', 'id = (SELECT app.uid())');
SELECT app.allow(ARRAY['user_role','user_duty','session','recovery_code'], '{client,prescriber,therapist,front-desk,admin}', '{SELECT}', 'user_id = (SELECT app.uid())');
SELECT app.allow(ARRAY['session','recovery_code'], '{client,prescriber,therapist,front-desk,admin}', '{INSERT,UPDATE}', 'user_id = (SELECT app.uid())');
SELECT app.allow(ARRAY['session','recovery_code'], '{system}', '{SELECT,INSERT,UPDATE}');
SELECT app.allow(ARRAY['session'], '{admin}', '{SELECT,UPDATE}');
SELECT app.allow(ARRAY['draft'], '{client,prescriber,therapist,front-desk,admin}', '{SELECT,INSERT,UPDATE,DELETE}', 'user_id = (SELECT app.uid())');
SELECT app.allow(ARRAY['link_grant'], '{visitor,client,therapist,front-desk,admin,prescriber}', '{INSERT}');
SELECT app.allow(ARRAY['link_grant'], '{therapist,front-desk,admin,system}', '{SELECT,UPDATE}');
SELECT app.allow(ARRAY['link_grant'], '{system}', '{INSERT}');
SELECT app.allow(ARRAY['link_grant'], '{client}', '{SELECT,UPDATE}', 'ride_id IN (SELECT r.id FROM public.ride_home r WHERE r.client_id = (SELECT app.subject()))');
SELECT app.allow(ARRAY['link_grant'], '{link}', '{SELECT,UPDATE}', 'id = (SELECT app.grant_id())');

-- Consult requests: strangers write, staff read, the holder of a mailed link sees their own (a link's subject is what it was made for).
SELECT app.allow(ARRAY['consult_request'], '{visitor}', '{INSERT}');
SELECT app.allow(ARRAY['consult_request'], '{therapist,front-desk,admin,system}', '{SELECT,INSERT,UPDATE}');
SELECT app.allow(ARRAY['consult_request'], '{link}', '{SELECT,UPDATE}', 'id = (SELECT app.subject())');
SELECT app.allow(ARRAY['consult_request'], '{client}', '{SELECT}', 'client_id = (SELECT app.subject())');

-- The client.
SELECT app.allow(ARRAY['client'], '{therapist,front-desk,admin,system}', '{SELECT,INSERT,UPDATE}');
SELECT app.allow(ARRAY['client'], '{client}', '{SELECT,UPDATE}', 'id = (SELECT app.subject())');
SELECT app.allow(ARRAY['client'], '{prescriber}', '{SELECT}', 'app.referred(id)');
SELECT app.allow(ARRAY['client'], '{link}', '{SELECT}', 'id IN (SELECT r.client_id FROM public.ride_home r WHERE r.id = (SELECT app.subject()))');

-- What staff read of the record. Notes are for those who treat; psychotherapy notes for their author alone.
SELECT app.allow(ARRAY['client_contact','treatment_objective','care_team_member','release_of_information','screening','eligibility_decision',
  'signature','task','message_thread','message','coverage','benefit','authorization','sliding_fee_assessment','regimen','cycle','dose_proposal',
  'dose_order','appointment','ride_home','instrument_response','charge','claim','claim_line','ledger_transaction','ledger_entry',
  'ledger_balance','payment','superbill','superbill_line','estimate','referral','vital_reading','journey_event','discharge','group_session',
  'slot_hold'], '{therapist,front-desk,admin,system}', '{SELECT}');
SELECT app.allow(ARRAY['note'], '{therapist,system}', '{SELECT}');
SELECT app.allow(ARRAY['note'], '{therapist}', '{INSERT,UPDATE}', 'clinician_id = (SELECT app.subject())');
SELECT app.allow(ARRAY['psychotherapy_note'], '{therapist}', '{SELECT,INSERT,UPDATE}', 'author_id = (SELECT app.uid())');

-- What staff write.
SELECT app.allow(ARRAY['client_contact','treatment_objective','care_team_member','release_of_information','screening','task','message_thread',
  'coverage','benefit','authorization','regimen','cycle','appointment','ride_home','instrument_response','charge','claim','claim_line',
  'ledger_balance','estimate','referral','group_session','slot_hold','superbill','superbill_line','vital_reading'],
  '{therapist,front-desk,admin,system}', '{INSERT,UPDATE}');
SELECT app.allow(ARRAY['signature','message','ledger_transaction','ledger_entry','payment','journey_event','discharge'],
  '{therapist,front-desk,admin,system}', '{INSERT}');
SELECT app.allow(ARRAY['sliding_fee_assessment'], '{front-desk,admin,system}', '{INSERT,UPDATE}');
SELECT app.allow(ARRAY['dose_proposal'], '{therapist}', '{INSERT,UPDATE}', 'clinician_id = (SELECT app.subject())');

-- Eligibility and dose are the prescriber's alone.
SELECT app.allow(ARRAY['dose_order','eligibility_decision'], '{prescriber}', '{INSERT}', 'prescriber_id = (SELECT app.subject()) AND app.referred(client_id)');
SELECT app.allow(ARRAY['dose_order'], '{prescriber}', '{UPDATE}', 'prescriber_id = (SELECT app.subject()) AND app.referred(client_id)');
SELECT app.allow(ARRAY['dose_proposal'], '{prescriber}', '{UPDATE}', 'app.referred(client_id)');
SELECT app.allow(ARRAY['referral'], '{prescriber}', '{SELECT,UPDATE}', 'prescriber_id = (SELECT app.subject()) AND status <> ''revoked''');
SELECT app.allow(ARRAY['treatment_objective','care_team_member','screening','eligibility_decision','regimen','cycle','dose_proposal','dose_order',
  'appointment','instrument_response','vital_reading','journey_event','discharge'], '{prescriber}', '{SELECT}', 'app.referred(client_id)');
SELECT app.allow(ARRAY['note'], '{prescriber}', '{SELECT}', 'app.referred(client_id) AND status = ''signed''');
SELECT app.allow(ARRAY['message_thread'], '{prescriber}', '{SELECT,UPDATE}', 'app.referred(client_id) AND audience = ''care_team''');
SELECT app.allow(ARRAY['message'], '{prescriber}', '{SELECT,INSERT}',
  'app.referred(client_id) AND thread_id IN (SELECT t.id FROM public.message_thread t WHERE t.audience = ''care_team'')');
SELECT app.allow(ARRAY['task'], '{prescriber}', '{INSERT}', 'app.referred(client_id)');

-- Clients see and keep what is theirs.
SELECT app.allow(ARRAY['client_contact','treatment_objective','care_team_member','release_of_information','screening','eligibility_decision',
  'signature','coverage','benefit','authorization','sliding_fee_assessment','regimen','cycle','dose_order','appointment','ride_home',
  'instrument_response','charge','claim','ledger_transaction','ledger_entry','ledger_balance','payment','superbill','estimate','referral',
  'vital_reading','discharge'], '{client}', '{SELECT}', 'client_id = (SELECT app.subject())');
SELECT app.allow(ARRAY['slot_hold'], '{client}', '{SELECT,UPDATE}', 'client_id = (SELECT app.subject())');
SELECT app.allow(ARRAY['note'], '{client}', '{SELECT}', 'client_id = (SELECT app.subject()) AND status = ''signed'' AND kind <> ''group''');
SELECT app.allow(ARRAY['message_thread'], '{client}', '{SELECT,INSERT,UPDATE}', 'client_id = (SELECT app.subject()) AND audience = ''client_visible''');
SELECT app.allow(ARRAY['message'], '{client}', '{SELECT,INSERT}',
  'client_id = (SELECT app.subject()) AND thread_id IN (SELECT t.id FROM public.message_thread t WHERE t.audience = ''client_visible'')');
SELECT app.allow(ARRAY['client_contact','treatment_objective','release_of_information','coverage','appointment','ride_home'],
  '{client}', '{INSERT,UPDATE}', 'client_id = (SELECT app.subject())');
SELECT app.allow(ARRAY['screening','signature','instrument_response','task','slot_hold','estimate'],
  '{client}', '{INSERT}', 'client_id = (SELECT app.subject())');
SELECT app.allow(ARRAY['message_receipt'], '{client,prescriber,therapist,front-desk,admin}', '{SELECT,INSERT,UPDATE}', 'user_id = (SELECT app.uid())');
SELECT app.allow(ARRAY['group_session'], '{client,prescriber,visitor,link}', '{SELECT}');

-- Strangers on the public site, and people who hold a mailed link.
SELECT app.allow(ARRAY['slot_hold'], '{visitor,link}', '{SELECT,INSERT,UPDATE}', 'client_id IS NULL');
SELECT app.allow(ARRAY['appointment'], '{visitor}', '{INSERT}', 'kind = ''consult'' AND client_id IS NULL');
SELECT app.allow(ARRAY['appointment'], '{link}', '{SELECT,INSERT,UPDATE}', 'consult_id = (SELECT app.subject())');
SELECT app.allow(ARRAY['appointment'], '{link}', '{SELECT}', 'id IN (SELECT r.appointment_id FROM public.ride_home r WHERE r.id = (SELECT app.subject()))');
SELECT app.allow(ARRAY['ride_home'], '{link}', '{SELECT,UPDATE}', 'id = (SELECT app.subject())');
SELECT app.allow(ARRAY['task'], '{visitor,link}', '{INSERT}');

-- Occupancy: clinicians, rooms and chairs are visible in the practice; a client's own rows to that client and to staff.
SELECT app.allow(ARRAY['reservation'], '{therapist,front-desk,admin,system}', '{SELECT,INSERT,UPDATE}');
SELECT app.allow(ARRAY['reservation'], '{visitor,link,client,prescriber}', '{SELECT}', 'kind <> ''client'' OR resource_id = (SELECT app.subject())');
SELECT app.allow(ARRAY['reservation'], '{visitor,link,client}', '{INSERT,UPDATE}', 'kind <> ''client'' OR resource_id = (SELECT app.subject())');

-- The machinery.
SELECT app.allow(ARRAY['outbox'], '{visitor,link,client,therapist,prescriber,front-desk,admin,system}', '{INSERT}');
SELECT app.allow(ARRAY['outbox'], '{system}', '{SELECT,UPDATE}');
SELECT app.allow(ARRAY['outbox'], '{admin}', '{SELECT}');
SELECT app.allow(ARRAY['sent_mail'], '{system}', '{SELECT,INSERT}');
SELECT app.allow(ARRAY['sent_mail'], '{admin}', '{SELECT}');
SELECT app.allow(ARRAY['idempotency_key'], '{visitor,link,client,therapist,prescriber,front-desk,admin,system}', '{SELECT,INSERT,UPDATE}', 'actor_key = (SELECT app.actor_key())');
SELECT app.allow(ARRAY['audit_event'], '{admin,system}', '{SELECT}');

DROP FUNCTION app.allow(text[], text[], text[], text);
