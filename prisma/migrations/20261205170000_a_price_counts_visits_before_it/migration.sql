-- A visit draws on its plan from the day it is given, and its note may be signed days later. Whoever names a price has to know of visits
-- that wait for their note, and may not read notes: the front desk none of them.
CREATE FUNCTION app.has_signed_note(visit uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
  $$ SELECT EXISTS (SELECT FROM public.note n
    WHERE n.practice_id = app.practice() AND n.appointment_id = visit AND n.status = 'signed' AND n.kind <> 'addendum') $$;
