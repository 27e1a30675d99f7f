import type pg from 'pg'

/**
 * What booking a call writes, as one SQL function under the locks of everybody who takes calls: the request, the call, its reservation,
 * the link to manage it, the confirmation's mail, the trail and the kept answer. It asks no rule and reads no calendar, and writes
 * under the row policies of the role the product writes with. What the product's booking is measured against, in the same tables.
 */
export async function prepareReference(admin: pg.Client): Promise<void> {
  await admin.query(`
    CREATE SCHEMA bench;
    CREATE FUNCTION bench.book(practice uuid, who uuid, starts timestamptz, ends timestamptz, mail text, claimed text, told jsonb)
      RETURNS uuid LANGUAGE plpgsql SET search_path = public AS $$
    DECLARE request uuid := gen_random_uuid(); visit uuid := gen_random_uuid(); kept_until timestamptz := ends + interval '10 minutes';
    BEGIN
      PERFORM app.enter(practice::text, 'visitor', '', '', '', 'visitor', '', claimed, 'consult.book', claimed);
      PERFORM pg_advisory_xact_lock(taker.key) FROM (SELECT hashtextextended(practice::text || c.id::text, 0) AS key FROM clinician c
        WHERE c.practice_id = practice AND c.is_active AND c.takes_new_clients ORDER BY 1) taker;
      INSERT INTO consult_request (practice_id, id, status, name, email, phone, zip, state, indication, coverage_type, goals, has_prescriber, may_text, delete_after_on)
        VALUES (practice, request, 'booked', 'Bench Bird', mail, '555 555 0142', '65203', 'MO', 'anxiety', 'not_sure', '{}', 'unknown', false, '2027-12-31');
      INSERT INTO appointment (practice_id, id, kind, status, setting, consult_id, clinician_id, starts_at, ends_at, time_zone, service_on, client_state)
        VALUES (practice, visit, 'consult', 'confirmed', 'telehealth', request, who, starts, ends, 'America/Chicago', starts::date, 'MO');
      INSERT INTO reservation (practice_id, id, resource_id, kind, starts_at, ends_at, during, appointment_id)
        VALUES (practice, gen_random_uuid(), who, 'clinician', starts, kept_until, tstzrange(starts, kept_until), visit);
      INSERT INTO link_grant (practice_id, id, purpose, token_hash, email, consult_id, expires_at, single_use)
        VALUES (practice, gen_random_uuid(), 'consult-manage', encode(sha256(claimed::bytea), 'hex'), mail, request, ends, false);
      INSERT INTO outbox (practice_id, id, kind, payload, due_at)
        VALUES (practice, gen_random_uuid(), 'consult-booked', jsonb_build_object('consultId', request, 'token', claimed), now());
      PERFORM app.append_audit('visitor', NULL, NULL, 'consult.book', 'done', request, told, NULL, (extract(epoch FROM now()) * 1000000)::bigint);
      UPDATE idempotency_key SET answer = jsonb_build_object('status', 'done', 'value', told, 'warnings', '[]'::jsonb)
        WHERE practice_id = practice AND actor_key = 'visitor' AND key = claimed;
      RETURN visit;
    END $$;
    GRANT USAGE ON SCHEMA bench TO sojourn_app; GRANT EXECUTE ON FUNCTION bench.book TO sojourn_app;`)
}

type Call = { readonly practiceId: string; readonly clinicianId: string; readonly startsAt: Date; readonly number: number }

/** Books with the reference, for a person of its own. */
export async function bookByReference(app: pg.Client, { practiceId, clinicianId, startsAt, number }: Call): Promise<void> {
  const endsAt = new Date(startsAt.getTime() + 20 * 60_000)
  const told = JSON.stringify({ startsAt: startsAt.toISOString() })
  await app.query({
    name: 'book',
    text: 'SELECT bench.book($1, $2, $3, $4, $5, $6, $7)',
    values: [practiceId, clinicianId, startsAt, endsAt, `bench-${number}@example.com`, `bench-${String(number).padStart(12, '0')}`, told],
  })
}
