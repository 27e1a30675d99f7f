-- What a plan's family has left is drawn by everybody on it: clients whose coverages name one payer and one number. What a line draws is
-- kept with it, so that of another chart nothing has to be read but that.
ALTER TABLE public.coverage ADD COLUMN "member_key" text;
ALTER TABLE public.charge ADD COLUMN "drawn_deductible_cents" integer, ADD COLUMN "drawn_out_of_pocket_cents" integer;
ALTER TABLE public.charge ADD CONSTRAINT "what a line draws is told whole" CHECK (
  (drawn_deductible_cents IS NULL) = (drawn_out_of_pocket_cents IS NULL) AND drawn_deductible_cents >= 0 AND drawn_out_of_pocket_cents >= 0);
GRANT UPDATE (drawn_deductible_cents, drawn_out_of_pocket_cents) ON public.charge TO sojourn_app, sojourn_worker;

-- The number as one reads it out: without spaces and dashes, in capitals.
CREATE FUNCTION app.keep_member_key() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.member_key := CASE WHEN NEW.payer_id IS NULL THEN NULL
    ELSE nullif(upper(regexp_replace(coalesce(NEW.member_id, ''), '[^A-Za-z0-9]', '', 'g')), '') END;
  RETURN NEW;
END $$;
-- After what keeps a client to their own columns, by its name: they change the number, and this follows.
CREATE TRIGGER "the plan is known by payer and number" BEFORE INSERT OR UPDATE ON public.coverage FOR EACH ROW
  EXECUTE FUNCTION app.keep_member_key();

ALTER TABLE public.coverage NO FORCE ROW LEVEL SECURITY;
ALTER TABLE public.coverage DISABLE TRIGGER USER;
UPDATE public.coverage SET member_key = nullif(upper(regexp_replace(coalesce(member_id, ''), '[^A-Za-z0-9]', '', 'g')), '') WHERE payer_id IS NOT NULL;
ALTER TABLE public.coverage ENABLE TRIGGER USER;
ALTER TABLE public.coverage FORCE ROW LEVEL SECURITY;

CREATE INDEX "coverage_practice_id_payer_id_member_key_idx" ON public.coverage (practice_id, payer_id, member_key);

CREATE POLICY "is counted with all who are on its plan" ON public."coverage" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY "is counted with all who are on its plan" ON public."charge" FOR SELECT TO CURRENT_USER USING (true);

-- Of each plan of a client that somebody else is on too, what the others have drawn: days, codes and sums, no names. A client is told of
-- their own plans alone.
CREATE FUNCTION app.drawn_by_others(client uuid) RETURNS json LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT json_agg(json_build_object('coverageId', own.id, 'lines', (
      SELECT json_agg(json_build_object('id', c.id, 'on', c.service_on, 'startsAt', c.started_at, 'code', c.code,
        'network', CASE WHEN beside.in_network THEN 'in' ELSE 'out' END,
        'deductible', c.drawn_deductible_cents, 'outOfPocket', c.drawn_out_of_pocket_cents) ORDER BY c.service_on, c.started_at)
      FROM public.coverage beside JOIN public.charge c ON c.practice_id = beside.practice_id AND c.coverage_id = beside.id
      WHERE beside.practice_id = own.practice_id AND beside.payer_id = own.payer_id AND beside.member_key = own.member_key
        AND beside.client_id <> client AND beside.status <> 'denied' AND (beside.source = 'desk' OR beside.verified_at IS NOT NULL)
        AND c.status = 'posted' AND (c.drawn_deductible_cents > 0 OR c.drawn_out_of_pocket_cents > 0))))
  FROM public.coverage own
  WHERE own.practice_id = app.practice() AND own.client_id = client AND own.member_key IS NOT NULL
    AND own.status <> 'denied' AND (own.source = 'desk' OR own.verified_at IS NOT NULL)
    AND (app.role() IN ('therapist', 'front-desk', 'admin', 'system') OR (app.role() = 'client' AND client = app.subject()))
    AND EXISTS (SELECT FROM public.coverage beside WHERE beside.practice_id = own.practice_id AND beside.payer_id = own.payer_id
      AND beside.member_key = own.member_key AND beside.client_id <> client AND beside.status <> 'denied'
      AND (beside.source = 'desk' OR beside.verified_at IS NOT NULL)) $$;

-- Whoever is on a plan is settled again soon after somebody else drew on it, joined it or left it: one client at a time, each behind
-- their own lock, by the job that bills days again.
CREATE TRIGGER "others on the plan are settled again" AFTER UPDATE OF drawn_deductible_cents, drawn_out_of_pocket_cents, status ON public.charge FOR EACH ROW
  WHEN ((OLD.drawn_deductible_cents, OLD.drawn_out_of_pocket_cents) IS DISTINCT FROM (NEW.drawn_deductible_cents, NEW.drawn_out_of_pocket_cents)
    OR (OLD.status <> NEW.status AND NEW.drawn_out_of_pocket_cents IS NOT NULL)) EXECUTE FUNCTION app.leave_work('bill-again');
CREATE TRIGGER "somebody is on a plan" AFTER INSERT ON public.coverage FOR EACH ROW
  WHEN (NEW.member_key IS NOT NULL) EXECUTE FUNCTION app.leave_work('bill-again');
CREATE TRIGGER "somebody is on another plan" AFTER UPDATE ON public.coverage FOR EACH ROW
  WHEN ((OLD.payer_id, OLD.member_key, OLD.status, OLD.in_network, OLD.verified_at) IS DISTINCT FROM
    (NEW.payer_id, NEW.member_key, NEW.status, NEW.in_network, NEW.verified_at) AND (OLD.member_key IS NOT NULL OR NEW.member_key IS NOT NULL))
  EXECUTE FUNCTION app.leave_work('bill-again');
