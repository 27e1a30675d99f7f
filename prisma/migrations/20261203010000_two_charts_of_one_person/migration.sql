-- Two charts of one person: one of them stays, and no row moves. The other says which, since when, by whom and why.
ALTER TABLE "client" ADD COLUMN     "merged_at" TIMESTAMPTZ(3),
ADD COLUMN     "merged_because" TEXT,
ADD COLUMN     "merged_by" UUID,
ADD COLUMN     "merged_into_id" UUID;

CREATE INDEX "client_practice_id_merged_into_id_idx" ON "client"("practice_id", "merged_into_id");

ALTER TABLE "client" ADD CONSTRAINT "client_practice_id_merged_into_id_fkey" FOREIGN KEY ("practice_id", "merged_into_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.client ADD CONSTRAINT "a chart is merged into another one" CHECK (merged_into_id <> id);
ALTER TABLE public.client ADD CONSTRAINT "a merge says when, by whom and why" CHECK (
  (merged_into_id IS NULL) = (merged_at IS NULL) AND (merged_into_id IS NULL) = (merged_by IS NULL) AND (merged_into_id IS NULL) = (merged_because IS NULL));

-- Every chart of one person: the one that is asked about, the one it was merged into, and those merged into that.
CREATE FUNCTION app.charts_of(practice uuid, client uuid) RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 2 SET search_path = '' AS $$
  WITH stays AS (SELECT coalesce(one.merged_into_id, one.id) AS id FROM public.client one WHERE one.practice_id = practice AND one.id = client)
  SELECT client UNION SELECT id FROM stays
  UNION SELECT other.id FROM public.client other JOIN stays ON other.merged_into_id = stays.id WHERE other.practice_id = practice $$;

-- Medicaid or VA on either chart walls the day on both.
CREATE OR REPLACE FUNCTION app.forbids_client_charge(practice uuid, client uuid, on_day date) RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT EXISTS (SELECT 1 FROM public.coverage c WHERE c.practice_id = practice AND c.client_id IN (SELECT app.charts_of(practice, client))
    AND c.program IN ('medicaid', 'chip', 'medicaid_mco', 'qmb', 'slmb_plus', 'dual_snp', 'va')
    AND c.status IN ('pending', 'active', 'retro_possible', 'ended')
    AND (c.source = 'desk' OR c.verified_at IS NOT NULL)
    AND c.starts_on <= on_day AND (c.ends_on IS NULL OR on_day <= c.ends_on)
    AND NOT (c.program = 'va' AND app.va_set_aside(practice, c.id, on_day))) $$;
CREATE OR REPLACE FUNCTION app.guard_coverage() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE owed bigint;
BEGIN
  IF NEW.program IN ('medicaid', 'chip', 'medicaid_mco', 'qmb', 'slmb_plus', 'dual_snp', 'va') AND NEW.status <> 'denied'
     AND (NEW.source = 'desk' OR NEW.verified_at IS NOT NULL) THEN
    SELECT coalesce(max(day.owed), 0) INTO owed FROM (
      SELECT sum(e.cents) AS owed FROM public.ledger_entry e WHERE e.practice_id = NEW.practice_id
        AND e.client_id IN (SELECT app.charts_of(NEW.practice_id, NEW.client_id))
        AND e.account = 'ar_client' AND e.service_on >= NEW.starts_on AND (NEW.ends_on IS NULL OR e.service_on <= NEW.ends_on)
        AND NOT (NEW.program = 'va' AND app.va_set_aside(NEW.practice_id, NEW.id, e.service_on))
      GROUP BY e.client_id, e.service_on) day;
    IF owed > 0 THEN
      RAISE EXCEPTION 'a client balance stands on days this coverage forbids it' USING ERRCODE = 'P0001', CONSTRAINT = 'no client receivable under this coverage';
    END IF;
  END IF;
  RETURN NULL;
END $$;

-- A hold on one chart holds the rows of both.
CREATE OR REPLACE FUNCTION app.is_held(client uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT EXISTS (SELECT 1 FROM public.legal_hold h WHERE h.practice_id = app.practice() AND h.lifted_at IS NULL
    AND (h.client_id IS NULL OR h.client_id IN (SELECT app.charts_of(app.practice(), client)))) $$;

-- A plan pays one individual hour a day for one person, on whichever chart it stands.
CREATE FUNCTION app.guard_hour() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public.charge c WHERE c.practice_id = NEW.practice_id AND c.service_on = NEW.service_on AND c.is_individual
      AND c.status = 'posted' AND c.client_id <> NEW.client_id AND c.client_id IN (SELECT app.charts_of(NEW.practice_id, NEW.client_id))) THEN
    RAISE EXCEPTION 'the other chart of this person has the individual hour of that day' USING ERRCODE = '23505', CONSTRAINT = 'one individual hour a day';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "one individual hour a day on both charts" AFTER INSERT ON public.charge FOR EACH ROW
  WHEN (NEW.is_individual AND NEW.status = 'posted') EXECUTE FUNCTION app.guard_hour();

-- The desk and admins merge and take apart; nothing else of a merged chart changes, and a merge makes no chain.
CREATE FUNCTION app.guard_merge() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.merged_into_id IS NOT DISTINCT FROM OLD.merged_into_id THEN
    IF OLD.merged_into_id IS NOT NULL AND to_jsonb(NEW) - 'version' <> to_jsonb(OLD) - 'version' THEN
      RAISE EXCEPTION 'a merged chart takes nothing new' USING ERRCODE = 'CM001';
    END IF;
    RETURN NEW;
  END IF;
  IF app.role() NOT IN ('front-desk', 'admin') THEN
    RAISE EXCEPTION 'charts are merged by the desk and admins' USING ERRCODE = '42501';
  END IF;
  IF NEW.merged_into_id IS NOT NULL AND (OLD.merged_into_id IS NOT NULL
     OR EXISTS (SELECT 1 FROM public.client c WHERE c.practice_id = NEW.practice_id AND c.merged_into_id = NEW.id)
     OR EXISTS (SELECT 1 FROM public.client c WHERE c.practice_id = NEW.practice_id AND c.id = NEW.merged_into_id AND c.merged_into_id IS NOT NULL)) THEN
    RAISE EXCEPTION 'a merged chart is merged once, into one that stays' USING ERRCODE = 'P0001', CONSTRAINT = 'a merge makes no chain';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a merged chart stays as it is" BEFORE UPDATE ON public.client FOR EACH ROW EXECUTE FUNCTION app.guard_merge();

-- Two charts are not put together over a balance that the wall of the other forbids.
CREATE FUNCTION app.guard_merged_walls() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public.ledger_entry e WHERE e.practice_id = NEW.practice_id AND e.account = 'ar_client'
      AND e.client_id IN (SELECT app.charts_of(NEW.practice_id, NEW.id))
      GROUP BY e.client_id, e.service_on HAVING sum(e.cents) > 0 AND app.forbids_client_charge(NEW.practice_id, NEW.id, e.service_on)) THEN
    RAISE EXCEPTION 'a client balance stands on days the other chart forbids it' USING ERRCODE = 'P0001', CONSTRAINT = 'no client receivable under this coverage';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "walls of both charts are asked" AFTER UPDATE OF merged_into_id ON public.client FOR EACH ROW
  WHEN (NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION app.guard_merged_walls();

-- A merged chart takes nothing new: what stands there is ended, taken back, corrected and settled, and the rest goes to the one that stays.
-- Asked after the foreign key, which waits for whoever is merging just now.
CREATE FUNCTION app.refuse_on_merged() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public.client c WHERE c.practice_id = NEW.practice_id AND c.id = NEW.client_id AND c.merged_into_id IS NOT NULL) THEN
    RAISE EXCEPTION 'a merged chart takes nothing new' USING ERRCODE = 'CM001';
  END IF;
  RETURN NULL;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['appointment','appointment_place','attachment','authorization','benefit','body_measure','care_alert','care_team_member',
    'client_contact','consult_request','coverage','coverage_restriction','cycle','discharge','door_answer','dose_order','dose_proposal',
    'eligibility_decision','estimate','hardship','instrument_response','journey_day','journey_event','message','message_thread','private_wish',
    'psychotherapy_note','referral','regimen','regimen_extension','release_of_information','rems_enrollment','ride_home','safety_episode',
    'safety_plan','scale_appeal','screening','signature','sliding_fee_assessment','slot_hold','treatment_objective','user_role',
    'vital_clearance','vital_reading'] LOOP
    EXECUTE format('CREATE TRIGGER "then a merged chart takes nothing new" AFTER INSERT ON public.%I FOR EACH ROW WHEN (NEW.client_id IS NOT NULL) EXECUTE FUNCTION app.refuse_on_merged()', t);
  END LOOP;
END $$;
CREATE TRIGGER "then a merged chart takes nothing new" AFTER INSERT ON public.note FOR EACH ROW
  WHEN (NEW.kind <> 'addendum') EXECUTE FUNCTION app.refuse_on_merged();
CREATE TRIGGER "then a merged chart begins no visit" AFTER UPDATE OF status, starts_at ON public.appointment FOR EACH ROW
  WHEN (NEW.client_id IS NOT NULL AND (NEW.status <> OLD.status OR NEW.starts_at <> OLD.starts_at)) EXECUTE FUNCTION app.refuse_on_merged();
CREATE TRIGGER "then a merged chart gets no call" AFTER UPDATE OF client_id ON public.consult_request FOR EACH ROW
  WHEN (NEW.client_id IS NOT NULL) EXECUTE FUNCTION app.refuse_on_merged();
