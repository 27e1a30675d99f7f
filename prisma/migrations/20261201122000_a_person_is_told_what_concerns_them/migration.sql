-- What others did with somebody's tasks, told to that person alone until they have read it.
CREATE TABLE "notice" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "task_id" UUID NOT NULL,
    "by_user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("practice_id","id")
);

CREATE INDEX "notice_practice_id_user_id_at_idx" ON "notice"("practice_id", "user_id", "at");
CREATE INDEX "notice_practice_id_task_id_idx" ON "notice"("practice_id", "task_id");
ALTER TABLE "notice" ADD CONSTRAINT "notice_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "notice" ADD CONSTRAINT "notice_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "notice" ADD CONSTRAINT "notice_practice_id_by_user_id_fkey" FOREIGN KEY ("practice_id", "by_user_id") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "notice" ADD CONSTRAINT "notice_practice_id_task_id_fkey" FOREIGN KEY ("practice_id", "task_id") REFERENCES "task"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE public.notice
  ADD CONSTRAINT "a notice has a known kind" CHECK (kind IN ('task-given', 'task-comment', 'task-finished')),
  ADD CONSTRAINT "nobody is told what they did themselves" CHECK (user_id <> by_user_id);
ALTER TABLE public.notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.notice FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.notice TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.notice AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by whom it is for" ON public.notice AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'system' OR user_id = (SELECT app.uid()));
CREATE POLICY "is marked by whom it is for" ON public.notice AS PERMISSIVE FOR UPDATE
  USING (user_id = (SELECT app.uid())) WITH CHECK (user_id = (SELECT app.uid()));
CREATE POLICY "is left by who did it" ON public.notice AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin') AND by_user_id = (SELECT app.uid()));
CREATE TRIGGER "a notice is only read" BEFORE UPDATE ON public.notice FOR EACH ROW EXECUTE FUNCTION app.keep_but('read_at');
