-- Whoever works here puts a conversation away for themselves, up to the message they saw; a later one brings it back by itself.
ALTER TABLE message_receipt ADD COLUMN archived_to timestamptz(3);
CREATE INDEX "conversation put away" ON message_receipt (practice_id, user_id, thread_id) WHERE archived_to IS NOT NULL;
