-- What a payer reads instead of a code of our own, from a day on, signed off by the billing lead.
CREATE TABLE "payer_code" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "payer_id" UUID,
    "house_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "signed_off_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_off_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payer_code_pkey" PRIMARY KEY ("practice_id","id")
);

CREATE INDEX "payer_code_practice_id_house_code_from_on_idx" ON "payer_code"("practice_id", "house_code", "from_on");
ALTER TABLE "payer_code" ADD CONSTRAINT "payer_code_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "payer_code" ADD CONSTRAINT "payer_code_practice_id_payer_id_fkey" FOREIGN KEY ("practice_id", "payer_id") REFERENCES "payer"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.payer_code
  ADD CONSTRAINT "a payer's code is none of ours" CHECK (code ~ '^[A-Z0-9]{5}$' AND code <> house_code),
  ADD CONSTRAINT "a payer's code says where it is from" CHECK (source <> '');
ALTER TABLE public.payer_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.payer_code FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON public.payer_code TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.payer_code AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by those who bill" ON public.payer_code AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));
CREATE POLICY "is signed off by the desk" ON public.payer_code AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system'));
CREATE TRIGGER "a payer's code is kept" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.payer_code FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- A paper to a payer names who signed for a service and when; whoever makes it reads no word of the note.
CREATE POLICY "is looked up by its owner" ON public.note FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION app.note_signatures(notes uuid[]) RETURNS TABLE (note_id uuid, name text, title text, signed_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT n.id, c.name, c.title, n.signed_at FROM public.note n
    JOIN public.clinician c ON c.practice_id = n.practice_id AND c.id = n.clinician_id
    WHERE n.practice_id = app.practice() AND n.id = ANY (notes) AND n.signed_at IS NOT NULL
      AND app.role() IN ('therapist', 'front-desk', 'admin', 'system')
$$;

-- A client asks for a superbill of some charges; the desk makes it, or says why not.
CREATE TABLE "superbill_request" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "charge_ids" UUID[],
    "status" TEXT NOT NULL DEFAULT 'open',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" UUID NOT NULL,
    "superbill_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,
    "declined_why" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "superbill_request_pkey" PRIMARY KEY ("practice_id","id")
);

CREATE INDEX "superbill_request_practice_id_client_id_idx" ON "superbill_request"("practice_id", "client_id");
ALTER TABLE "superbill_request" ADD CONSTRAINT "superbill_request_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "superbill_request" ADD CONSTRAINT "superbill_request_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "superbill_request" ADD CONSTRAINT "superbill_request_practice_id_superbill_id_fkey" FOREIGN KEY ("practice_id", "superbill_id") REFERENCES "superbill"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.superbill_request
  ADD CONSTRAINT "a request names charges" CHECK (cardinality(charge_ids) > 0),
  ADD CONSTRAINT "a request has a known state" CHECK (status IN ('open', 'made', 'declined') AND (status = 'open') = (answered_at IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL)),
  ADD CONSTRAINT "a request is answered with a superbill or with why not"
    CHECK ((status = 'made') = (superbill_id IS NOT NULL) AND (status = 'declined') = (declined_why IS NOT NULL));
ALTER TABLE public.superbill_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.superbill_request FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.superbill_request TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.superbill_request AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by those who book and treat" ON public.superbill_request AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));
CREATE POLICY "is read by its client" ON public.superbill_request AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "is asked by its client" ON public.superbill_request AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND status = 'open' AND asked_by = (SELECT app.uid()));
CREATE POLICY "is answered by the desk" ON public.superbill_request AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('front-desk', 'admin', 'system')) WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system'));
CREATE TRIGGER "a request is only answered" BEFORE UPDATE ON public.superbill_request FOR EACH ROW
  EXECUTE FUNCTION app.keep_but('status', 'superbill_id', 'answered_at', 'answered_by', 'declined_why');
CREATE FUNCTION app.keep_answered() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF OLD.status <> 'open' THEN RAISE EXCEPTION 'a request is answered once' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a request is answered once" BEFORE UPDATE ON public.superbill_request FOR EACH ROW EXECUTE FUNCTION app.keep_answered();
CREATE TRIGGER "a request is kept" BEFORE DELETE OR TRUNCATE ON public.superbill_request FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
