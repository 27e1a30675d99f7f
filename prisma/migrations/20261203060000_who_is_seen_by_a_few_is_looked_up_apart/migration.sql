-- Clients and visits are read in nearly every statement. What a driver and an outside prescriber see of them hangs on rows of other tables,
-- and PostgreSQL planned and set up those reads, with their own policies, for everybody who asked. Each is a call now, made once for a
-- statement and only for whom it concerns. They see what they saw: the rows are read under the policies of whoever asks.
CREATE FUNCTION app.client_of_ride() RETURNS uuid LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT r.client_id FROM public.ride_home r WHERE r.practice_id = app.practice() AND r.id = app.subject() $$;
CREATE FUNCTION app.visit_of_ride() RETURNS uuid LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT r.appointment_id FROM public.ride_home r WHERE r.practice_id = app.practice() AND r.id = app.subject() $$;
CREATE FUNCTION app.clients_with_live_orders() RETURNS uuid[] LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT array_agg(o.client_id) FROM public.dose_order o
  WHERE o.practice_id = app.practice() AND o.prescriber_id = app.subject() AND o.status = 'active' $$;

ALTER POLICY "links read of the ride they drive" ON public.client
  USING ((SELECT app.role()) = 'link' AND id = (SELECT app.client_of_ride()));
ALTER POLICY "links read of the ride they drive" ON public.appointment
  USING ((SELECT app.role()) = 'link' AND id = (SELECT app.visit_of_ride()));
ALTER POLICY "is named to who signed a live order" ON public.client
  USING ((SELECT app.role()) = 'prescriber' AND id = ANY ((SELECT app.clients_with_live_orders())::uuid[]));
