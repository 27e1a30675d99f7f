-- Sessions that are held week by week know the first of their series. Each is one session like any other: it is changed or called off by itself,
-- or with those after it.
ALTER TABLE "group_session" ADD COLUMN "series_id" UUID;
ALTER TABLE "group_session" ADD CONSTRAINT "group_session_practice_id_series_id_fkey" FOREIGN KEY ("practice_id", "series_id") REFERENCES "group_session"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX "group_session_practice_id_series_id_idx" ON "group_session"("practice_id", "series_id");

-- Whoever loses their seat because a session is not held is offered one in another: not one they waited for.
ALTER TABLE "seat_wait" ADD COLUMN "instead_of_id" UUID;
ALTER TABLE "seat_wait" ADD CONSTRAINT "seat_wait_practice_id_instead_of_id_fkey" FOREIGN KEY ("practice_id", "instead_of_id") REFERENCES "group_session"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

DROP TRIGGER "its changes are counted" ON public.group_session;
CREATE TRIGGER "its changes are counted" BEFORE UPDATE OF status, seats_closed_at, title, starts_at, clinician_id, room_id, capacity ON public.group_session
  FOR EACH ROW EXECUTE FUNCTION app.count_change();
