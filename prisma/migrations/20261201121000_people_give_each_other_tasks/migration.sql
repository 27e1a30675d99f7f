-- A task can be made by a person, given to somebody by name, come back, and be talked about.
ALTER TABLE "task" ADD COLUMN "title" TEXT, ADD COLUMN "for_user_id" UUID, ADD COLUMN "made_by" UUID, ADD COLUMN "repeats" TEXT, ADD COLUMN "repeats_from" DATE;
CREATE INDEX "task_practice_id_for_user_id_status_due_at_idx" ON "task"("practice_id", "for_user_id", "status", "due_at");
ALTER TABLE "task" ADD CONSTRAINT "task_practice_id_for_user_id_fkey" FOREIGN KEY ("practice_id", "for_user_id") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "task" ADD CONSTRAINT "task_practice_id_made_by_fkey" FOREIGN KEY ("practice_id", "made_by") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE public.task
  ADD CONSTRAINT "a task a person made says what it is and whose" CHECK ((kind = 'made') = (title IS NOT NULL) AND (kind = 'made') = (made_by IS NOT NULL) AND title <> ''),
  ADD CONSTRAINT "a task comes back at a known pace" CHECK (repeats IN ('daily', 'weekly', 'two-weekly', 'monthly') AND (repeats IS NULL) = (repeats_from IS NULL));

CREATE TABLE "task_comment" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "by_user_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "task_comment_pkey" PRIMARY KEY ("practice_id","id")
);

CREATE INDEX "task_comment_practice_id_task_id_at_idx" ON "task_comment"("practice_id", "task_id", "at");
ALTER TABLE "task_comment" ADD CONSTRAINT "task_comment_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "task_comment" ADD CONSTRAINT "task_comment_practice_id_task_id_fkey" FOREIGN KEY ("practice_id", "task_id") REFERENCES "task"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "task_comment" ADD CONSTRAINT "task_comment_practice_id_by_user_id_fkey" FOREIGN KEY ("practice_id", "by_user_id") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE public.task_comment ADD CONSTRAINT "a comment says something" CHECK (words <> '');
ALTER TABLE public.task_comment ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.task_comment FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON public.task_comment TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.task_comment AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by those who book and treat" ON public.task_comment AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));
CREATE POLICY "is written by who says it" ON public.task_comment AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin') AND by_user_id = (SELECT app.uid()));
CREATE TRIGGER "a comment on a task is append-only" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.task_comment FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
