-- An hour its plan had to authorize and has not, and what is above an older tier where nobody told of the full fee, are the practice's loss: each
-- is a posting of its own kind.
ALTER TABLE public."ledger_transaction" DROP CONSTRAINT "kind is a known word",
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('charge', 'sliding_discount', 'notice', 'remittance', 'transfer', 'payment', 'credit_applied', 'refund_opened', 'refund_paid', 'refund_cancelled', 'takeback', 'write_off', 'hardship', 'authorization', 'attestation', 'balance_forward', 'reversal'));
