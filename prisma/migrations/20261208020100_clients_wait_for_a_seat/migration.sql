-- A client waits for a seat in a session that is full. A seat that comes free is offered to whoever waits first and whom the law would seat; until
-- the clock of the offer runs out nobody else can take it.
CREATE TABLE "seat_wait" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" UUID NOT NULL,
    "offered_until" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_how" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seat_wait_pkey" PRIMARY KEY ("practice_id","id")
);
CREATE INDEX "seat_wait_practice_id_group_id_idx" ON "seat_wait"("practice_id", "group_id");
CREATE INDEX "seat_wait_practice_id_client_id_idx" ON "seat_wait"("practice_id", "client_id");
ALTER TABLE "seat_wait" ADD CONSTRAINT "seat_wait_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "seat_wait" ADD CONSTRAINT "seat_wait_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "seat_wait" ADD CONSTRAINT "seat_wait_practice_id_group_id_fkey" FOREIGN KEY ("practice_id", "group_id") REFERENCES "group_session"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "seat_wait" ADD CONSTRAINT "seat_wait_practice_id_asked_by_fkey" FOREIGN KEY ("practice_id", "asked_by") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE UNIQUE INDEX "one waits once for a session" ON public.seat_wait (practice_id, group_id, client_id) WHERE ended_at IS NULL;
ALTER TABLE public.seat_wait
  ADD CONSTRAINT "ended how is a known word" CHECK ("ended_how" IN ('seated', 'left', 'declined', 'ran-out', 'session-over')),
  ADD CONSTRAINT "a wait that ended says when and how" CHECK ((ended_at IS NULL) = (ended_how IS NULL));

ALTER TABLE public.seat_wait ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.seat_wait TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.seat_wait AS RESTRICTIVE FOR ALL USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "staff and jobs read" ON public.seat_wait FOR SELECT USING ((SELECT app.role() IN ('therapist', 'front-desk', 'admin', 'system')));
CREATE POLICY "staff and jobs add" ON public.seat_wait FOR INSERT WITH CHECK ((SELECT app.role() IN ('therapist', 'front-desk', 'admin', 'system')));
CREATE POLICY "staff and jobs change" ON public.seat_wait FOR UPDATE USING ((SELECT app.role() IN ('therapist', 'front-desk', 'admin', 'system'))) WITH CHECK ((SELECT app.role() IN ('therapist', 'front-desk', 'admin', 'system')));
CREATE POLICY "clients read their own" ON public.seat_wait FOR SELECT USING ((SELECT app.role() = 'client') AND client_id = (SELECT app.subject()));
CREATE TRIGGER "then a merged chart takes nothing new" AFTER INSERT ON public.seat_wait FOR EACH ROW EXECUTE FUNCTION app.refuse_on_merged();

-- The worker looks where somebody began or ended to wait, where a seat came free, and where the clock of an offer runs out.
ALTER TABLE public.due_work DROP CONSTRAINT "job is a known word",
  ADD CONSTRAINT "job is a known word" CHECK ("job" IN ('deliver-outbox', 'pass-alerts-on', 'recheck-visits', 'bill-again', 'expire-visits', 'remind-rides', 'advance-clients', 'anchor-trail', 'look-through-trail', 'forget-what-is-over', 'watch-credentials', 'run-out-authorizations', 'wait-out-second-plans', 'ask-medicaid-ahead', 'scan-files', 'plan-clients', 'offer-seats', 'every-day'));
CREATE OR REPLACE FUNCTION app.leave_work() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE at timestamptz := 'epoch';
BEGIN
  IF TG_ARGV[1] = 'due' THEN at := NEW.due_at;
  ELSIF TG_ARGV[1] = 'confirm by' THEN at := NEW.confirm_by;
  ELSIF TG_ARGV[1] = 'offered until' THEN at := NEW.offered_until;
  ELSIF TG_ARGV[1] = 'two days ahead' THEN at := NEW.starts_at - interval '48 hours';
  END IF;
  INSERT INTO public.due_work (practice_id, id, job, due_at) VALUES (NEW.practice_id, gen_random_uuid(), TG_ARGV[0], at);
  RETURN NULL;
END $$;
CREATE TRIGGER "somebody waits for a seat" AFTER INSERT OR UPDATE OF ended_at ON public.seat_wait FOR EACH ROW
  WHEN (NEW.ended_at IS NULL OR NEW.ended_how <> 'seated') EXECUTE FUNCTION app.leave_work('offer-seats');
CREATE TRIGGER "an offered seat is kept until then" AFTER INSERT OR UPDATE OF offered_until ON public.seat_wait FOR EACH ROW
  WHEN (NEW.offered_until IS NOT NULL) EXECUTE FUNCTION app.leave_work('offer-seats', 'offered until');
CREATE TRIGGER "a seat came free" AFTER UPDATE OF seats_taken, seats_closed_at, status, capacity ON public.group_session FOR EACH ROW
  WHEN (NEW.seats_taken < OLD.seats_taken OR NEW.seats_closed_at IS DISTINCT FROM OLD.seats_closed_at OR NEW.status <> OLD.status
    OR NEW.capacity > OLD.capacity) EXECUTE FUNCTION app.leave_work('offer-seats');

ALTER TABLE public.outbox DROP CONSTRAINT "kind is a known word",
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('consult-booked', 'consult-moved', 'consult-cancelled', 'invitation', 'password-reset', 'second-factor-changed', 'password-changed', 'address-changed', 'driver-asked', 'ride-reminder', 'appointment-booked', 'appointment-moved', 'appointment-cancelled', 'seat-offered', 'message-waiting', 'referral-waiting', 'alert-waiting', 'look-waiting', 'mail-test', 'audit-head'));
