-- What a client was told a cycle would cost is kept as an estimate, whole, with its steps and its day. These two were never written.
ALTER TABLE cycle DROP COLUMN quoted_client_cents, DROP COLUMN quoted_trace;
