-- Credit that a client brings along came from them, elsewhere: it can be given back like what they paid here.
CREATE OR REPLACE FUNCTION app.guard_refunds() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE set_aside bigint; stands_open bigint; given bigint; collected bigint;
BEGIN
  SELECT coalesce(-sum(e.cents), 0) INTO set_aside FROM public.ledger_entry e
    WHERE e.practice_id = NEW.practice_id AND e.client_id = NEW.client_id AND e.account = 'refunds_payable';
  SELECT coalesce(sum(r.amount_cents) FILTER (WHERE r.status = 'open'), 0), coalesce(sum(r.amount_cents) FILTER (WHERE r.status <> 'cancelled'), 0)
    INTO stands_open, given FROM public.refund r WHERE r.practice_id = NEW.practice_id AND r.client_id = NEW.client_id;
  IF set_aside <> stands_open THEN
    RAISE EXCEPTION 'open refunds are what the ledger sets aside' USING ERRCODE = 'P0001', CONSTRAINT = 'open refunds stand in the ledger';
  END IF;
  SELECT coalesce(sum(m.amount_cents), 0) INTO collected FROM public.payment m WHERE m.practice_id = NEW.practice_id AND m.client_id = NEW.client_id
    AND NOT EXISTS (SELECT 1 FROM public.ledger_transaction t WHERE t.practice_id = m.practice_id AND t.payment_id = m.id AND t.kind = 'reversal');
  collected := collected + coalesce((SELECT -sum(e.cents) FROM public.ledger_entry e JOIN public.ledger_transaction t ON t.practice_id = e.practice_id
    AND t.id = e.transaction_id WHERE e.practice_id = NEW.practice_id AND e.client_id = NEW.client_id AND e.account = 'client_credits' AND t.kind = 'balance_forward'), 0);
  IF given > collected THEN
    RAISE EXCEPTION 'nobody is given back more than they paid' USING ERRCODE = 'P0001', CONSTRAINT = 'no refund above what was collected';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE VIEW public.ledger_violations WITH (security_invoker = true) AS
  SELECT t.practice_id, t.client_id, 'a transaction does not sum to zero' AS what, t.id AS subject_id, coalesce(sum(e.cents), 0)::bigint AS cents
  FROM public.ledger_transaction t LEFT JOIN public.ledger_entry e ON e.practice_id = t.practice_id AND e.transaction_id = t.id AND e.client_id = t.client_id
  GROUP BY t.practice_id, t.client_id, t.id HAVING coalesce(sum(e.cents), 1) <> 0
UNION ALL
  SELECT k.practice_id, k.client_id, 'a kept sum is not that of its entries', NULL, sum(k.cents)
  FROM (SELECT e.practice_id, e.client_id, e.account, e.cents::bigint FROM public.ledger_entry e
    UNION ALL SELECT b.practice_id, b.client_id, b.account, -b.cents FROM public.ledger_balance b) k
  GROUP BY k.practice_id, k.client_id, k.account HAVING sum(k.cents) <> 0
UNION ALL
  SELECT back.practice_id, back.client_id, 'a reversal is not what it reverses', back.id, sum(e.cents)
  FROM public.ledger_transaction back JOIN public.ledger_entry e ON e.practice_id = back.practice_id AND e.transaction_id IN (back.id, back.reverses_id)
  WHERE back.reverses_id IS NOT NULL AND back.payment_id IS NULL
  GROUP BY back.practice_id, back.client_id, back.id, e.account, e.service_on HAVING sum(e.cents) <> 0
UNION ALL
  SELECT e.practice_id, e.client_id, 'a day behind a wall is owed', NULL, sum(e.cents)
  FROM public.ledger_entry e WHERE e.account = 'ar_client'
  GROUP BY e.practice_id, e.client_id, e.service_on HAVING sum(e.cents) > 0 AND app.forbids_client_charge(e.practice_id, e.client_id, e.service_on)
UNION ALL
  SELECT e.practice_id, e.client_id, 'a day is paid beyond what it costs', NULL, sum(e.cents)
  FROM public.ledger_entry e WHERE e.account = 'ar_client'
  GROUP BY e.practice_id, e.client_id, e.service_on HAVING sum(e.cents) < 0
