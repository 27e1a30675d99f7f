import type pg from 'pg'

/** A line as the law speaks of one: cents, and the day it counts for. */
export type PlainLine = { readonly on: string; readonly number: number; readonly code: string; readonly charge: number }
/** A plan with its contract: amounts by code from a day on, and what it said of its calendar year. */
export type PlainPlan = {
  readonly startsOn: string
  readonly endsOn: string | null
  readonly contract: readonly { readonly code: string; readonly from: string; readonly to: string | null; readonly cents: number }[]
  readonly deductible: number
  readonly outOfPocket: number
  readonly basisPoints: number
}

/** What comes of each line, step by step as a share is worked out, for plans without a second one: as plain as it can be written. */
export function plainShares(lines: readonly PlainLine[], plans: readonly PlainPlan[]) {
  const ordered = [...lines].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.number - other.number))
  const shares: { allowed: number; contractual: number; deductible: number; coinsurance: number; plan: number; client: number }[] = []
  const years = new Map<string, { deductible: number; outOfPocket: number }>()
  for (const { on, code, charge } of ordered) {
    const plan = plans.find(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || on <= endsOn))
    if (!plan) {
      shares.push({ allowed: charge, contractual: 0, deductible: 0, coinsurance: 0, plan: 0, client: charge })
      continue
    }
    const contract = plan.contract.findLast((one) => one.code === code && one.from <= on && (one.to === null || on <= one.to))
    const key = `${plans.indexOf(plan)} ${on.slice(0, 4)}`
    const left = years.get(key) ?? { deductible: plan.deductible, outOfPocket: plan.outOfPocket }
    const allowed = Math.min(charge, contract?.cents ?? charge)
    const deductible = Math.min(allowed, left.deductible)
    const coinsurance = Math.floor(((allowed - deductible) * plan.basisPoints + 5_000) / 10_000)
    const client = Math.min(deductible + coinsurance, left.outOfPocket)
    years.set(key, { deductible: left.deductible - deductible, outOfPocket: left.outOfPocket - client })
    shares.push({ allowed, contractual: charge - allowed, deductible, coinsurance, plan: allowed - client, client })
  }
  return shares
}

/**
 * What signing a note writes, as one SQL function: the note as its author, and as a job its charge on a claim, the charge and the client's
 * share in the ledger with their sides and how they came about, and the trail. It asks nothing, and writes under the row policies of the
 * role the product writes with. What the product's signing is measured against, in the same tables.
 */
