-- Objectives are rewritten as a whole by those who hold them: the client and the therapists.
GRANT DELETE ON public.treatment_objective TO sojourn_app;
CREATE POLICY "an objective is taken back by its client" ON public.treatment_objective AS PERMISSIVE FOR DELETE
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "an objective is taken back by therapists" ON public.treatment_objective AS PERMISSIVE FOR DELETE
  USING ((SELECT app.role()) = 'therapist');
