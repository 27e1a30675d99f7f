-- What is booked or moved together is written together: the visits, what they take, their seats, their authorized visits, and what goes with
-- them. The function writes as whoever calls it, under the same row policies and triggers as any other statement, behind the locks its caller
-- holds; it decides nothing. It gives what somebody else took meanwhile: 'seat', 'authorization' or 'resource'; null when all is written.
CREATE FUNCTION app.write_visits(practice uuid, client uuid, at timestamptz, written jsonb) RETURNS text LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE taken int;
BEGIN
  -- All that moved visits held is given back before anything new is taken, so that they may change places.
  IF jsonb_array_length(written -> 'moved') > 0 THEN
    UPDATE public.reservation r SET active = false FROM jsonb_to_recordset(written -> 'moved') AS m (id uuid)
      WHERE r.practice_id = practice AND r.appointment_id = m.id AND r.active;
    UPDATE public.group_session g SET seats_taken = greatest(g.seats_taken - s.seats, 0)
      FROM (SELECT m."leftGroupId" AS id, count(*)::int AS seats FROM jsonb_to_recordset(written -> 'moved') AS m ("leftGroupId" uuid)
        WHERE m."leftGroupId" IS NOT NULL GROUP BY 1) AS s
      WHERE g.practice_id = practice AND g.id = s.id;
    UPDATE public."authorization" a SET reserved = greatest(a.reserved - d.visits, 0)
      FROM (SELECT m."leftAuthorizationId" AS id, count(*)::int AS visits FROM jsonb_to_recordset(written -> 'moved') AS m ("leftAuthorizationId" uuid)
        WHERE m."leftAuthorizationId" IS NOT NULL GROUP BY 1) AS d
      WHERE a.practice_id = practice AND a.id = d.id;
    UPDATE public.appointment v SET status = 'tentative', confirmed_at = NULL, confirm_by = m."confirmBy", starts_at = m."startsAt", ends_at = m."endsAt",
        service_on = m."on", clinician_id = m."clinicianId", room_id = m."roomId", chair_id = m."chairId", group_id = m."groupId",
        authorization_id = m."authorizationId", coverage_id = m."coverageId", sequence = m.sequence, findings = m.findings, reopened_at = NULL,
        reopened_because = NULL
      FROM jsonb_to_recordset(written -> 'moved') AS m (id uuid, "confirmBy" timestamptz, "startsAt" timestamptz, "endsAt" timestamptz, "on" date,
        "clinicianId" uuid, "roomId" uuid, "chairId" uuid, "groupId" uuid, "authorizationId" uuid, "coverageId" uuid, sequence int, findings jsonb)
      WHERE v.practice_id = practice AND v.id = m.id;
    -- The driver said yes to another time: the name stays, the yes is asked for again.
    UPDATE public.ride_home h SET status = 'driver_named', confirmed_at = NULL, confirmed_by = NULL
      WHERE h.practice_id = practice AND h.id = (written ->> 'rideAskedAgain')::uuid;
    UPDATE public.link_grant l SET revoked_at = at
      WHERE l.practice_id = practice AND l.purpose = 'driver-confirm' AND l.ride_id = (written ->> 'rideAskedAgain')::uuid
        AND l.revoked_at IS NULL AND l.used_at IS NULL;
  END IF;

  INSERT INTO public.appointment (practice_id, id, kind, phase, status, setting, contact, format, route, client_id, clinician_id, prescriber_id, room_id,
      chair_id, facility_id, location_id, group_id, cycle_id, coverage_id, authorization_id, starts_at, ends_at, time_zone, service_on, client_state,
      confirm_by, findings)
    SELECT practice, n.id, n.kind, n.phase, 'tentative', n.setting, n.contact, n.format, n.route, client, n."clinicianId", n."prescriberId", n."roomId",
      n."chairId", n."facilityId", n."locationId", n."groupId", n."cycleId", n."coverageId", n."authorizationId", n."startsAt", n."endsAt", n."timeZone",
      n."on", n."clientState", n."confirmBy", n.findings
    FROM jsonb_to_recordset(written -> 'added') AS n (id uuid, kind public."AppointmentKind", phase public."Phase", setting public."Setting",
      contact public."Contact", format public."CycleFormat", route public."Route", "clinicianId" uuid, "prescriberId" uuid, "roomId" uuid, "chairId" uuid,
      "facilityId" uuid, "locationId" uuid, "groupId" uuid, "cycleId" uuid, "coverageId" uuid, "authorizationId" uuid, "startsAt" timestamptz,
      "endsAt" timestamptz, "timeZone" text, "on" date, "clientState" text, "confirmBy" timestamptz, findings jsonb);

  IF jsonb_array_length(written -> 'seats') > 0 THEN
    UPDATE public.group_session g SET seats_taken = g.seats_taken + s.count FROM jsonb_to_recordset(written -> 'seats') AS s (id uuid, count int)
      WHERE g.practice_id = practice AND g.id = s.id AND g.seats_taken + s.count <= g.capacity;
    GET DIAGNOSTICS taken = ROW_COUNT;
    IF taken < jsonb_array_length(written -> 'seats') THEN RETURN 'seat'; END IF;
  END IF;
  IF jsonb_array_length(written -> 'authorizations') > 0 THEN
    UPDATE public."authorization" a SET reserved = a.reserved + d.count FROM jsonb_to_recordset(written -> 'authorizations') AS d (id uuid, count int)
      WHERE a.practice_id = practice AND a.id = d.id AND a.reserved + a.used + d.count <= a.granted;
    GET DIAGNOSTICS taken = ROW_COUNT;
    IF taken < jsonb_array_length(written -> 'authorizations') THEN RETURN 'authorization'; END IF;
  END IF;

  -- What holds that ran out still occupy is free.
  UPDATE public.reservation r SET active = false FROM public.slot_hold h, jsonb_to_recordset(written -> 'takings') AS t ("resourceId" uuid)
    WHERE r.practice_id = practice AND r.resource_id = t."resourceId" AND r.active AND h.practice_id = practice AND h.id = r.hold_id
      AND (h.expires_at <= at OR h.released_at IS NOT NULL);
  INSERT INTO public.reservation (practice_id, id, resource_id, kind, starts_at, ends_at, during, appointment_id)
    SELECT practice, t.id, t."resourceId", t.kind, t.start, t."end", tstzrange(t.start, t."end"), t."appointmentId"
    FROM jsonb_to_recordset(written -> 'takings') AS t (id uuid, "resourceId" uuid, kind public."ResourceKind", start timestamptz, "end" timestamptz,
      "appointmentId" uuid)
    ORDER BY t."resourceId", t.start ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS taken = ROW_COUNT;
  IF taken < jsonb_array_length(written -> 'takings') THEN RETURN 'resource'; END IF;

  -- A journey has its ride, agreed to where the agreement was signed and stands.
  INSERT INTO public.ride_home (practice_id, id, appointment_id, client_id, status, agreement_id)
    SELECT practice, n.id, n."appointmentId", client, CASE WHEN signed.id IS NULL THEN 'needed' ELSE 'agreed' END::public."RideStatus", signed.id
    FROM jsonb_to_recordset(written -> 'rides') AS n (id uuid, "appointmentId" uuid)
      LEFT JOIN LATERAL (SELECT s.id FROM public.signature s WHERE s.practice_id = practice AND s.client_id = client
        AND s.document_key = 'ride-home-agreement' AND s.revoked_at IS NULL ORDER BY s.signed_at DESC LIMIT 1) AS signed ON true;
  UPDATE public.cycle c SET status = coalesce(n.status, c.status), format = coalesce(n.format, c.format), setting = coalesce(n.setting, c.setting),
      journey_on = n."journeyOn"
    FROM jsonb_to_recordset(written -> 'cycles') AS n (id uuid, status public."CycleStatus", format public."CycleFormat", setting public."Setting", "journeyOn" date)
    WHERE c.practice_id = practice AND c.id = n.id;
  INSERT INTO public.policy_set_aside (practice_id, id, client_id, cycle_id, appointment_id, code, params, reason, set_by, set_at)
    SELECT practice, n.id, client, n."cycleId", n."appointmentId", n.code, n.params, n.reason, n."setBy", at
    FROM jsonb_to_recordset(written -> 'setAsides') AS n (id uuid, "cycleId" uuid, "appointmentId" uuid, code text, params jsonb, reason text, "setBy" uuid);
  INSERT INTO public.coverage_restriction (practice_id, id, client_id, kind, appointment_id, from_on, to_on, asked_at, asked_by)
    SELECT practice, n.id, client, n.kind, n."visitId", n."fromOn", n."toOn", at, n."askedBy"
    FROM jsonb_to_recordset(written -> 'restrictions') AS n (id uuid, kind text, "visitId" uuid, "fromOn" date, "toOn" date, "askedBy" uuid);
  -- What is on a list already is not put there again.
  INSERT INTO public.task (practice_id, id, client_id, kind, params, for_role, for_clinician_id, due_at, status, subject_id)
    SELECT practice, n.id, client, n.kind, n.params, n."forRole", n."forClinicianId", at, 'open', n."subjectId"
    FROM jsonb_to_recordset(written -> 'tasks') AS n (id uuid, kind text, params jsonb, "forRole" text, "forClinicianId" uuid, "subjectId" uuid)
    WHERE NOT EXISTS (SELECT FROM public.task t WHERE t.practice_id = practice AND t.kind = n.kind AND t.subject_id = n."subjectId" AND t.status = 'open');
  INSERT INTO public.outbox (practice_id, id, kind, payload, due_at)
    SELECT practice, n.id, n.kind, n.payload, at FROM jsonb_to_recordset(written -> 'mails') AS n (id uuid, kind text, payload jsonb);
  RETURN NULL;
END $$;

-- A client, their own time and one session of a group, locked in this order, with where and when the session is; no row without the client.
CREATE FUNCTION app.lock_seat(practice uuid, client uuid, session uuid) RETURNS TABLE ("on" date, "locationId" uuid) LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM 1 FROM public.client c WHERE c.practice_id = practice AND c.id = client FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(practice::text || client::text, 0));
  RETURN QUERY SELECT g.service_on, g.location_id FROM public.group_session g WHERE g.practice_id = practice AND g.id = session FOR UPDATE;
  IF NOT FOUND THEN RETURN QUERY SELECT NULL::date, NULL::uuid; END IF;
END $$;
