-- CreateTable
CREATE TABLE "day_close" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "cash_cents" INTEGER NOT NULL,
    "counted_cents" INTEGER NOT NULL,
    "difference_cents" INTEGER NOT NULL,
    "words" TEXT,
    "deposit_number" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "day_close_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "day_close_practice_id_day_key" ON "day_close"("practice_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "day_close_practice_id_deposit_number_key" ON "day_close"("practice_id", "deposit_number");

-- AddForeignKey
ALTER TABLE "day_close" ADD CONSTRAINT "day_close_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.day_close
  ADD CONSTRAINT "a drawer holds no less than nothing" CHECK (counted_cents >= 0),
  ADD CONSTRAINT "a difference is what was counted less what was booked" CHECK (difference_cents = counted_cents - cash_cents),
  ADD CONSTRAINT "a difference is explained" CHECK (difference_cents = 0 OR coalesce(words, '') <> '');

ALTER TABLE public.day_close ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON public.day_close TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.day_close AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by the desk" ON public.day_close AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('front-desk', 'admin', 'system'));
CREATE POLICY "is written by the desk" ON public.day_close AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system'));
CREATE POLICY "is asked by its owner" ON public.day_close AS PERMISSIVE FOR SELECT TO CURRENT_USER USING (true);
CREATE TRIGGER "a closed day stays closed" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.day_close FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- Whoever books asks which day was closed last, and need not be somebody who may read what was in the drawer.
CREATE FUNCTION app.last_closed_day(practice uuid) RETURNS date LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
  $$ SELECT max(d.day) FROM public.day_close d WHERE d.practice_id = practice AND practice = app.practice() $$;

-- Booking and closing wait for each other: nothing slips onto a day while it is counted.
CREATE FUNCTION app.hold_the_day(practice uuid, alone boolean) RETURNS void LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF alone THEN PERFORM pg_advisory_xact_lock(hashtextextended('day close ' || practice::text, 0));
  ELSE PERFORM pg_advisory_xact_lock_shared(hashtextextended('day close ' || practice::text, 0));
  END IF;
END $$;

CREATE OR REPLACE FUNCTION app.book_on_its_day() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE closed date;
BEGIN
  PERFORM app.hold_the_day(NEW.practice_id, false);
  closed := app.last_closed_day(NEW.practice_id);
  NEW.booked_on := (NEW.happened_at AT TIME ZONE (SELECT p.time_zone FROM public.practice p WHERE p.practice_id = NEW.practice_id))::date;
  IF closed IS NOT NULL AND NEW.booked_on <= closed THEN NEW.booked_on := closed + 1; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION app.guard_day_close() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM app.hold_the_day(NEW.practice_id, true);
  IF NEW.day <= app.last_closed_day(NEW.practice_id) THEN
    RAISE EXCEPTION 'that day is closed' USING ERRCODE = 'P0001', CONSTRAINT = 'a day is closed once and in order';
  END IF;
  IF NEW.day > (NEW.closed_at AT TIME ZONE (SELECT p.time_zone FROM public.practice p WHERE p.practice_id = NEW.practice_id))::date THEN
    RAISE EXCEPTION 'that day is ahead' USING ERRCODE = 'P0001', CONSTRAINT = 'a day is closed once and in order';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a day is closed once and in order" BEFORE INSERT ON public.day_close FOR EACH ROW EXECUTE FUNCTION app.guard_day_close();
