-- What rules weigh about people, places and payers has a row of its own: who is in which network, who supervises whom, who is where.
-- CreateEnum
CREATE TYPE "Contact" AS ENUM ('in_person', 'video', 'audio');

-- AlterEnum
ALTER TYPE "CredentialKind" ADD VALUE 'state_registration';

-- AlterTable
ALTER TABLE "appointment" ADD COLUMN     "contact" "Contact";

-- AlterTable
ALTER TABLE "clinician" ADD COLUMN     "is_supervisee" BOOLEAN,
ADD COLUMN     "medicare_from_on" DATE,
ALTER COLUMN "medicare_status" SET DEFAULT 'unknown';

-- AlterTable
ALTER TABLE "credential" ADD COLUMN     "place_facility_id" UUID,
ADD COLUMN     "place_location_id" UUID,
ADD COLUMN     "supervisor_license" TEXT;

-- AlterTable
ALTER TABLE "location" ADD COLUMN     "holds_stock" "Condition" NOT NULL DEFAULT 'unknown';

-- AlterTable
ALTER TABLE "partner_facility" ADD COLUMN     "holds_stock" "Condition" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "place_of_service" TEXT;

-- CreateTable
CREATE TABLE "supervision" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "supervisor_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "supervision_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "prescriber_presence" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "prescriber_id" UUID NOT NULL,
    "location_id" UUID,
    "facility_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3),
    "saved_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "prescriber_presence_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "facility_hours" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opens" TEXT NOT NULL,
    "closes" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "facility_hours_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "facility_closure" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "closed_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "facility_closure_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "network_standing" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "payer_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "in_network" "Condition" NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "network_standing_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "supervision_practice_id_clinician_id_from_on_key" ON "supervision"("practice_id", "clinician_id", "from_on");

