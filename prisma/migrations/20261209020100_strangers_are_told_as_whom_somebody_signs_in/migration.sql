-- Whoever looks for somebody is told who takes new people, and nobody does as whom no one signs in. Told are the ids of clinicians or
-- prescribers, and no row of an account.
CREATE POLICY "is looked up by its owner" ON public."user" FOR SELECT TO CURRENT_USER USING (true);
DROP POLICY "is seen by what keeps and forgets" ON public.user_role;
CREATE POLICY "is looked up by its owner" ON public.user_role FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION app.signed_in_as(as_role text) RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT DISTINCT CASE as_role WHEN 'therapist' THEN r.clinician_id WHEN 'prescriber' THEN r.prescriber_id END FROM public.user_role r
    JOIN public."user" u ON u.practice_id = r.practice_id AND u.id = r.user_id
    WHERE r.practice_id = app.practice() AND r.role = as_role AND as_role IN ('therapist', 'prescriber') AND u.status <> 'inactive'
$$;
