-- Whom to call for a client can be taken off again: the person moved away, or must not be told any longer.
GRANT DELETE ON public.client_contact TO sojourn_app;
CREATE POLICY "somebody to call is taken off by those who book and treat" ON public."client_contact" FOR DELETE USING ((SELECT app.role() IN ('therapist', 'front-desk')));
