-- A group session takes no new seats for a while, or is not held at all. Why stands on each visit that was in it.
ALTER TABLE "group_session" ADD COLUMN "seats_closed_at" TIMESTAMPTZ(3),
  ADD COLUMN "cancelled_at" TIMESTAMPTZ(3),
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- A seat that comes or goes is no change of the session.
CREATE TRIGGER "its changes are counted" BEFORE UPDATE OF status, seats_closed_at ON public.group_session
  FOR EACH ROW EXECUTE FUNCTION app.count_change();

-- Whoever takes a seat while the session is called off loses the race: asked again, they are told that it is not held.
CREATE FUNCTION app.no_seat_in_what_is_not_held() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.seats_taken > OLD.seats_taken AND NEW.status = 'cancelled' THEN
    RAISE EXCEPTION 'the session was called off meanwhile' USING ERRCODE = '40001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "what is called off seats nobody" BEFORE UPDATE OF seats_taken ON public.group_session
  FOR EACH ROW EXECUTE FUNCTION app.no_seat_in_what_is_not_held();
