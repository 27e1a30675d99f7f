-- Mail that was given up after its last try can be sent again by an admin, from the mailbox page.
CREATE POLICY "UPDATE by admin" ON public.outbox AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'admin') WITH CHECK ((SELECT app.role()) = 'admin');
