-- CreateTable
CREATE TABLE "data_import" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "headers" TEXT[],
    "header_set" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'staged',
    "row_count" INTEGER NOT NULL,
    "staged_at" TIMESTAMPTZ(3) NOT NULL,
    "staged_by" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "linked" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "data_import_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" TEXT[],
    "choice" TEXT,
    "link_to" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "imported_record" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imported_record_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateIndex
CREATE INDEX "data_import_practice_id_staged_at_idx" ON "data_import"("practice_id", "staged_at");

-- CreateIndex
CREATE UNIQUE INDEX "import_row_practice_id_import_id_number_key" ON "import_row"("practice_id", "import_id", "number");

-- CreateIndex
CREATE INDEX "imported_record_practice_id_import_id_idx" ON "imported_record"("practice_id", "import_id");

-- CreateIndex
CREATE INDEX "imported_record_practice_id_kind_record_id_idx" ON "imported_record"("practice_id", "kind", "record_id");

-- CreateIndex
CREATE UNIQUE INDEX "imported_record_practice_id_kind_external_id_key" ON "imported_record"("practice_id", "kind", "external_id");

-- AddForeignKey
ALTER TABLE "data_import" ADD CONSTRAINT "data_import_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_practice_id_import_id_fkey" FOREIGN KEY ("practice_id", "import_id") REFERENCES "data_import"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "imported_record" ADD CONSTRAINT "imported_record_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "imported_record" ADD CONSTRAINT "imported_record_practice_id_import_id_fkey" FOREIGN KEY ("practice_id", "import_id") REFERENCES "data_import"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.data_import
  ADD CONSTRAINT "an import has a known kind" CHECK (kind IN ('clients', 'coverages', 'balances', 'payers', 'clinicians')),
  ADD CONSTRAINT "an import is staged, brought in or put aside" CHECK (state IN ('staged', 'done', 'discarded')),
  ADD CONSTRAINT "an import that ended says when and by whom" CHECK ((state = 'staged') = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL));
ALTER TABLE public.import_row
  ADD CONSTRAINT "a row is added, skipped or linked" CHECK (choice IN ('add', 'skip', 'link')),
  ADD CONSTRAINT "a linked row names a chart" CHECK ((choice = 'link') IS TRUE = (link_to IS NOT NULL));
ALTER TABLE public.imported_record
  ADD CONSTRAINT "an imported record has a known kind" CHECK (kind IN ('clients', 'coverages', 'balances', 'payers', 'clinicians'));
CREATE UNIQUE INDEX "a file is brought in once" ON public.data_import (practice_id, kind, sha256) WHERE state <> 'discarded';

ALTER TABLE public.data_import ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE public.import_row ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE public.imported_record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.data_import TO sojourn_app, sojourn_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON public.import_row TO sojourn_app, sojourn_worker;
GRANT SELECT, INSERT ON public.imported_record TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.data_import AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "stays within its practice" ON public.import_row AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "stays within its practice" ON public.imported_record AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is for admins" ON public.data_import AS PERMISSIVE FOR ALL
  USING ((SELECT app.role()) IN ('admin', 'system')) WITH CHECK ((SELECT app.role()) IN ('admin', 'system'));
CREATE POLICY "is for admins" ON public.import_row AS PERMISSIVE FOR ALL
  USING ((SELECT app.role()) IN ('admin', 'system')) WITH CHECK ((SELECT app.role()) IN ('admin', 'system'));
CREATE POLICY "is for admins" ON public.imported_record AS PERMISSIVE FOR ALL
  USING ((SELECT app.role()) IN ('admin', 'system')) WITH CHECK ((SELECT app.role()) IN ('admin', 'system'));

-- Many entries of one act, one for each client, chained as if each had been written by itself: the head is taken and moved once.
CREATE FUNCTION app.append_audits(p_actor_role text, p_actor_id uuid, p_client_ids uuid[], p_command text, p_outcome text, p_object_id uuid, p_details jsonb, p_request_id uuid, p_at_micros bigint)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE practice uuid := app.practice(); head public.audit_head; client uuid; digest bytea;
BEGIN
  SELECT * INTO head FROM public.audit_head WHERE practice_id = practice FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO public.audit_head (practice_id, seq, hash) VALUES (practice, 0, '\x00') ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM public.audit_head WHERE practice_id = practice FOR UPDATE;
  END IF;
  FOREACH client IN ARRAY p_client_ids LOOP
    head.seq := head.seq + 1;
    digest := pg_catalog.sha256(head.hash || app.audit_payload(head.seq, p_at_micros, p_actor_role, p_actor_id, client, p_command, p_outcome, p_object_id, p_details, p_request_id));
    INSERT INTO public.audit_event (practice_id, seq, at_micros, actor_role, actor_id, client_id, command, outcome, object_id, details, request_id, prev_hash, hash)
    VALUES (practice, head.seq, p_at_micros, p_actor_role, p_actor_id, client, p_command, p_outcome, p_object_id, p_details, p_request_id, head.hash, digest);
    head.hash := digest;
  END LOOP;
  UPDATE public.audit_head SET seq = head.seq, hash = head.hash WHERE practice_id = practice;
  RETURN head.seq;
END $$;
REVOKE ALL ON FUNCTION app.append_audits(text, uuid, uuid[], text, text, uuid, jsonb, uuid, bigint) FROM public;
GRANT EXECUTE ON FUNCTION app.append_audits(text, uuid, uuid[], text, text, uuid, jsonb, uuid, bigint) TO sojourn_app;
