-- What is open of each day is added up from the index alone: the balances of a practice read every entry of whoever owes.
DROP INDEX "ledger_entry_practice_id_client_id_account_service_on_idx";
CREATE INDEX "what stands on an account, by day" ON "ledger_entry" ("practice_id", "client_id", "account", "service_on") INCLUDE ("cents");
