-- Down to the last column of the order, as in other lists: else all clients are sorted for a page of them.
DROP INDEX "client_practice_id_legal_last_name_legal_first_name_idx";
CREATE INDEX "client_practice_id_legal_last_name_legal_first_name_id_idx" ON "client"("practice_id", "legal_last_name", "legal_first_name", "id");
