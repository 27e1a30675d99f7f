-- Safety questions answered without a yes close what a ninth answer had opened, also when the client answers them alone.
CREATE POLICY "a client knows what their ninth answer opened" ON public.task AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND kind = 'item-nine');
CREATE POLICY "a client closes what their ninth answer opened" ON public.task AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND kind = 'item-nine' AND status = 'open')
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND kind = 'item-nine' AND status = 'done');