export async function prepareSigning(admin: pg.Client): Promise<void> {
  await admin.query(`
    CREATE SCHEMA bench;
    CREATE FUNCTION bench.sign(practice uuid, the_note uuid, who uuid, therapist uuid, share int, posting jsonb, sharing jsonb, told jsonb)
      RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
    DECLARE n note; v appointment; the_claim uuid := gen_random_uuid(); the_charge uuid := gen_random_uuid();
      posted uuid := gen_random_uuid(); handed uuid := gen_random_uuid();
    BEGIN
      PERFORM 1 FROM note x JOIN appointment a ON a.practice_id = x.practice_id AND a.id = x.appointment_id
        JOIN client c ON c.practice_id = x.practice_id AND c.id = x.client_id WHERE x.practice_id = practice AND x.id = the_note FOR UPDATE OF c, a;
      SELECT * INTO n FROM note x WHERE x.practice_id = practice AND x.id = the_note;
      SELECT * INTO v FROM appointment x WHERE x.practice_id = practice AND x.id = n.appointment_id;
      UPDATE note SET status = 'signed', signed_at = now(), signed_by = who, hash = encode(sha256(body::text::bytea), 'hex')
        WHERE practice_id = practice AND id = the_note;
      PERFORM app.enter(practice::text, 'system', '', '', '', 'system', '', NULL, NULL, NULL);
      INSERT INTO claim (practice_id, id, client_id, coverage_id, service_on, status, number, charged_cents)
        VALUES (practice, the_claim, n.client_id, v.coverage_id, v.service_on, 'ready', 'B' || the_claim, 20000);
      INSERT INTO charge (practice_id, id, client_id, appointment_id, note_id, clinician_id, coverage_id, claim_id, code, modifiers, units, minutes,
          place_of_service, service_on, started_at, stopped_at, charge_cents, diagnosis_codes, is_claimable, is_individual)
        VALUES (practice, the_charge, n.client_id, v.id, n.id, v.clinician_id, v.coverage_id, the_claim, '90837', '{}', 1, 55,
          '11', v.service_on, v.starts_at, v.ends_at, 20000, n.diagnosis_codes, true, true);
      INSERT INTO claim_line (practice_id, id, claim_id, charge_id, number, charged_cents)
        VALUES (practice, gen_random_uuid(), the_claim, the_charge, 1, 20000);
      INSERT INTO ledger_transaction (practice_id, id, client_id, kind, happened_at, service_on, charge_id, claim_id, memo, posted_by)
        SELECT practice, t.id, n.client_id, t.kind, now(), v.service_on, the_charge, the_claim, t.memo, who
        FROM (VALUES (posted, 'charge', posting), (handed, 'transfer', sharing)) t (id, kind, memo);
      INSERT INTO ledger_entry (practice_id, id, transaction_id, client_id, account, coverage_id, cents, service_on)
        SELECT practice, gen_random_uuid(), e.of, n.client_id, e.account::"LedgerAccountKind", e.coverage, e.cents, v.service_on
        FROM (VALUES (posted, 'ar_insurer', v.coverage_id, 20000), (posted, 'revenue_individual', NULL, -20000),
          (handed, 'ar_client', NULL, share), (handed, 'ar_insurer', v.coverage_id, -share)) e (of, account, coverage, cents);
      PERFORM app.enter(practice::text, 'therapist', who::text, therapist::text, '', who::text, '', NULL, NULL, NULL);
      PERFORM app.append_audit('therapist', who, n.client_id, 'note.sign', 'done', the_note, told, NULL, (extract(epoch FROM now()) * 1000000)::bigint);
    END $$;
    GRANT USAGE ON SCHEMA bench TO sojourn_app; GRANT EXECUTE ON FUNCTION bench.sign TO sojourn_app;`)
}

type Signing = { readonly practiceId: string; readonly noteId: string; readonly userId: string; readonly clinicianId: string }

const step = (number: number, code: string, params: object, cents: number) => ({ number, code, params, cents })
const [on, label] = ['2026-11-24', 'Psychotherapy, 60 minutes']
/** How a charge of 200.00 came to a share of 160.00 by its deductible, told as the product tells it. */
const trace = [
  step(1, 'TRACE_CHARGE', { on, code: '90837', label, units: 1, amountCents: 20_000 }, 20_000),
  step(2, 'TRACE_ALLOWED', { allowedCents: 16_000, amountCents: 4_000, contractualCents: 4_000 }, -4_000),
  step(3, 'TRACE_DEDUCTIBLE', { amountCents: 16_000 }, 16_000),
  step(4, 'TRACE_PLAN_PAYS', { amountCents: 0 }, 0),
  step(5, 'TRACE_CLIENT', { on, code: '90837', label, amountCents: 16_000 }, 16_000),
  step(6, 'TRACE_TOTAL', { lines: 1, amountCents: 16_000 }, 16_000),
]
const memos = [{ trace }, { basis: 'benefits-as-verified', causedBy: on, trace }, { codes: [], serviceOn: on }].map((memo) =>
  JSON.stringify(memo),
)

/** Signs with the reference, in the scope the product would have. */
export async function signByReference(app: pg.Client, { practiceId, noteId, userId, clinicianId }: Signing, share: number): Promise<void> {
  await app.query('BEGIN')
  await app.query("SELECT app.enter($1, 'therapist', $2, $3, '', $2, '', NULL, NULL, NULL)", [practiceId, userId, clinicianId])
  await app.query('SELECT bench.sign($1, $2, $3, $4, $5, $6, $7, $8)', [practiceId, noteId, userId, clinicianId, share, ...memos])
  await app.query('COMMIT')
}
