-- A day off entered by mistake, a closed day that opens after all: whoever may enter them may take them back.
GRANT DELETE ON public.time_off, public.location_closure TO sojourn_app;
CREATE POLICY "time off is taken back by staff" ON public.time_off AS PERMISSIVE FOR DELETE
  USING ((SELECT app.role()) IN ('front-desk', 'admin')
    OR ((SELECT app.role()) = 'therapist' AND clinician_id = (SELECT app.subject())));
CREATE POLICY "a closure is taken back by admins" ON public.location_closure AS PERMISSIVE FOR DELETE
  USING ((SELECT app.role()) = 'admin');

-- A sliding scale that has not begun can be put right; one that has ever held stays readable.
GRANT DELETE ON public.sliding_tier TO sojourn_app;
CREATE POLICY "a planned scale is put right by admins" ON public.sliding_tier AS PERMISSIVE FOR DELETE
  USING ((SELECT app.role()) = 'admin' AND effective_from > current_date);
