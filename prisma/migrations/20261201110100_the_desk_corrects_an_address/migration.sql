-- An address that was typed wrong sends a client's mail to a stranger. The desk corrects it where it is signed in with, and nothing else
-- of anybody's account.
CREATE POLICY "the desk corrects the address of a client" ON public."user" AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'front-desk'
    AND EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = "user".practice_id AND r.user_id = "user".id AND r.role = 'client')
    AND NOT EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = "user".practice_id AND r.user_id = "user".id AND r.role <> 'client'))
  WITH CHECK ((SELECT app.role()) = 'front-desk');
CREATE TRIGGER "the desk corrects an address alone" BEFORE UPDATE ON public."user" FOR EACH ROW
  WHEN (app.role() = 'front-desk' AND OLD.id IS DISTINCT FROM app.uid()) EXECUTE FUNCTION app.keep_but('email', 'name');