-- CreateIndex
CREATE INDEX "prescriber_presence_practice_id_starts_at_idx" ON "prescriber_presence"("practice_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "facility_hours_practice_id_facility_id_weekday_opens_key" ON "facility_hours"("practice_id", "facility_id", "weekday", "opens");

-- CreateIndex
CREATE UNIQUE INDEX "facility_closure_practice_id_facility_id_closed_on_key" ON "facility_closure"("practice_id", "facility_id", "closed_on");

-- CreateIndex
CREATE UNIQUE INDEX "network_standing_practice_id_payer_id_clinician_id_from_on_key" ON "network_standing"("practice_id", "payer_id", "clinician_id", "from_on");

-- AddForeignKey
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_practice_id_supervisor_id_fkey" FOREIGN KEY ("practice_id", "supervisor_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "prescriber_presence" ADD CONSTRAINT "prescriber_presence_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "prescriber_presence" ADD CONSTRAINT "prescriber_presence_practice_id_prescriber_id_fkey" FOREIGN KEY ("practice_id", "prescriber_id") REFERENCES "prescriber"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "prescriber_presence" ADD CONSTRAINT "prescriber_presence_practice_id_location_id_fkey" FOREIGN KEY ("practice_id", "location_id") REFERENCES "location"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "prescriber_presence" ADD CONSTRAINT "prescriber_presence_practice_id_facility_id_fkey" FOREIGN KEY ("practice_id", "facility_id") REFERENCES "partner_facility"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_practice_id_place_location_id_fkey" FOREIGN KEY ("practice_id", "place_location_id") REFERENCES "location"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_practice_id_place_facility_id_fkey" FOREIGN KEY ("practice_id", "place_facility_id") REFERENCES "partner_facility"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_hours" ADD CONSTRAINT "facility_hours_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_hours" ADD CONSTRAINT "facility_hours_practice_id_facility_id_fkey" FOREIGN KEY ("practice_id", "facility_id") REFERENCES "partner_facility"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_closure" ADD CONSTRAINT "facility_closure_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_closure" ADD CONSTRAINT "facility_closure_practice_id_facility_id_fkey" FOREIGN KEY ("practice_id", "facility_id") REFERENCES "partner_facility"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "network_standing" ADD CONSTRAINT "network_standing_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "network_standing" ADD CONSTRAINT "network_standing_practice_id_payer_id_fkey" FOREIGN KEY ("practice_id", "payer_id") REFERENCES "payer"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "network_standing" ADD CONSTRAINT "network_standing_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Who was supervised stays supervised, from the day they were added.
ALTER TABLE clinician NO FORCE ROW LEVEL SECURITY;
INSERT INTO supervision (practice_id, id, clinician_id, supervisor_id, from_on)
  SELECT practice_id, gen_random_uuid(), id, supervisor_id, created_at::date FROM clinician WHERE supervisor_id IS NOT NULL;
UPDATE clinician SET is_supervisee = supervisor_id IS NOT NULL;
-- "Neither" was also what stood where nobody had asked: those are asked again.
UPDATE clinician SET medicare_status = 'unknown' WHERE medicare_status NOT IN ('enrolled', 'opted_out');
UPDATE clinician SET medicare_from_on = created_at::date WHERE medicare_status <> 'unknown';
ALTER TABLE clinician FORCE ROW LEVEL SECURITY;
ALTER TABLE clinician DROP COLUMN supervisor_id, ALTER COLUMN is_supervisee SET NOT NULL;

ALTER TABLE clinician
  ADD CONSTRAINT "what is told about medicare has a day" CHECK (medicare_status = 'unknown' OR medicare_from_on IS NOT NULL);
ALTER TABLE supervision
  ADD CONSTRAINT "nobody supervises themselves" CHECK (clinician_id <> supervisor_id),
  ADD CONSTRAINT "a supervision ends after it begins" CHECK (to_on IS NULL OR to_on >= from_on),
  ADD CONSTRAINT "one supervisor at a time" EXCLUDE USING gist (practice_id WITH =, clinician_id WITH =, daterange(from_on, to_on, '[]') WITH &&);
ALTER TABLE network_standing
  ADD CONSTRAINT "a standing ends after it begins" CHECK (to_on IS NULL OR to_on >= from_on),
  ADD CONSTRAINT "one standing at a time" EXCLUDE USING gist (practice_id WITH =, payer_id WITH =, clinician_id WITH =, daterange(from_on, to_on, '[]') WITH &&);
ALTER TABLE prescriber_presence
  ADD CONSTRAINT "presence is at one place" CHECK (num_nonnulls(location_id, facility_id) = 1),
  ADD CONSTRAINT "presence ends after it starts" CHECK (ends_at > starts_at),
  ADD CONSTRAINT "a prescriber is at one place at a time" EXCLUDE USING gist (practice_id WITH =, prescriber_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (taken_back_at IS NULL);
ALTER TABLE credential
  ADD CONSTRAINT "a registration names one place" CHECK (num_nonnulls(place_location_id, place_facility_id) <= 1);
ALTER TABLE facility_hours
  ADD CONSTRAINT "a facility closes after it opens" CHECK (weekday BETWEEN 0 AND 6 AND opens < closes);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['supervision', 'network_standing', 'prescriber_presence', 'facility_hours', 'facility_closure'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON public.%I TO sojourn_app, sojourn_worker', t);
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY "stays within its practice" ON public.%I AS RESTRICTIVE FOR ALL USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()))', t);
    EXECUTE format('CREATE POLICY "everyone may know" ON public.%I AS PERMISSIVE FOR SELECT USING ((SELECT app.role()) <> '''')', t);
    CONTINUE WHEN t = 'prescriber_presence';
    EXECUTE format('CREATE POLICY "admins add" ON public.%I AS PERMISSIVE FOR INSERT WITH CHECK ((SELECT app.role()) IN (''admin'', ''system''))', t);
    EXECUTE format('CREATE POLICY "admins change" ON public.%I AS PERMISSIVE FOR UPDATE USING ((SELECT app.role()) IN (''admin'', ''system'')) WITH CHECK ((SELECT app.role()) IN (''admin'', ''system''))', t);
  END LOOP;
END $$;
GRANT DELETE ON public.facility_hours, public.facility_closure TO sojourn_app;
CREATE POLICY "admins put a week in the place of another" ON public.facility_hours AS PERMISSIVE FOR DELETE USING ((SELECT app.role()) = 'admin');
CREATE POLICY "a closure is taken back by admins" ON public.facility_closure AS PERMISSIVE FOR DELETE USING ((SELECT app.role()) = 'admin');

-- Prescribers say where they are themselves; the desk writes down what it was told.
CREATE POLICY "presence is added by whoever knows" ON public.prescriber_presence AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject())));
CREATE POLICY "presence is changed by whoever knows" ON public.prescriber_presence AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject())))
  WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject())));
