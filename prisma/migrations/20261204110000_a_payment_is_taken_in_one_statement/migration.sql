-- Money that came is written with what it was put against, and what the plan is not told of is paid in full once nothing is owed from its days.
-- The function writes as whoever calls it, behind the client's lock; it decides nothing.
CREATE FUNCTION app.take_payment(practice uuid, payment jsonb, transactions jsonb, today date) RETURNS void LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  INSERT INTO public.payment (practice_id, id, client_id, method, amount_cents, reference, note, received_at, received_on, received_by)
    SELECT practice, p.id, p."clientId", p.method, p."amountCents", p.reference, p.note, p."receivedAt", p."receivedOn", p."receivedBy"
    FROM jsonb_to_record(payment) AS p (id uuid, "clientId" uuid, method public."PaymentMethod", "amountCents" int, reference text, note text,
      "receivedAt" timestamptz, "receivedOn" date, "receivedBy" uuid);
  PERFORM app.post(practice, transactions);
  UPDATE public.coverage_restriction r SET paid_in_full_on = today
    WHERE r.practice_id = practice AND r.client_id = (payment ->> 'clientId')::uuid AND r.ended_on IS NULL AND r.paid_in_full_on IS NULL
      AND r.from_on <= today
      AND (SELECT coalesce(sum(e.cents), 0) FROM public.ledger_entry e WHERE e.practice_id = practice AND e.client_id = r.client_id
        AND e.account = 'ar_client' AND e.service_on >= r.from_on AND (r.to_on IS NULL OR e.service_on <= r.to_on)) <= 0;
END $$;
