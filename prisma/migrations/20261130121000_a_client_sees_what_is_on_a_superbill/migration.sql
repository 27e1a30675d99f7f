-- Which of their charges stand on a superbill of theirs, so that nobody is offered to ask for one twice.
CREATE POLICY "is read by its client" ON public.superbill_line AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'client' AND superbill_id IN (SELECT s.id FROM public.superbill s WHERE s.client_id = (SELECT app.subject())));
