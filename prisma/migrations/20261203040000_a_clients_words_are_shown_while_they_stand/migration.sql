-- Words of a client on the public pages, while the authorization they signed stands. The words are in the signature and nowhere else.
CREATE TABLE "site_story" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "signature_id" UUID NOT NULL,
    "ends_on" DATE NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" UUID NOT NULL,
    "taken_off_at" TIMESTAMPTZ(3),
    "taken_off_by" UUID,
    "taken_off_why" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "site_story_pkey" PRIMARY KEY ("practice_id","id")
);

CREATE INDEX "site_story_practice_id_signature_id_idx" ON "site_story"("practice_id", "signature_id");
CREATE INDEX "site_story_practice_id_client_id_idx" ON "site_story"("practice_id", "client_id");
ALTER TABLE "site_story" ADD CONSTRAINT "site_story_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "site_story" ADD CONSTRAINT "site_story_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "site_story" ADD CONSTRAINT "site_story_practice_id_signature_id_fkey" FOREIGN KEY ("practice_id", "signature_id") REFERENCES "signature"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.site_story
  ADD CONSTRAINT "words are taken off with a reason" CHECK (num_nulls(taken_off_at, taken_off_by, taken_off_why) IN (0, 3) AND taken_off_why <> '');
CREATE UNIQUE INDEX "words are shown once" ON public.site_story (practice_id, signature_id) WHERE taken_off_at IS NULL;
ALTER TABLE public.site_story ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.site_story FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.site_story TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.site_story AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by those who publish" ON public.site_story AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('admin', 'system'));
CREATE POLICY "is read by its client" ON public.site_story AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
-- Only what this client authorized, and has not taken back.
CREATE POLICY "is published by an admin while the authorization stands" ON public.site_story AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'admin' AND published_by = (SELECT app.uid()) AND taken_off_at IS NULL AND EXISTS (
    SELECT 1 FROM public.signature s WHERE s.practice_id = site_story.practice_id AND s.id = site_story.signature_id
      AND s.client_id = site_story.client_id AND s.document_key = 'story-authorization' AND s.revoked_at IS NULL));
CREATE POLICY "is taken off by an admin" ON public.site_story AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'admin') WITH CHECK ((SELECT app.role()) = 'admin' AND taken_off_by = (SELECT app.uid()));
CREATE TRIGGER "words are only taken off" BEFORE UPDATE ON public.site_story FOR EACH ROW
  EXECUTE FUNCTION app.keep_but('taken_off_at', 'taken_off_by', 'taken_off_why');
CREATE TRIGGER "what was shown stays on record" BEFORE DELETE OR TRUNCATE ON public.site_story FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- A stranger reads the words and the name beside them, of authorizations that stand on a day, and no row of a client.
CREATE POLICY "is looked up by its owner" ON public.site_story FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY "is looked up by its owner" ON public.signature FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION app.stories_shown(today date) RETURNS TABLE (id uuid, words text, shown_as text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT t.id, s.details ->> 'words', s.details ->> 'shown_as' FROM public.site_story t
    JOIN public.signature s ON s.practice_id = t.practice_id AND s.id = t.signature_id
    WHERE t.practice_id = app.practice() AND t.taken_off_at IS NULL AND t.ends_on >= today
      AND s.document_key = 'story-authorization' AND s.revoked_at IS NULL
    ORDER BY t.published_at DESC
$$;

-- The words for it: the paper, and what its return asks somebody to do.
ALTER TABLE public.document_template DROP CONSTRAINT "key is a known word",
  ADD CONSTRAINT "key is a known word" CHECK (key IN ('treatment-consent', 'education-acknowledgement', 'ride-home-agreement', 'at-home-dosing-consent', 'telehealth-consent', 'privacy-notice-acknowledgement', 'extended-care-notice', 'group-consent', 'part-2-consent', 'release-of-information', 'private-contract', 'story-authorization', 'privacy-notice'));
ALTER TABLE public.signature DROP CONSTRAINT "document key is a known word",
  ADD CONSTRAINT "document key is a known word" CHECK (document_key IN ('treatment-consent', 'education-acknowledgement', 'ride-home-agreement', 'at-home-dosing-consent', 'telehealth-consent', 'privacy-notice-acknowledgement', 'extended-care-notice', 'group-consent', 'part-2-consent', 'release-of-information', 'private-contract', 'story-authorization', 'privacy-notice'));
ALTER TABLE public.task DROP CONSTRAINT "kind is a known word",
  ADD CONSTRAINT "kind is a known word" CHECK (kind IN ('made', 'care-alert', 'prescriber-word', 'call-after-leaving', 'safety-plan-changed', 'item-nine', 'results-review', 'intake-review', 'screen-look', 'order-ended', 'order-anew', 'paper-taken-back', 'story-taken-back', 'client-file', 'infected-file', 'refund', 'write-off', 'superbill-asked', 'charge-disputed', 'superbill-stale', 'scale-appeal', 'rebill', 'verify-coverage', 'find-coverage', 'second-plan', 'ask-medicaid', 'restored-balance', 'authorization-ended', 'format-not-possible', 'visit-reopened', 'gap-too-long', 'visit-cancelled', 'trail-broken', 'credential-expiring', 'credential-check'));
