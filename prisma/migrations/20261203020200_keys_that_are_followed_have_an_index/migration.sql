-- What a cycle, a group, an authorization, a claim, a charge and a ride are asked for, and what is looked for before a row of a stranger goes.
CREATE INDEX "appointment_practice_id_authorization_id_idx" ON "appointment"("practice_id", "authorization_id");
CREATE INDEX "appointment_practice_id_consult_id_idx" ON "appointment"("practice_id", "consult_id");
CREATE INDEX "appointment_practice_id_cycle_id_idx" ON "appointment"("practice_id", "cycle_id");
CREATE INDEX "appointment_practice_id_group_id_idx" ON "appointment"("practice_id", "group_id");
CREATE INDEX "charge_practice_id_claim_id_idx" ON "charge"("practice_id", "claim_id");
CREATE INDEX "ledger_transaction_practice_id_claim_id_idx" ON "ledger_transaction"("practice_id", "claim_id");
CREATE INDEX "link_grant_practice_id_consult_id_idx" ON "link_grant"("practice_id", "consult_id");
CREATE INDEX "link_grant_practice_id_ride_id_idx" ON "link_grant"("practice_id", "ride_id");
CREATE INDEX "link_grant_practice_id_user_id_idx" ON "link_grant"("practice_id", "user_id");
CREATE INDEX "reservation_practice_id_group_id_idx" ON "reservation"("practice_id", "group_id");
CREATE INDEX "ride_home_practice_id_client_id_idx" ON "ride_home"("practice_id", "client_id");
CREATE INDEX "superbill_line_practice_id_charge_id_idx" ON "superbill_line"("practice_id", "charge_id");
