-- An outside prescriber begins a conversation of the care team about somebody referred to them; until now they could only answer in one.
CREATE POLICY "INSERT by prescriber" ON public.message_thread AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'prescriber' AND app.referred(client_id) AND audience = 'care_team');
