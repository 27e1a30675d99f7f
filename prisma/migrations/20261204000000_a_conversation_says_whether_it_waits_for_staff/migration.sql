-- Whoever writes says whether those who work here have something to read: counting what is new asks no messages.
ALTER TABLE message_thread ADD COLUMN waits_for_staff boolean;
ALTER TABLE message NO FORCE ROW LEVEL SECURITY;
ALTER TABLE message_thread NO FORCE ROW LEVEL SECURITY;
UPDATE message_thread t SET waits_for_staff = t.audience = 'care_team' OR coalesce((
  SELECT m.author_role = 'client' FROM message m WHERE m.practice_id = t.practice_id AND m.thread_id = t.id ORDER BY m.sent_at DESC LIMIT 1), false);
ALTER TABLE message_thread FORCE ROW LEVEL SECURITY;
ALTER TABLE message FORCE ROW LEVEL SECURITY;
ALTER TABLE message_thread ALTER COLUMN waits_for_staff SET NOT NULL;
CREATE INDEX "conversation that waits for staff" ON message_thread (practice_id, last_message_at) WHERE waits_for_staff;
CREATE INDEX "message_thread_practice_id_last_message_at_id_idx" ON "message_thread"("practice_id", "last_message_at" DESC, "id");

DROP TRIGGER "a client changes only their own columns" ON public.message_thread;
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.message_thread FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('last_message_at', 'waits_for_staff');
