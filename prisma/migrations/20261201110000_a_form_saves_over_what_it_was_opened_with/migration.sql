-- Two people have the same form open. Each row that a form saves as a whole counts its changes, and a form says with which count it was
-- opened. The database counts, so that nobody can forget to.
CREATE FUNCTION app.count_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.version := OLD.version + 1;
  RETURN NEW;
END $$;

ALTER TABLE "note" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "client" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "client_contact" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "coverage" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "practice" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "location" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "room" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "partner_facility" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "service" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "payer" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "clinician" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "prescriber" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

CREATE TRIGGER "its changes are counted" BEFORE UPDATE ON public.note FOR EACH ROW EXECUTE FUNCTION app.count_change();
CREATE TRIGGER "its changes are counted" BEFORE UPDATE ON public.client_contact FOR EACH ROW EXECUTE FUNCTION app.count_change();
CREATE TRIGGER "its changes are counted" BEFORE UPDATE ON public.location FOR EACH ROW EXECUTE FUNCTION app.count_change();
CREATE TRIGGER "its changes are counted" BEFORE UPDATE ON public.room FOR EACH ROW EXECUTE FUNCTION app.count_change();
CREATE TRIGGER "its changes are counted" BEFORE UPDATE ON public.partner_facility FOR EACH ROW EXECUTE FUNCTION app.count_change();
CREATE TRIGGER "its changes are counted" BEFORE UPDATE ON public.service FOR EACH ROW EXECUTE FUNCTION app.count_change();
CREATE TRIGGER "its changes are counted" BEFORE UPDATE ON public.payer FOR EACH ROW EXECUTE FUNCTION app.count_change();
CREATE TRIGGER "its changes are counted" BEFORE UPDATE ON public.clinician FOR EACH ROW EXECUTE FUNCTION app.count_change();
CREATE TRIGGER "its changes are counted" BEFORE UPDATE ON public.prescriber FOR EACH ROW EXECUTE FUNCTION app.count_change();

-- Much else stands on these rows: the step a client is at, who confirmed a coverage. Only what the form shows is counted.
CREATE TRIGGER "its changes are counted" BEFORE UPDATE OF legal_first_name, legal_last_name, chosen_name, pronouns, born_on, sex_for_claims,
  email, phone, address_line, city, state, zip, ongoing_therapist, consent_to_text ON public.client
  FOR EACH ROW EXECUTE FUNCTION app.count_change();
CREATE TRIGGER "its changes are counted" BEFORE UPDATE OF payer_id, program, status, priority, plan_name, member_id, group_number, relation,
  insured_name, starts_on, ends_on, in_network ON public.coverage
  FOR EACH ROW EXECUTE FUNCTION app.count_change();
CREATE TRIGGER "its changes are counted" BEFORE UPDATE OF name, legal_name, time_zone, phone, email, address_line, city, state, zip, npi, ein,
  taxonomy ON public.practice
  FOR EACH ROW EXECUTE FUNCTION app.count_change();
