-- A client who tells us of Medicaid or VA care for days gone by gets back what those days were charged, in the same transaction.
-- They may write nothing else into the ledger: reversals, and the refund that follows from them, on their own account.
CREATE POLICY "a client's own news takes back charges" ON public.ledger_transaction AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND kind IN ('reversal', 'refund_opened'));
CREATE POLICY "a client's own news takes back charges" ON public.ledger_entry AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject())
    AND transaction_id IN (SELECT t.id FROM public.ledger_transaction t WHERE t.client_id = (SELECT app.subject()) AND t.kind IN ('reversal', 'refund_opened')));
-- The kept sum is written by the database with each entry, in the scope of whoever posts it.
CREATE POLICY "a client's sums follow their entries" ON public.ledger_balance AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "a client's sums follow their entries, too" ON public.ledger_balance AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()))
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