UNION ALL
  SELECT e.practice_id, e.client_id, 'more credit was used than there was', NULL, sum(e.cents)
  FROM public.ledger_entry e WHERE e.account = 'client_credits'
  GROUP BY e.practice_id, e.client_id HAVING sum(e.cents) > 0
UNION ALL
  SELECT s.practice_id, s.client_id, 'open refunds are not what is set aside', NULL, sum(s.cents)
  FROM (SELECT e.practice_id, e.client_id, e.cents::bigint FROM public.ledger_entry e WHERE e.account = 'refunds_payable'
    UNION ALL SELECT r.practice_id, r.client_id, r.amount_cents FROM public.refund r WHERE r.status = 'open') s
  GROUP BY s.practice_id, s.client_id HAVING sum(s.cents) <> 0
UNION ALL
  SELECT s.practice_id, s.client_id, 'more goes back than was collected', NULL, sum(s.cents)
  FROM (SELECT r.practice_id, r.client_id, r.amount_cents::bigint AS cents FROM public.refund r WHERE r.status <> 'cancelled'
    UNION ALL SELECT p.practice_id, p.client_id, -p.amount_cents FROM public.payment p WHERE NOT EXISTS (
      SELECT FROM public.ledger_transaction t WHERE t.practice_id = p.practice_id AND t.payment_id = p.id AND t.kind = 'reversal')
    UNION ALL SELECT e.practice_id, e.client_id, e.cents FROM public.ledger_entry e JOIN public.ledger_transaction t ON t.practice_id = e.practice_id AND t.id = e.transaction_id
      WHERE e.account = 'client_credits' AND t.kind = 'balance_forward') s
  GROUP BY s.practice_id, s.client_id HAVING sum(s.cents) > 0
UNION ALL
  SELECT r.practice_id, r.client_id, 'a refund is not what went out', r.id, coalesce(sum(e.cents), 0)
  FROM public.refund r LEFT JOIN public.ledger_transaction t ON t.practice_id = r.practice_id AND t.refund_id = r.id AND t.kind = 'refund_paid'
  LEFT JOIN public.ledger_entry e ON e.practice_id = t.practice_id AND e.transaction_id = t.id AND e.account = 'refunds_payable'
  GROUP BY r.practice_id, r.client_id, r.id, r.status, r.amount_cents
  HAVING coalesce(sum(e.cents), 0) <> CASE WHEN r.status = 'paid' THEN r.amount_cents ELSE 0 END
UNION ALL
  SELECT p.practice_id, p.client_id, 'a payment is not booked once with its amount', p.id, coalesce(sum(e.cents), 0)
  FROM public.payment p LEFT JOIN public.ledger_transaction t ON t.practice_id = p.practice_id AND t.payment_id = p.id
  LEFT JOIN public.ledger_entry e ON e.practice_id = t.practice_id AND e.transaction_id = t.id AND e.account IN ('cash_clearing', 'card_clearing')
  GROUP BY p.practice_id, p.client_id, p.id, p.amount_cents
  HAVING coalesce(sum(e.cents), 0) <> CASE count(DISTINCT t.id) WHEN 1 THEN p.amount_cents WHEN 2 THEN 0 END OR count(DISTINCT t.id) NOT IN (1, 2)
UNION ALL
  SELECT w.practice_id, w.client_id, 'a write-off is not what was given up', w.id, coalesce(sum(e.cents), 0)
  FROM public.write_off w LEFT JOIN public.ledger_transaction t ON t.practice_id = w.practice_id AND t.write_off_id = w.id AND t.kind = 'write_off'
  LEFT JOIN public.ledger_entry e ON e.practice_id = t.practice_id AND e.transaction_id = t.id AND e.account = 'provider_writeoff'
  GROUP BY w.practice_id, w.client_id, w.id, w.status, w.amount_cents
  HAVING coalesce(sum(e.cents), 0) <> CASE WHEN w.status = 'posted' THEN w.amount_cents ELSE 0 END
