-- What somebody drew of a plan they saw a clinician under whom it does not count among its network, they drew outside it.
CREATE POLICY "is weighed where a plan counts everybody on it" ON public."network_standing" FOR SELECT TO CURRENT_USER USING (true);

CREATE OR REPLACE FUNCTION app.drawn_by_others(client uuid) RETURNS json LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT json_agg(json_build_object('coverageId', own.id, 'lines', (
      SELECT json_agg(json_build_object('id', c.id, 'on', c.service_on, 'startsAt', c.started_at, 'code', c.code,
        'network', CASE WHEN beside.in_network AND NOT EXISTS (SELECT FROM public.network_standing n
            WHERE n.practice_id = c.practice_id AND n.payer_id = beside.payer_id AND n.clinician_id = c.clinician_id
              AND n.in_network = 'no' AND n.from_on <= c.service_on AND (n.to_on IS NULL OR c.service_on <= n.to_on))
          THEN 'in' ELSE 'out' END,
        'deductible', c.drawn_deductible_cents, 'outOfPocket', c.drawn_out_of_pocket_cents,
        'countedOn', (SELECT min(b.verified_on) FROM public.benefit b WHERE b.practice_id = c.practice_id AND b.coverage_id = beside.id
          AND c.id = ANY (b.counted_charge_ids)
          AND NOT EXISTS (SELECT FROM public.benefit later WHERE later.practice_id = b.practice_id AND later.corrects_id = b.id)))
        ORDER BY c.service_on, c.started_at)
      FROM public.coverage beside JOIN public.charge c ON c.practice_id = beside.practice_id AND c.coverage_id = beside.id
      WHERE beside.practice_id = own.practice_id AND beside.payer_id = own.payer_id AND beside.member_key = own.member_key
        AND beside.client_id <> client AND beside.status <> 'denied' AND (beside.source = 'desk' OR beside.verified_at IS NOT NULL)
        AND c.status = 'posted' AND (c.drawn_deductible_cents > 0 OR c.drawn_out_of_pocket_cents > 0))))
  FROM public.coverage own
  WHERE own.practice_id = app.practice() AND own.client_id = client AND own.member_key IS NOT NULL
    AND own.status <> 'denied' AND (own.source = 'desk' OR own.verified_at IS NOT NULL)
    AND (app.role() IN ('therapist', 'front-desk', 'admin', 'system') OR (app.role() = 'client' AND client = app.subject()))
    AND EXISTS (SELECT FROM public.coverage beside WHERE beside.practice_id = own.practice_id AND beside.payer_id = own.payer_id
      AND beside.member_key = own.member_key AND beside.client_id <> client AND beside.status <> 'denied'
      AND (beside.source = 'desk' OR beside.verified_at IS NOT NULL)) $$;

-- Whoever is on a plan is settled again when it says otherwise of a clinician, whoever saw them.
CREATE TRIGGER "a plan says otherwise of a clinician" AFTER INSERT OR UPDATE ON public.network_standing FOR EACH ROW
  EXECUTE FUNCTION app.leave_work('bill-again');
