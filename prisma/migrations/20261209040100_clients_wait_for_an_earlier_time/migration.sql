-- A client waits for an earlier time of a visit that stands. A time that comes free is offered to whoever asked first and whom the law would let have
-- it; a hold keeps it for them until the clock of the offer runs out, and from then on counts for nobody.
CREATE TABLE "time_wait" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "day_part" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" UUID NOT NULL,
    "offered_until" TIMESTAMPTZ(3),
    "hold_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "ended_how" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "time_wait_pkey" PRIMARY KEY ("practice_id","id")
);
CREATE INDEX "time_wait_practice_id_appointment_id_idx" ON "time_wait"("practice_id", "appointment_id");
CREATE INDEX "time_wait_practice_id_client_id_idx" ON "time_wait"("practice_id", "client_id");
ALTER TABLE "time_wait" ADD CONSTRAINT "time_wait_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "time_wait" ADD CONSTRAINT "time_wait_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "time_wait" ADD CONSTRAINT "time_wait_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "time_wait" ADD CONSTRAINT "time_wait_practice_id_hold_id_fkey" FOREIGN KEY ("practice_id", "hold_id") REFERENCES "slot_hold"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "time_wait" ADD CONSTRAINT "time_wait_practice_id_asked_by_fkey" FOREIGN KEY ("practice_id", "asked_by") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE UNIQUE INDEX "one waits once for an earlier time" ON public.time_wait (practice_id, appointment_id) WHERE ended_at IS NULL;
ALTER TABLE public.time_wait
  ADD CONSTRAINT "day part is a known word" CHECK ("day_part" IN ('any', 'morning', 'afternoon', 'evening')),
  ADD CONSTRAINT "ended how is a known word" CHECK ("ended_how" IN ('seated', 'left', 'declined', 'ran-out', 'session-over')),
  ADD CONSTRAINT "a wait that ended says when and how" CHECK ((ended_at IS NULL) = (ended_how IS NULL)),
  ADD CONSTRAINT "an offer keeps a time while it lasts" CHECK ((hold_id IS NOT NULL) = (offered_until IS NOT NULL AND ended_at IS NULL));

ALTER TABLE public.time_wait ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.time_wait TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.time_wait AS RESTRICTIVE FOR ALL USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "staff and jobs read" ON public.time_wait FOR SELECT USING ((SELECT app.role() IN ('therapist', 'front-desk', 'admin', 'system')));
CREATE POLICY "staff and jobs add" ON public.time_wait FOR INSERT WITH CHECK ((SELECT app.role() IN ('therapist', 'front-desk', 'admin', 'system')));
CREATE POLICY "staff and jobs change" ON public.time_wait FOR UPDATE USING ((SELECT app.role() IN ('therapist', 'front-desk', 'admin', 'system'))) WITH CHECK ((SELECT app.role() IN ('therapist', 'front-desk', 'admin', 'system')));
CREATE POLICY "clients read their own" ON public.time_wait FOR SELECT USING ((SELECT app.role() = 'client') AND client_id = (SELECT app.subject()));
CREATE TRIGGER "then a merged chart takes nothing new" AFTER INSERT ON public.time_wait FOR EACH ROW EXECUTE FUNCTION app.refuse_on_merged();

ALTER TABLE public.slot_hold DROP CONSTRAINT "purpose is a known word",
  ADD CONSTRAINT "purpose is a known word" CHECK ("purpose" IN ('consult', 'offer'));

-- The worker looks where somebody began or ended to wait, where somebody's time came free, and where the clock of an offer runs out.
ALTER TABLE public.due_work DROP CONSTRAINT "job is a known word",
  ADD CONSTRAINT "job is a known word" CHECK ("job" IN ('deliver-outbox', 'pass-alerts-on', 'recheck-visits', 'bill-again', 'expire-visits', 'remind-rides', 'advance-clients', 'anchor-trail', 'look-through-trail', 'forget-what-is-over', 'watch-credentials', 'run-out-authorizations', 'wait-out-second-plans', 'ask-medicaid-ahead', 'scan-files', 'plan-clients', 'offer-seats', 'offer-times', 'every-day'));
CREATE TRIGGER "somebody waits for a time" AFTER INSERT OR UPDATE OF ended_at ON public.time_wait FOR EACH ROW
  WHEN (NEW.ended_at IS NULL OR NEW.ended_how <> 'seated') EXECUTE FUNCTION app.leave_work('offer-times');
CREATE TRIGGER "an offered time is kept until then" AFTER INSERT OR UPDATE OF offered_until ON public.time_wait FOR EACH ROW
  WHEN (NEW.offered_until IS NOT NULL) EXECUTE FUNCTION app.leave_work('offer-times', 'offered until');
CREATE TRIGGER "a time came free" AFTER UPDATE OF active ON public.reservation FOR EACH ROW
  WHEN (OLD.active AND NOT NEW.active AND NEW.kind = 'clinician') EXECUTE FUNCTION app.leave_work('offer-times');

ALTER TABLE public.outbox DROP CONSTRAINT "kind is a known word",
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('consult-booked', 'consult-moved', 'consult-cancelled', 'invitation', 'password-reset', 'second-factor-changed', 'password-changed', 'address-changed', 'driver-asked', 'ride-reminder', 'appointment-booked', 'appointment-moved', 'appointment-cancelled', 'seat-offered', 'time-offered', 'message-waiting', 'referral-waiting', 'alert-waiting', 'look-waiting', 'mail-test', 'audit-head'));
