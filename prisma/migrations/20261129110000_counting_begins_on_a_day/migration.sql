-- CreateTable
CREATE TABLE "counting_start" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "counting_start_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "counting_start_practice_id_day_key" ON "counting_start"("practice_id", "day");

-- AddForeignKey
ALTER TABLE "counting_start" ADD CONSTRAINT "counting_start_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.counting_start
  ADD CONSTRAINT "counting begins with a reason" CHECK (reason <> '');

ALTER TABLE public.counting_start ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON public.counting_start TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.counting_start AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by the desk" ON public.counting_start AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('front-desk', 'admin', 'system'));
CREATE POLICY "is written by an admin" ON public.counting_start AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('admin', 'system'));
CREATE POLICY "is asked by its owner" ON public.counting_start AS PERMISSIVE FOR SELECT TO CURRENT_USER USING (true);
CREATE TRIGGER "a beginning stays as it was set" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.counting_start
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- Days before counting began are closed together: nothing is booked on them, as on a day that was counted.
CREATE OR REPLACE FUNCTION app.last_closed_day(practice uuid) RETURNS date LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
  $$ SELECT greatest((SELECT max(d.day) FROM public.day_close d WHERE d.practice_id = practice),
                     (SELECT max(s.day) - 1 FROM public.counting_start s WHERE s.practice_id = practice)) WHERE practice = app.practice() $$;

CREATE FUNCTION app.guard_counting_start() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM app.hold_the_day(NEW.practice_id, true);
  IF NEW.day - 1 <= app.last_closed_day(NEW.practice_id) THEN
    RAISE EXCEPTION 'the day before is closed' USING ERRCODE = 'P0001', CONSTRAINT = 'counting begins after what is closed';
  END IF;
  IF NEW.day > (NEW.set_at AT TIME ZONE (SELECT p.time_zone FROM public.practice p WHERE p.practice_id = NEW.practice_id))::date THEN
    RAISE EXCEPTION 'that day is ahead' USING ERRCODE = 'P0001', CONSTRAINT = 'counting begins after what is closed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "counting begins after what is closed" BEFORE INSERT ON public.counting_start FOR EACH ROW EXECUTE FUNCTION app.guard_counting_start();
