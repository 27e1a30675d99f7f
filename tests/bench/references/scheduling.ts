import type pg from 'pg'

/**
 * What the desk's commands write, each as one SQL function: a cycle of three visits, a cycle moved to other days, a seat in a group, a payment.
 * They ask nothing, take the same locks in the same order, and write in the product's own tables under the row policies of its role. What the
 * product is measured against.
 */
export async function prepareScheduling(admin: pg.Client): Promise<void> {
  await admin.query(`
    CREATE SCHEMA IF NOT EXISTS bench;
    CREATE FUNCTION bench.lock(practice uuid, ids uuid[]) RETURNS void LANGUAGE sql SET search_path = public AS $$
      SELECT pg_advisory_xact_lock(k) FROM (SELECT DISTINCT hashtextextended(practice::text || id::text, 0) AS k FROM unnest(ids) id ORDER BY 1) AS wanted $$;
    CREATE FUNCTION bench.take(practice uuid, visits uuid[], room uuid) RETURNS void LANGUAGE sql SET search_path = public AS $$
      INSERT INTO reservation (practice_id, id, resource_id, kind, starts_at, ends_at, during, appointment_id)
        SELECT practice, gen_random_uuid(), t.who, t.kind::"ResourceKind", v.starts_at, v.ends_at + t.after, tstzrange(v.starts_at, v.ends_at + t.after), v.id
        FROM appointment v, LATERAL (VALUES (v.client_id, 'client', interval '0'), (v.clinician_id, 'clinician', interval '10 min'),
          (room, 'room', interval '10 min')) t (who, kind, after)
        WHERE v.practice_id = practice AND v.id = ANY (visits) AND t.who IS NOT NULL AND (v.group_id IS NULL OR t.kind = 'client')
        ORDER BY t.who ON CONFLICT DO NOTHING $$;
    CREATE FUNCTION bench.told(practice uuid, command text, who uuid, client uuid, object uuid, mail text, visits uuid[], key text, answer jsonb) RETURNS void
      LANGUAGE plpgsql SET search_path = public AS $$
    BEGIN
      IF mail IS NOT NULL THEN
        INSERT INTO outbox (practice_id, id, kind, payload, due_at)
          VALUES (practice, gen_random_uuid(), mail, jsonb_build_object('clientId', client, 'appointmentIds', to_jsonb(visits)), now());
      END IF;
      UPDATE idempotency_key k SET answer = told.answer WHERE k.practice_id = practice AND k.actor_key = who::text AND k.key = told.key;
      PERFORM app.append_audit('front-desk', who, client, command, 'done', object, answer, NULL, (extract(epoch FROM now()) * 1000000)::bigint);
    END $$;
    CREATE FUNCTION bench.book_cycle(practice uuid, the_cycle uuid, who uuid, clinician uuid, room uuid, place uuid, cover uuid, day date, waits jsonb, key text, answer jsonb)
      RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
    DECLARE whose uuid; ids uuid[] := ARRAY[gen_random_uuid(), gen_random_uuid(), gen_random_uuid()];
    BEGIN
      SELECT c.id INTO whose FROM cycle y JOIN client c ON c.practice_id = y.practice_id AND c.id = y.client_id
        WHERE y.practice_id = practice AND y.id = the_cycle FOR UPDATE OF c;
      PERFORM bench.lock(practice, ARRAY[whose, clinician, room]);
      INSERT INTO appointment (practice_id, id, kind, phase, status, setting, contact, format, route, client_id, clinician_id, room_id, location_id,
          cycle_id, coverage_id, starts_at, ends_at, time_zone, service_on, client_state, confirm_by, findings)
        SELECT practice, ids[v.n], v.kind::"AppointmentKind", v.kind::"Phase", 'tentative', 'office', 'in_person', 'B', CASE WHEN v.n = 2 THEN 'lozenge'::"Route" END,
          whose, clinician, room, place, the_cycle, cover, t.at, t.at + v.long, 'America/Chicago', day + v.n - 2, 'MO', t.at - interval '3 days', waits
        FROM (VALUES (1, 'preparation', interval '55 min'), (2, 'journey', interval '3 h'), (3, 'integration', interval '55 min')) v (n, kind, long),
          LATERAL (SELECT (day + v.n - 2 + time '10:00') AT TIME ZONE 'America/Chicago' AS at) t;
      PERFORM bench.take(practice, ids, room);
      INSERT INTO ride_home (practice_id, id, appointment_id, client_id, status, agreement_id) SELECT practice, gen_random_uuid(), ids[2], whose, 'agreed', s.id
        FROM signature s WHERE s.practice_id = practice AND s.client_id = whose AND s.document_key = 'ride-home-agreement' ORDER BY s.signed_at DESC LIMIT 1;
      UPDATE cycle SET status = 'scheduled', format = 'B', setting = 'office', journey_on = day WHERE practice_id = practice AND id = the_cycle;
      PERFORM bench.told(practice, 'cycle.schedule', who, whose, the_cycle, 'appointment-booked', ids, key, answer);
    END $$;
    CREATE FUNCTION bench.move_cycle(practice uuid, the_cycle uuid, who uuid, days int, waits jsonb, key text, answer jsonb)
      RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
    DECLARE whose uuid; ids uuid[]; clinician uuid; room uuid;
    BEGIN
      SELECT c.id INTO whose FROM cycle y JOIN client c ON c.practice_id = y.practice_id AND c.id = y.client_id
        WHERE y.practice_id = practice AND y.id = the_cycle FOR UPDATE OF c;
      SELECT array_agg(v.id), min(v.clinician_id::text)::uuid, min(v.room_id::text)::uuid INTO ids, clinician, room
        FROM (SELECT * FROM appointment a WHERE a.practice_id = practice AND a.cycle_id = the_cycle FOR UPDATE) v;
      PERFORM bench.lock(practice, ARRAY[whose, clinician, room]);
      UPDATE reservation SET active = false WHERE practice_id = practice AND appointment_id = ANY (ids) AND active;
      UPDATE appointment SET starts_at = starts_at + make_interval(days => days), ends_at = ends_at + make_interval(days => days),
        service_on = service_on + days, confirm_by = confirm_by + make_interval(days => days), sequence = sequence + 1, findings = waits
        WHERE practice_id = practice AND id = ANY (ids);
      PERFORM bench.take(practice, ids, room);
      UPDATE cycle SET journey_on = journey_on + days WHERE practice_id = practice AND id = the_cycle;
      PERFORM bench.told(practice, 'appointment.move', who, whose, ids[2], 'appointment-moved', ids, key, answer);
    END $$;
    CREATE FUNCTION bench.take_seat(practice uuid, whose uuid, who uuid, the_group uuid, cover uuid, waits jsonb, key text, answer jsonb)
      RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
    DECLARE seat uuid := gen_random_uuid(); g group_session;
    BEGIN
      PERFORM 1 FROM client WHERE practice_id = practice AND id = whose FOR UPDATE;
      PERFORM bench.lock(practice, ARRAY[whose]);
      SELECT * INTO g FROM group_session x WHERE x.practice_id = practice AND x.id = the_group FOR UPDATE;
      INSERT INTO appointment (practice_id, id, kind, phase, status, setting, contact, client_id, clinician_id, location_id, group_id, coverage_id,
          starts_at, ends_at, time_zone, service_on, client_state, confirm_by, findings)
        VALUES (practice, seat, 'group', g.phase, 'tentative', 'office', 'in_person', whose, g.clinician_id, g.location_id, g.id, cover,
          g.starts_at, g.ends_at, g.time_zone, g.service_on, 'MO', g.starts_at - interval '3 days', waits);
      UPDATE group_session SET seats_taken = seats_taken + 1 WHERE practice_id = practice AND id = the_group AND seats_taken < capacity;
      PERFORM bench.take(practice, ARRAY[seat], NULL);
      PERFORM bench.told(practice, 'group.join', who, whose, the_group, 'appointment-booked', ARRAY[seat], key, answer);
    END $$;
    CREATE FUNCTION bench.take_payment(practice uuid, whose uuid, who uuid, cents int, key text, answer jsonb) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
    DECLARE paid uuid := gen_random_uuid(); posted uuid := gen_random_uuid();
    BEGIN
      PERFORM 1 FROM client WHERE practice_id = practice AND id = whose FOR UPDATE;
      INSERT INTO payment (practice_id, id, client_id, method, amount_cents, received_at, received_on, received_by)
        VALUES (practice, paid, whose, 'cash', cents, now(), current_date, who);
      INSERT INTO ledger_transaction (practice_id, id, client_id, kind, happened_at, service_on, payment_id, memo, posted_by)
        VALUES (practice, posted, whose, 'payment', now(), current_date, paid, '{}', who);
      INSERT INTO ledger_entry (practice_id, id, transaction_id, client_id, account, cents, service_on)
        VALUES (practice, gen_random_uuid(), posted, whose, 'cash_clearing', cents, current_date),
          (practice, gen_random_uuid(), posted, whose, 'client_credits', -cents, current_date);
      PERFORM bench.told(practice, 'payment.take', who, whose, paid, NULL, NULL, key, answer);
    END $$;
    GRANT USAGE ON SCHEMA bench TO sojourn_app; GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bench TO sojourn_app;`)
}

/** Calls one of them as the desk, in the scope and with the key the product would have. */
export async function callReference(
  app: pg.Client,
  { practiceId, userId, command }: { readonly practiceId: string; readonly userId: string; readonly command: string },
  call: (key: string, answer: string) => { readonly text: string; readonly values: readonly unknown[] },
): Promise<void> {
  const key = crypto.randomUUID()
  const answer = JSON.stringify({ status: 'done', value: { ids: [key, key, key] }, warnings: [] })
  await app.query('BEGIN')
  await app.query({
    name: 'enter',
    text: "SELECT app.enter($1, 'front-desk', $2, '', '', $2, '', $3, $4, $3)",
    values: [practiceId, userId, key, command],
  })
  const { text, values } = call(key, answer)
  await app.query({ name: command, text, values: [...values] })
  await app.query('COMMIT')
}
