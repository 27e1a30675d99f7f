-- AlterTable
ALTER TABLE "authorization" ADD COLUMN     "va_stage" TEXT;

-- AlterTable
ALTER TABLE "client" ADD COLUMN     "status_reason" TEXT,
ADD COLUMN     "status_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "dose_order" ADD COLUMN     "ended_by" UUID,
ADD COLUMN     "ended_why" TEXT,
ADD COLUMN     "evaluation" TEXT NOT NULL DEFAULT 'in-person',
ADD COLUMN     "exception" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN     "handed_to_id" UUID,
ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "eligibility_decision" DROP COLUMN "exception_for",
ADD COLUMN     "ended_because" TEXT,
ADD COLUMN     "ended_on" DATE;

-- AlterTable
ALTER TABLE "screening" ADD COLUMN     "pregnant" TEXT NOT NULL DEFAULT 'unknown',
ADD COLUMN     "serious_condition" TEXT NOT NULL DEFAULT 'unknown';

-- AlterTable
ALTER TABLE "screening_gate" ADD COLUMN     "points" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "pregnant" TEXT NOT NULL DEFAULT 'unknown',
ADD COLUMN     "serious_condition" TEXT NOT NULL DEFAULT 'unknown';

-- AlterTable
ALTER TABLE "signature" ADD COLUMN     "revoked_by" UUID,
ADD COLUMN     "revoked_why" TEXT;

-- CreateTable
CREATE TABLE "screening_clearance" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "until_on" DATE,
    "prescriber_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "screening_clearance_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateIndex
CREATE INDEX "screening_clearance_practice_id_screening_id_decided_at_idx" ON "screening_clearance"("practice_id", "screening_id", "decided_at");

-- AddForeignKey
ALTER TABLE "screening_clearance" ADD CONSTRAINT "screening_clearance_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening_clearance" ADD CONSTRAINT "screening_clearance_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening_clearance" ADD CONSTRAINT "screening_clearance_practice_id_screening_id_fkey" FOREIGN KEY ("practice_id", "screening_id") REFERENCES "screening"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening_clearance" ADD CONSTRAINT "screening_clearance_practice_id_prescriber_id_fkey" FOREIGN KEY ("practice_id", "prescriber_id") REFERENCES "prescriber"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dose_order" ADD CONSTRAINT "dose_order_practice_id_handed_to_id_fkey" FOREIGN KEY ("practice_id", "handed_to_id") REFERENCES "prescriber"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A prescriber's decision on a screen: written once, read by those who treat. The desk reads the gate, which names no item.
ALTER TABLE public.screening_clearance ADD CONSTRAINT "a clearance lifts or lets stand" CHECK (decision IN ('lifts', 'stands'));
ALTER TABLE public.screening_clearance ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.screening_clearance FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON public.screening_clearance TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.screening_clearance AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is counted by its owner" ON public.screening_clearance FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY "is read by those who treat" ON public.screening_clearance AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id)));
CREATE POLICY "is the prescriber's alone" ON public.screening_clearance AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject()) AND app.referred(client_id));
CREATE TRIGGER "screening clearance is append-only" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.screening_clearance
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- What the gate says of a screen: the code of each finding that stops or waits, with the latest decision on it, and no item.
CREATE FUNCTION app.screen_points(practice uuid, screen uuid, findings jsonb) RETURNS jsonb LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('code', f.finding ->> 'code', 'decision', c.decision, 'untilOn', c.until_on) ORDER BY f.place), '[]'::jsonb)
  FROM jsonb_array_elements(findings) WITH ORDINALITY AS f(finding, place)
  LEFT JOIN LATERAL (SELECT k.decision, k.until_on FROM public.screening_clearance k
    WHERE k.practice_id = practice AND k.screening_id = screen
      AND k.item = CASE WHEN f.finding ->> 'code' LIKE 'SCREEN_MEDICINES%' THEN 'medicines' ELSE f.finding -> 'params' ->> 'item' END
    ORDER BY k.decided_at DESC, k.created_at DESC LIMIT 1) c ON true
  WHERE f.finding ->> 'code' LIKE 'SCREEN\_%' AND f.finding ->> 'effect' IN ('refuse', 'hold') $$;

CREATE OR REPLACE FUNCTION app.keep_screening_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE found jsonb := CASE WHEN NEW.kind = 'contraindication' THEN app.screen_points(NEW.practice_id, NEW.id, NEW.findings) ELSE '[]'::jsonb END;
BEGIN
  INSERT INTO public.screening_gate (practice_id, id, client_id, kind, taken_at, level, acknowledged_at, points, pregnant, serious_condition)
    VALUES (NEW.practice_id, NEW.id, NEW.client_id, NEW.kind, NEW.taken_at, NEW.level, NEW.acknowledged_at, found, NEW.pregnant, NEW.serious_condition)
    ON CONFLICT (practice_id, id) DO UPDATE
      SET taken_at = EXCLUDED.taken_at, level = EXCLUDED.level, acknowledged_at = EXCLUDED.acknowledged_at, points = EXCLUDED.points,
        pregnant = EXCLUDED.pregnant, serious_condition = EXCLUDED.serious_condition;
  RETURN NULL;
END $$;

CREATE FUNCTION app.keep_gate_of_clearance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE public.screening_gate g SET points = app.screen_points(NEW.practice_id, NEW.screening_id, s.findings)
    FROM public.screening s WHERE s.practice_id = NEW.practice_id AND s.id = NEW.screening_id
      AND g.practice_id = s.practice_id AND g.id = s.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "the gate follows the prescriber" AFTER INSERT ON public.screening_clearance
  FOR EACH ROW EXECUTE FUNCTION app.keep_gate_of_clearance();

