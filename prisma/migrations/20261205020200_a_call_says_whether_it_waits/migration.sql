-- What waits for an answer is found among all calls there ever were: under row security no index answers for a status, for a boolean it does.
ALTER TABLE consult_request ADD COLUMN is_waiting boolean NOT NULL DEFAULT false;

CREATE FUNCTION app.say_whether_it_waits() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.is_waiting := NEW.status IN ('requested', 'booked');
  RETURN NEW;
END $$;
CREATE TRIGGER "a call says whether it waits" BEFORE INSERT OR UPDATE ON consult_request FOR EACH ROW
  EXECUTE FUNCTION app.say_whether_it_waits();

ALTER TABLE consult_request NO FORCE ROW LEVEL SECURITY;
UPDATE consult_request SET is_waiting = true WHERE status IN ('requested', 'booked');
ALTER TABLE consult_request FORCE ROW LEVEL SECURITY;
CREATE INDEX "call that waits" ON consult_request (practice_id) WHERE is_waiting;