UNION ALL
  SELECT c.practice_id, c.client_id, 'a charge does not stand as it was posted', c.id, coalesce(sum(e.cents), 0)
  FROM public.charge c LEFT JOIN public.ledger_transaction t ON t.practice_id = c.practice_id AND t.charge_id = c.id AND t.kind = 'charge'
    AND NOT EXISTS (SELECT FROM public.ledger_transaction back WHERE back.practice_id = t.practice_id AND back.reverses_id = t.id)
  LEFT JOIN public.ledger_entry e ON e.practice_id = t.practice_id AND e.transaction_id = t.id AND e.cents > 0
  GROUP BY c.practice_id, c.client_id, c.id, c.status, c.charge_cents
  HAVING coalesce(sum(e.cents), 0) <> CASE WHEN c.status = 'posted' THEN c.charge_cents ELSE 0 END
UNION ALL
  SELECT c.practice_id, c.client_id, 'a client is asked for more than a charge, or less than nothing', c.id, sum(e.cents)
  FROM public.charge c JOIN public.ledger_transaction t ON t.practice_id = c.practice_id AND t.charge_id = c.id
  JOIN public.ledger_entry e ON e.practice_id = t.practice_id AND e.transaction_id = t.id AND e.account = 'ar_client'
  GROUP BY c.practice_id, c.client_id, c.id, c.status, c.charge_cents
  HAVING sum(e.cents) NOT BETWEEN 0 AND CASE WHEN c.status = 'posted' THEN c.charge_cents ELSE 0 END
UNION ALL
  SELECT c.practice_id, c.client_id, 'a plan is billed two hours, or two groups, on one day', NULL, sum(c.charge_cents)
  FROM public.charge c WHERE c.status = 'posted' AND c.is_claimable AND (c.is_individual OR c.code = '90853')
  GROUP BY c.practice_id, c.client_id, c.service_on, c.is_individual HAVING count(*) > 1
UNION ALL
  SELECT s.practice_id, s.client_id, 'a superbill stands for a day behind a wall', s.id, c.charge_cents
  FROM public.superbill s JOIN public.superbill_line l ON l.practice_id = s.practice_id AND l.superbill_id = s.id
  JOIN public.charge c ON c.practice_id = l.practice_id AND c.id = l.charge_id
  WHERE s.voided_at IS NULL AND app.forbids_client_charge(c.practice_id, c.client_id, c.service_on)
UNION ALL
  SELECT d.practice_id, NULL, 'a closed day has moved', d.id, coalesce(sum(moved.cents), 0) - d.cash_cents
  FROM public.day_close d LEFT JOIN (
    SELECT t.practice_id, t.booked_on, CASE t.kind WHEN 'payment' THEN p.amount_cents ELSE -p.amount_cents END AS cents
    FROM public.ledger_transaction t JOIN public.payment p ON p.practice_id = t.practice_id AND p.id = t.payment_id
    WHERE p.method = 'cash' AND t.kind IN ('payment', 'reversal')
    UNION ALL SELECT t.practice_id, t.booked_on, -r.amount_cents
    FROM public.ledger_transaction t JOIN public.refund r ON r.practice_id = t.practice_id AND r.id = t.refund_id
    WHERE r.method = 'cash' AND t.kind = 'refund_paid') moved ON moved.practice_id = d.practice_id AND moved.booked_on = d.day
  GROUP BY d.practice_id, d.id, d.cash_cents HAVING coalesce(sum(moved.cents), 0) <> d.cash_cents;

-- What is brought forward stands against the opening balances alone, and nothing else does.
CREATE FUNCTION app.guard_opening_balance() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.ledger_transaction t WHERE t.practice_id = NEW.practice_id AND t.id = NEW.transaction_id AND t.kind IN ('balance_forward', 'reversal')) THEN
    RAISE EXCEPTION 'opening balances move with what is brought forward' USING ERRCODE = 'P0001', CONSTRAINT = 'opening balances are brought forward';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "opening balances are brought forward" BEFORE INSERT ON public.ledger_entry
  FOR EACH ROW WHEN (NEW.account = 'opening_balances') EXECUTE FUNCTION app.guard_opening_balance();
