-- CreateTable
CREATE TABLE "attachment" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" BYTEA NOT NULL,
    "media_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "store" TEXT NOT NULL,
    "scan" TEXT NOT NULL,
    "scanned_at" TIMESTAMPTZ(3),
    "claim_id" UUID,
    "message_id" UUID,
    "uploaded_by" UUID NOT NULL,
    "uploaded_role" TEXT NOT NULL,
    "uploaded_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "shared_at" TIMESTAMPTZ(3),
    "shared_by" UUID,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" UUID,
    "removed_why" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "content" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateIndex
CREATE INDEX "attachment_practice_id_client_id_uploaded_at_idx" ON "attachment"("practice_id", "client_id", "uploaded_at");

-- CreateIndex
CREATE INDEX "attachment_practice_id_claim_id_idx" ON "attachment"("practice_id", "claim_id");

-- CreateIndex
CREATE INDEX "attachment_practice_id_message_id_idx" ON "attachment"("practice_id", "message_id");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_practice_id_claim_id_fkey" FOREIGN KEY ("practice_id", "claim_id") REFERENCES "claim"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_practice_id_message_id_fkey" FOREIGN KEY ("practice_id", "message_id") REFERENCES "message"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_practice_id_id_fkey" FOREIGN KEY ("practice_id", "id") REFERENCES "attachment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.attachment
  ADD CONSTRAINT "a file has a known kind" CHECK (kind IN ('card-front', 'card-back', 'outside-record', 'lab', 'letter', 'other')),
  ADD CONSTRAINT "a file is of a type that is taken" CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  ADD CONSTRAINT "a file holds something" CHECK (size_bytes > 0),
  ADD CONSTRAINT "a file lies in a known store" CHECK (store IN ('database', 's3')),
  ADD CONSTRAINT "a scan has a known end" CHECK (scan IN ('unscanned', 'waiting', 'clean', 'infected')),
  ADD CONSTRAINT "a scan that ended says when" CHECK ((scan IN ('clean', 'infected')) = (scanned_at IS NOT NULL)),
  ADD CONSTRAINT "a file is shared by somebody" CHECK ((shared_at IS NULL) = (shared_by IS NULL)),
  ADD CONSTRAINT "what is taken out says by whom and why" CHECK ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removed_why IS NULL));
-- Sealed bytes do not get smaller by compressing them.
ALTER TABLE public.stored_file ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE public.attachment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE public.stored_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON public.attachment, public.stored_file TO sojourn_app;
GRANT SELECT ON public.attachment, public.stored_file TO sojourn_worker;
GRANT UPDATE (message_id, shared_at, shared_by, removed_at, removed_by, removed_why) ON public.attachment TO sojourn_app;
GRANT UPDATE (scan, scanned_at) ON public.attachment TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.attachment AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "stays within its practice" ON public.stored_file AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));

-- Who sees that a file is there. What treats is for those who treat, and for whoever put it there.
CREATE POLICY "is seen by those who treat, admins and jobs" ON public.attachment FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'admin', 'system'));
CREATE POLICY "is seen by the desk unless it treats" ON public.attachment FOR SELECT
  USING ((SELECT app.role()) = 'front-desk' AND (kind NOT IN ('outside-record', 'lab') OR uploaded_by = (SELECT app.uid())));
CREATE POLICY "is seen by the prescriber it concerns" ON public.attachment FOR SELECT
  USING ((SELECT app.role()) = 'prescriber' AND app.referred(client_id) AND (kind IN ('outside-record', 'lab') OR uploaded_by = (SELECT app.uid())
    OR EXISTS (SELECT 1 FROM public.message m WHERE m.practice_id = attachment.practice_id AND m.id = attachment.message_id)));
CREATE POLICY "is seen by the client once it is shared" ON public.attachment FOR SELECT
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND shared_at IS NOT NULL);

-- Who puts one there: in their own name, and a client for themselves.
CREATE POLICY "is put there by staff" ON public.attachment FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin') AND uploaded_by = (SELECT app.uid()) AND uploaded_role = (SELECT app.role()));
CREATE POLICY "is put there by the client" ON public.attachment FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND uploaded_by = (SELECT app.uid())
    AND uploaded_role = 'client' AND shared_at IS NOT NULL AND claim_id IS NULL);
CREATE POLICY "is put there by the prescriber" ON public.attachment FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'prescriber' AND app.referred(client_id) AND uploaded_by = (SELECT app.uid()) AND uploaded_role = 'prescriber'
    AND shared_at IS NULL AND claim_id IS NULL AND kind NOT IN ('card-front', 'card-back'));

CREATE POLICY "is sent, shared and taken out by staff" ON public.attachment FOR UPDATE
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin')) WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin'));
CREATE POLICY "is sent and taken out by whoever put it there" ON public.attachment FOR UPDATE
  USING ((SELECT app.role()) IN ('client', 'prescriber') AND uploaded_by = (SELECT app.uid()))
  WITH CHECK ((SELECT app.role()) IN ('client', 'prescriber') AND uploaded_by = (SELECT app.uid()));
CREATE POLICY "is looked at by a job" ON public.attachment FOR UPDATE
  USING ((SELECT app.role()) = 'system') WITH CHECK ((SELECT app.role()) = 'system');

-- The bytes: for whoever sees the file while it is there, and for admins after; added by whoever put it there; never changed.
CREATE POLICY "is read with its file" ON public.stored_file FOR SELECT
  USING (EXISTS (SELECT 1 FROM public.attachment a WHERE a.practice_id = stored_file.practice_id AND a.id = stored_file.id
    AND a.scan <> 'infected' AND (a.removed_at IS NULL OR (SELECT app.role()) IN ('admin', 'system'))));
CREATE POLICY "is put there with its file" ON public.stored_file FOR INSERT
  WITH CHECK (EXISTS (SELECT 1 FROM public.attachment a WHERE a.practice_id = stored_file.practice_id AND a.id = stored_file.id
    AND a.uploaded_by = (SELECT app.uid())));

-- Each of the few things that change has its own doer and, but for sharing, happens once.
CREATE FUNCTION app.change_attachment() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF (NEW.scan, NEW.scanned_at) IS DISTINCT FROM (OLD.scan, OLD.scanned_at) AND app.role() <> 'system' THEN
    RAISE EXCEPTION 'only a job looks at a file' USING ERRCODE = '42501';
  END IF;
  IF (NEW.shared_at, NEW.shared_by) IS DISTINCT FROM (OLD.shared_at, OLD.shared_by) AND app.role() NOT IN ('therapist', 'front-desk', 'admin') THEN
    RAISE EXCEPTION 'only staff share a file' USING ERRCODE = '42501';
  END IF;
  IF OLD.message_id IS NOT NULL AND NEW.message_id IS DISTINCT FROM OLD.message_id THEN
    RAISE EXCEPTION 'a file is sent once' USING ERRCODE = 'P0001';
  END IF;
  IF OLD.removed_at IS NOT NULL AND (NEW.removed_at, NEW.removed_by, NEW.removed_why) IS DISTINCT FROM (OLD.removed_at, OLD.removed_by, OLD.removed_why) THEN
    RAISE EXCEPTION 'what is taken out stays out' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a file changes by those who may" BEFORE UPDATE ON public.attachment FOR EACH ROW EXECUTE FUNCTION app.change_attachment();
CREATE TRIGGER "a file is kept" BEFORE DELETE OR TRUNCATE ON public.attachment FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "what a file holds is kept" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.stored_file FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
