-- A client who lost the phone and the recovery codes is known by the desk, which takes the second step away: the codes that are left are spent, the
-- sessions end. It does so with no account of anybody who works here. An admin spends the codes of others, too, which no policy let them.
CREATE POLICY "admins read" ON public."recovery_code" FOR SELECT USING ((SELECT app.role()) = 'admin');
CREATE POLICY "admins change" ON public."recovery_code" FOR UPDATE USING ((SELECT app.role()) = 'admin') WITH CHECK ((SELECT app.role()) = 'admin');
CREATE POLICY "the desk finds those of a client" ON public."recovery_code" FOR SELECT USING ((SELECT app.role()) = 'front-desk' AND EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = recovery_code.practice_id AND r.user_id = recovery_code.user_id AND r.role = 'client') AND NOT EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = recovery_code.practice_id AND r.user_id = recovery_code.user_id AND r.role <> 'client'));
CREATE POLICY "the desk ends those of a client" ON public."recovery_code" FOR UPDATE USING ((SELECT app.role()) = 'front-desk' AND EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = recovery_code.practice_id AND r.user_id = recovery_code.user_id AND r.role = 'client') AND NOT EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = recovery_code.practice_id AND r.user_id = recovery_code.user_id AND r.role <> 'client')) WITH CHECK ((SELECT app.role()) = 'front-desk' AND EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = recovery_code.practice_id AND r.user_id = recovery_code.user_id AND r.role = 'client') AND NOT EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = recovery_code.practice_id AND r.user_id = recovery_code.user_id AND r.role <> 'client'));
CREATE POLICY "the desk finds those of a client" ON public."session" FOR SELECT USING ((SELECT app.role()) = 'front-desk' AND EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = session.practice_id AND r.user_id = session.user_id AND r.role = 'client') AND NOT EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = session.practice_id AND r.user_id = session.user_id AND r.role <> 'client'));
CREATE POLICY "the desk ends those of a client" ON public."session" FOR UPDATE USING ((SELECT app.role()) = 'front-desk' AND EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = session.practice_id AND r.user_id = session.user_id AND r.role = 'client') AND NOT EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = session.practice_id AND r.user_id = session.user_id AND r.role <> 'client')) WITH CHECK ((SELECT app.role()) = 'front-desk' AND EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = session.practice_id AND r.user_id = session.user_id AND r.role = 'client') AND NOT EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = session.practice_id AND r.user_id = session.user_id AND r.role <> 'client'));

DROP TRIGGER "the desk corrects an address alone" ON public."user";
CREATE TRIGGER "the desk corrects an address and takes a second step away" BEFORE UPDATE ON public."user" FOR EACH ROW
  WHEN (app.role() = 'front-desk' AND OLD.id IS DISTINCT FROM app.uid())
  EXECUTE FUNCTION app.keep_but('email', 'name', 'totp_secret', 'totp_pending', 'totp_enabled_at', 'totp_last_step');
-- Nobody sets a second step up for another: the other would not hold the key.
CREATE TRIGGER "a second step is set up by its owner" BEFORE UPDATE ON public."user" FOR EACH ROW
  WHEN (app.role() IN ('front-desk', 'admin') AND OLD.id IS DISTINCT FROM app.uid()
    AND (NEW.totp_secret IS DISTINCT FROM OLD.totp_secret OR NEW.totp_pending IS DISTINCT FROM OLD.totp_pending
      OR NEW.totp_enabled_at IS DISTINCT FROM OLD.totp_enabled_at OR NEW.totp_last_step IS DISTINCT FROM OLD.totp_last_step)
    AND (NEW.totp_secret IS NOT NULL OR NEW.totp_pending IS NOT NULL OR NEW.totp_enabled_at IS NOT NULL OR NEW.totp_last_step IS NOT NULL))
  EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "another’s code is only spent" BEFORE UPDATE ON public.recovery_code FOR EACH ROW
  WHEN (app.role() IN ('front-desk', 'admin') AND OLD.user_id IS DISTINCT FROM app.uid()) EXECUTE FUNCTION app.keep_but('used_at');
CREATE TRIGGER "another’s session is only ended" BEFORE UPDATE ON public.session FOR EACH ROW
  WHEN (app.role() IN ('front-desk', 'admin') AND OLD.user_id IS DISTINCT FROM app.uid()) EXECUTE FUNCTION app.keep_but('ended_at', 'end_reason');
