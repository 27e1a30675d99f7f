-- A release is for somebody on the care team, by row and not only by name.
ALTER TABLE "release_of_information" ADD COLUMN "member_id" UUID;
ALTER TABLE "release_of_information" ADD CONSTRAINT "release_of_information_practice_id_member_id_fkey" FOREIGN KEY ("practice_id", "member_id") REFERENCES "care_team_member"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Taking it back takes back the signature it stands on; nothing else of a signature changes, which a trigger sees to.
CREATE POLICY "a release is taken back by its client" ON public.signature AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND document_key = 'release-of-information')
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "a release is taken back by staff, as the client told them" ON public.signature AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin') AND document_key = 'release-of-information')
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin'));

-- A client who cancels gives back what the visit held, and changes nothing else of it.
CREATE FUNCTION app.client_only_gives_back() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE gives text[] := TG_ARGV;
BEGIN
  IF app.role() <> 'client' THEN RETURN NEW; END IF;
  IF (to_jsonb(OLD) - gives) <> (to_jsonb(NEW) - gives) THEN RAISE EXCEPTION 'a client only gives back' USING ERRCODE = 'P0001'; END IF;
  IF TG_TABLE_NAME = 'authorization' AND (to_jsonb(NEW) ->> 'reserved')::int > (to_jsonb(OLD) ->> 'reserved')::int
    OR TG_TABLE_NAME = 'group_session' AND (to_jsonb(NEW) ->> 'seats_taken')::int > (to_jsonb(OLD) ->> 'seats_taken')::int
    OR TG_TABLE_NAME = 'cycle' AND to_jsonb(NEW) ->> 'status' <> 'planned'
  THEN RAISE EXCEPTION 'a client only gives back' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a client only gives back" BEFORE UPDATE ON public."authorization"
  FOR EACH ROW EXECUTE FUNCTION app.client_only_gives_back('reserved');
CREATE TRIGGER "a client only gives back" BEFORE UPDATE ON public.group_session
  FOR EACH ROW EXECUTE FUNCTION app.client_only_gives_back('seats_taken');
CREATE TRIGGER "a client only gives back" BEFORE UPDATE ON public.cycle
  FOR EACH ROW EXECUTE FUNCTION app.client_only_gives_back('status', 'journey_on');
CREATE POLICY "a client gives back an authorized visit" ON public."authorization" AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()))
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "a client gives back a cycle's day" ON public.cycle AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()))
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "a client gives back a seat" ON public.group_session AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'client' AND id IN (SELECT a.group_id FROM public.appointment a WHERE a.client_id = (SELECT app.subject())))
  WITH CHECK ((SELECT app.role()) = 'client');
