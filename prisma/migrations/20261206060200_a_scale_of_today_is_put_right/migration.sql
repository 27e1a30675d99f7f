-- A scale that begins today can be put right on that day. The day of a practice may be one behind the one of Greenwich.
ALTER POLICY "a planned scale is put right by admins" ON public."sliding_tier"
  USING ((SELECT app.role() = 'admin') AND effective_from >= CURRENT_DATE - 1);
