-- Why the times of a note lie on another day than its visit or last longer than such a visit does; signed with the note.
ALTER TABLE note ADD COLUMN times_reason text;
ALTER TABLE note ADD CONSTRAINT note_times_reason_said CHECK (times_reason IS NULL OR length(trim(times_reason)) BETWEEN 5 AND 300);
