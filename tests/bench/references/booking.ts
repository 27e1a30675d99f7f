import type pg from 'pg'

/**
 * The booking as one SQL function, written for speed: three ordered locks, two exclusion constraints, one audit row, one kept
 * answer. What the product's booking is measured against, in the same database and under the same scope settings.
 */
export async function prepareReference(admin: pg.Client): Promise<void> {
  await admin.query(`
    CREATE SCHEMA bench;
    CREATE TABLE bench.booking (id bigserial PRIMARY KEY, clinician int NOT NULL, room int NOT NULL, client int NOT NULL, during tstzrange NOT NULL,
      EXCLUDE USING gist (clinician WITH =, during WITH &&), EXCLUDE USING gist (room WITH =, during WITH &&));
    CREATE TABLE bench.audit (id bigserial PRIMARY KEY, at timestamptz DEFAULT now(), actor int, booking bigint, body jsonb);
    CREATE TABLE bench.answer (key text PRIMARY KEY, body jsonb);
    CREATE FUNCTION bench.book(c int, r int, k int, d tstzrange, key text) RETURNS bigint LANGUAGE plpgsql AS $$
    DECLARE made bigint;
    BEGIN
      PERFORM set_config('app.practice_id', '', true), set_config('app.role', '', true), set_config('app.user_id', '', true);
      INSERT INTO bench.answer (key) VALUES (key) ON CONFLICT DO NOTHING;
      PERFORM pg_advisory_xact_lock(1, c); PERFORM pg_advisory_xact_lock(2, r); PERFORM pg_advisory_xact_lock(3, k);
      INSERT INTO bench.booking (clinician, room, client, during) VALUES (c, r, k, d) ON CONFLICT DO NOTHING RETURNING id INTO made;
      INSERT INTO bench.audit (actor, booking, body) VALUES (k, made, jsonb_build_object('c', c, 'r', r));
      RETURN made;
    END $$;
    GRANT USAGE ON SCHEMA bench TO sojourn_app; GRANT ALL ON ALL TABLES IN SCHEMA bench TO sojourn_app;
    GRANT ALL ON ALL SEQUENCES IN SCHEMA bench TO sojourn_app; GRANT EXECUTE ON FUNCTION bench.book TO sojourn_app;`)
}

/** Books with the reference; the n-th call takes the n-th free hour. */
export async function bookByReference(app: pg.Client, n: number): Promise<void> {
  const starts = new Date(Date.UTC(2027, 0, 4) + Math.floor(n / 500) * 3_600_000)
  const ends = new Date(starts.getTime() + 3_000_000)
  await app.query('SELECT bench.book($1, $1, $2, tstzrange($3, $4), $5)', [n % 500, n % 5_000, starts, ends, `key-${n}`])
}
