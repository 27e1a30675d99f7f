-- A calendar of somebody's own reads their visits by a secret address, which they make and take back themselves. Of the secret only its hash is kept.
CREATE TABLE "calendar_feed" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "shows_names" BOOLEAN NOT NULL DEFAULT false,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("practice_id","id")
);
CREATE UNIQUE INDEX "calendar_feed_practice_id_token_hash_key" ON "calendar_feed"("practice_id", "token_hash");
CREATE INDEX "calendar_feed_practice_id_user_id_idx" ON "calendar_feed"("practice_id", "user_id");
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE UNIQUE INDEX "a person has one calendar feed in a role" ON public.calendar_feed (practice_id, user_id, role) WHERE revoked_at IS NULL;
ALTER TABLE public.calendar_feed
  ADD CONSTRAINT "role is a known word" CHECK ("role" IN ('client', 'therapist', 'prescriber', 'front-desk', 'admin')),
  ADD CONSTRAINT "a client is shown no names" CHECK (role <> 'client' OR NOT shows_names);

ALTER TABLE public.calendar_feed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.calendar_feed TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.calendar_feed AS RESTRICTIVE FOR ALL USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "people who sign in read their own" ON public.calendar_feed FOR SELECT USING ((SELECT app.role() IN ('client', 'prescriber', 'therapist', 'front-desk', 'admin')) AND user_id = (SELECT app.uid()));
CREATE POLICY "people who sign in add their own" ON public.calendar_feed FOR INSERT WITH CHECK ((SELECT app.role() IN ('client', 'prescriber', 'therapist', 'front-desk', 'admin')) AND user_id = (SELECT app.uid()));
CREATE POLICY "people who sign in change their own" ON public.calendar_feed FOR UPDATE USING ((SELECT app.role() IN ('client', 'prescriber', 'therapist', 'front-desk', 'admin')) AND user_id = (SELECT app.uid())) WITH CHECK ((SELECT app.role() IN ('client', 'prescriber', 'therapist', 'front-desk', 'admin')) AND user_id = (SELECT app.uid()));
CREATE POLICY "jobs read" ON public.calendar_feed FOR SELECT USING ((SELECT app.role() = 'system'));
