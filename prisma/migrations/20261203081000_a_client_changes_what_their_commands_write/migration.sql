-- Row policies say whose rows a client may change, and left open which columns: their status, their plan's visits, another's hour on the calendar.
-- What no command of a client writes is closed.
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.attachment FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('message_id', 'removed_at', 'removed_by', 'removed_why');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.care_alert FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('level', 'findings', 'raised_at', 'due_at', 'open_step', 'acknowledged_at', 'acknowledged_by', 'acknowledged_name', 'call_by');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.client FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('legal_first_name', 'legal_last_name', 'chosen_name', 'pronouns', 'born_on', 'sex_for_claims', 'phone', 'address_line', 'city', 'state', 'zip', 'ongoing_therapist', 'consent_to_text', 'status', 'stage', 'intake_submitted_at', 'treatment_history', 'coverage_unsure_at');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.client_contact FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('kind', 'name', 'relation', 'phone');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.coverage_restriction FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('ended_on', 'ended_because');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.eligibility_decision FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('ended_on', 'ended_because');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.link_grant FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('revoked_at');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.message_receipt FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('read_at');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.message_thread FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('last_message_at');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.recovery_code FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('used_at');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.release_of_information FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('revoked_at');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.reservation FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('active');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.safety_episode FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('saved_at', 'answers', 'changes', 'level', 'completed_at', 'open_until_closed', 'alert_id');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.screening FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('taken_at', 'answers', 'level', 'findings');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public."session" FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('ended_at', 'end_reason');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.signature FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('revoked_at', 'revoked_by', 'revoked_why');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.task FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('status', 'done_at', 'done_by', 'outcome', 'due_at', 'params');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public."user" FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('password_hash', 'auth_epoch', 'failed_sign_ins', 'totp_secret', 'totp_pending', 'totp_enabled_at', 'totp_last_step', 'shortcuts_off');

CREATE FUNCTION app.refuse_client() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'that is not for the client to say' USING ERRCODE = 'P0001', CONSTRAINT = 'that is not for the client to say';
END $$;
CREATE TRIGGER "a client begins and does not decide" BEFORE UPDATE ON public.client FOR EACH ROW
  WHEN (app.role() = 'client' AND NEW.status IS DISTINCT FROM OLD.status
    AND NOT (OLD.status IN ('invited', 'intake') AND NEW.status IN ('intake', 'active')))
  EXECUTE FUNCTION app.refuse_client();
CREATE TRIGGER "a client frees and does not take" BEFORE UPDATE ON public.reservation FOR EACH ROW
  WHEN (app.role() = 'client' AND NEW.active AND NOT OLD.active) EXECUTE FUNCTION app.refuse_client();

-- Holds are a stranger's and the desk's; objectives are written anew; of the calendar a client frees what a visit of theirs kept.
DROP POLICY "clients add their own" ON public."slot_hold";
DROP POLICY "clients change their own" ON public."slot_hold";
DROP POLICY "clients change their own" ON public."treatment_objective";
DROP POLICY "visitors, links and clients add of nobody else" ON public."reservation";
DROP POLICY "visitors, links and clients change of nobody else" ON public."reservation";
CREATE POLICY "visitors and links add of nobody else" ON public."reservation" FOR INSERT WITH CHECK ((SELECT app.role()) IN ('visitor', 'link') AND (kind <> 'client' OR resource_id = (SELECT app.subject())));
CREATE POLICY "visitors and links change of nobody else" ON public."reservation" FOR UPDATE USING ((SELECT app.role()) IN ('visitor', 'link') AND (kind <> 'client' OR resource_id = (SELECT app.subject()))) WITH CHECK ((SELECT app.role()) IN ('visitor', 'link') AND (kind <> 'client' OR resource_id = (SELECT app.subject())));
CREATE POLICY "a client frees what a visit of theirs kept" ON public."reservation" FOR UPDATE USING ((SELECT app.role()) = 'client' AND appointment_id IN (SELECT a.id FROM public.appointment a WHERE a.client_id = (SELECT app.subject()))) WITH CHECK ((SELECT app.role()) = 'client' AND appointment_id IN (SELECT a.id FROM public.appointment a WHERE a.client_id = (SELECT app.subject())));
DROP POLICY "is marked by whom it is for" ON public."news";
CREATE POLICY "is marked by whom it is for" ON public."news" FOR UPDATE USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin') AND user_id = (SELECT app.uid())) WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin') AND user_id = (SELECT app.uid()));