-- What stands already. The owner is bound by row security too, but for this one statement.
ALTER TABLE public.screening NO FORCE ROW LEVEL SECURITY;
ALTER TABLE public.screening_gate NO FORCE ROW LEVEL SECURITY;
UPDATE public.screening_gate g SET points = app.screen_points(s.practice_id, s.id, s.findings)
  FROM public.screening s WHERE s.practice_id = g.practice_id AND s.id = g.id AND s.kind = 'contraindication';
ALTER TABLE public.screening FORCE ROW LEVEL SECURITY;
ALTER TABLE public.screening_gate FORCE ROW LEVEL SECURITY;

-- A verdict stays as it was given. It ends once: with a screen that stops, another route, or the end of the referral.
CREATE FUNCTION app.keep_verdict() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF OLD.ended_on IS NOT NULL OR (to_jsonb(OLD) - '{ended_on,ended_because}'::text[]) <> (to_jsonb(NEW) - '{ended_on,ended_because}'::text[])
    THEN RAISE EXCEPTION 'a verdict stays as it was given' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a verdict stays as it was given" BEFORE UPDATE ON public.eligibility_decision FOR EACH ROW EXECUTE FUNCTION app.keep_verdict();
ALTER TABLE public.eligibility_decision ADD CONSTRAINT "a verdict ends for a reason"
  CHECK ((ended_on IS NULL) = (ended_because IS NULL) AND (ended_because IS NULL OR ended_because IN ('screen', 'route', 'referral')));
CREATE POLICY "a verdict ends by what people tell" ON public.eligibility_decision AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system')
    OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()))
    OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id)))
  WITH CHECK (ended_on IS NOT NULL);

-- An order is its prescriber's, whatever becomes of the referral: she sees it and can stop it. Nothing of it changes but how it ends.
CREATE FUNCTION app.keep_order() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE ending text[] := '{status,ended_at,ended_by,ended_why,handed_to_id}';
BEGIN
  IF OLD.status <> 'active' OR (to_jsonb(OLD) - ending) <> (to_jsonb(NEW) - ending) THEN
    RAISE EXCEPTION 'an order stays as it was signed' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "an order stays as it was signed" BEFORE UPDATE ON public.dose_order FOR EACH ROW EXECUTE FUNCTION app.keep_order();
CREATE POLICY "an order is seen by who signed it" ON public.dose_order AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject()));
CREATE POLICY "an order is ended by who signed it" ON public.dose_order AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject()))
  WITH CHECK ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject()) AND status <> 'active');
CREATE POLICY "an order gives way to the next prescriber's" ON public.dose_order AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'prescriber' AND app.referred(client_id))
  WITH CHECK ((SELECT app.role()) = 'prescriber' AND app.referred(client_id) AND status = 'superseded');
CREATE POLICY "an order ends with the referral" ON public.dose_order AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'))
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system') AND (status IN ('revoked', 'expired') OR handed_to_id IS NOT NULL));
-- Whom she signed a live order for, she can name when she stops it.
CREATE POLICY "is named to who signed a live order" ON public.client AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'prescriber' AND EXISTS (SELECT 1 FROM public.dose_order o WHERE o.practice_id = client.practice_id
    AND o.client_id = client.id AND o.prescriber_id = (SELECT app.subject()) AND o.status = 'active'));

-- A prescriber's own list: what waits for a look about clients referred to them.
CREATE POLICY "what waits for the prescriber is read by them" ON public.task AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'prescriber' AND for_role = 'prescriber' AND app.referred(client_id));
CREATE POLICY "what waits for the prescriber is closed by them" ON public.task AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'prescriber' AND for_role = 'prescriber' AND app.referred(client_id))
  WITH CHECK ((SELECT app.role()) = 'prescriber' AND for_role = 'prescriber' AND app.referred(client_id));

-- A signed paper may be taken back, by who and why; nothing else of it changes.
CREATE OR REPLACE FUNCTION app.keep_signature() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE back text[] := '{revoked_at,revoked_by,revoked_why}';
BEGIN
  IF (to_jsonb(OLD) - back) <> (to_jsonb(NEW) - back) OR (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS NULL) THEN
    RAISE EXCEPTION 'signature is append-only' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE POLICY "a paper is taken back by its client" ON public.signature AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()))
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "a paper is taken back by staff, as the client told them" ON public.signature AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin'))
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin'));

-- What a stranger typed is deleted when its days are over and nothing followed; the call and its link go with it.
GRANT DELETE ON public.consult_request, public.appointment, public.link_grant, public.reservation TO sojourn_app, sojourn_worker;
CREATE POLICY "is deleted when its days are over" ON public.consult_request AS PERMISSIVE FOR DELETE
  USING ((SELECT app.role()) = 'system' AND client_id IS NULL AND delete_after_on IS NOT NULL);
CREATE POLICY "a stranger's call is deleted with what they typed" ON public.appointment AS PERMISSIVE FOR DELETE
  USING ((SELECT app.role()) = 'system' AND kind = 'consult' AND client_id IS NULL AND consult_id IS NOT NULL);
CREATE POLICY "a stranger's link is deleted with what they typed" ON public.link_grant AS PERMISSIVE FOR DELETE
  USING ((SELECT app.role()) = 'system' AND consult_id IS NOT NULL);
CREATE POLICY "a stranger's call gives its time back" ON public.reservation AS PERMISSIVE FOR DELETE
  USING ((SELECT app.role()) = 'system' AND appointment_id IN
    (SELECT a.id FROM public.appointment a WHERE a.kind = 'consult' AND a.client_id IS NULL));
CREATE POLICY "the care team hears that an order ended" ON public.task AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'prescriber' AND kind = 'order-ended' AND client_id IN
    (SELECT o.client_id FROM public.dose_order o WHERE o.prescriber_id = (SELECT app.subject())));
