-- People to call come in with a file of their own: a client may have several, and other systems keep them apart from their clients.
ALTER TABLE public."data_import" DROP CONSTRAINT IF EXISTS "kind is a known word",
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('payers', 'clinicians', 'clients', 'contacts', 'coverages', 'balances', 'visits'));
ALTER TABLE public."imported_record" DROP CONSTRAINT IF EXISTS "kind is a known word",
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('payers', 'clinicians', 'clients', 'contacts', 'coverages', 'balances', 'visits'));
