-- What a therapist has still to sign is found among all the visits they ever gave: the visit says so itself.
ALTER TABLE appointment ADD COLUMN wants_note boolean NOT NULL DEFAULT false;

CREATE FUNCTION app.say_whether_it_wants_a_note() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.wants_note := NEW.kind <> 'consult' AND NEW.status IN ('in_progress', 'completed')
    AND NOT EXISTS (SELECT FROM note n WHERE n.practice_id = NEW.practice_id AND n.appointment_id = NEW.id AND n.status = 'signed')
    AND NOT EXISTS (SELECT FROM note n WHERE n.practice_id = NEW.practice_id AND n.group_id = NEW.group_id AND n.status = 'signed');
  RETURN NEW;
END $$;
CREATE TRIGGER "a visit says whether it wants a note" BEFORE INSERT OR UPDATE OF status, kind, group_id ON appointment FOR EACH ROW
  EXECUTE FUNCTION app.say_whether_it_wants_a_note();

CREATE FUNCTION app.say_that_it_has_its_note() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE appointment SET wants_note = false WHERE practice_id = NEW.practice_id AND id = NEW.appointment_id AND wants_note;
  UPDATE appointment SET wants_note = false WHERE practice_id = NEW.practice_id AND group_id = NEW.group_id AND wants_note;
  RETURN NULL;
END $$;
CREATE TRIGGER "a signed note is no longer wanted" AFTER INSERT OR UPDATE OF status ON note FOR EACH ROW WHEN (NEW.status = 'signed')
  EXECUTE FUNCTION app.say_that_it_has_its_note();

ALTER TABLE appointment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE note NO FORCE ROW LEVEL SECURITY;
UPDATE appointment a SET wants_note = true WHERE a.kind <> 'consult' AND a.status IN ('in_progress', 'completed')
  AND NOT EXISTS (SELECT FROM note n WHERE n.practice_id = a.practice_id AND n.appointment_id = a.id AND n.status = 'signed')
  AND NOT EXISTS (SELECT FROM note n WHERE n.practice_id = a.practice_id AND n.group_id = a.group_id AND n.status = 'signed');
ALTER TABLE note FORCE ROW LEVEL SECURITY;
ALTER TABLE appointment FORCE ROW LEVEL SECURITY;
CREATE INDEX "visit that wants a note" ON appointment (practice_id, clinician_id, starts_at, id) WHERE wants_note;
