import type pg from 'pg'
import type { LocalDate } from '../../lib/domain/time/local.ts'
import { addTherapist, addUser } from './clinic/people.ts'
import type { Clinic } from './clinic.ts'
import { appendEntries } from './many-entries.ts'

/** How large a practice is after some years. */
export type Size = {
  readonly clinicians: number
  readonly clients: number
  readonly visits: number
  readonly messages: number
  readonly entries: number
}

/** Ten clinicians, about five years. */
export const TEN_YEARS: Size = { clinicians: 10, clients: 2_000, visits: 50_000, messages: 50_000, entries: 300_000 }

/** The same days with a tenth of everything. */
export const tenthOf = ({ clinicians, clients, visits, messages, entries }: Size): Size => ({
  clinicians,
  clients: clients / 10,
  visits: visits / 10,
  messages: messages / 10,
  entries: entries / 10,
})

const colleagues = ['Aspen', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Holly', 'Juniper']

/** Ids that SQL can say again: of the n-th row of a kind. */
const id = (kind: string, n: string) => `overlay(overlay(md5($1::text || '${kind}' || ${n}) placing '4' from 13) placing '8' from 17)::uuid`

/** A weekday and an hour of a clinician's n-th visit, the last ones some weeks ahead: eight a day, nobody in two places. */
const visits = `WITH v AS (
  SELECT n, n % $5::int AS who, n / $5::int AS nth, $3::int / $5::int AS each FROM generate_series(0, $3::int - 1) n),
  placed AS (
    SELECT v.*, $4::date + 28 - ((each - 1 - nth) / 8) - 2 * ((each - 1 - nth) / 40) AS day, 8 + (each - 1 - nth) % 8 AS hour FROM v),
  seen AS (
    SELECT n, ${id('client', '(n % $2::int)')} AS client_id, ($6::uuid[])[1 + who] AS clinician_id, day,
      (day + make_time(hour, 0, 0)) AT TIME ZONE 'America/Chicago' AS starts_at, day < $4::date AS is_past FROM placed)`

const clients = `INSERT INTO client (practice_id, id, legal_first_name, legal_last_name, born_on, email, phone, state, status, stage, indication,
    diagnosis_codes, primary_clinician_id)
  SELECT $1::uuid, ${id('client', 'n')}, (ARRAY['Fern','Moss','Wren','Lark','Sage','Hazel'])[1 + n % 6], 'Grove ' || n, date '1950-01-01' + n * 7 % 18000,
    'grove.' || n || '@example.com', '+1555' || lpad(n::text, 7, '0'), 'MO', (ARRAY['active','active','active','completed'])[1 + n % 4]::"ClientStatus",
    'preparation', 'anxiety', '{F41.1}', ($3::uuid[])[1 + n % cardinality($3::uuid[])] FROM generate_series(0, $2::int - 1) n`

const ofClients = [
  `INSERT INTO coverage (practice_id, id, client_id, payer_id, program, status, priority, member_id, starts_on, verified_at)
   SELECT $1::uuid, ${id('coverage', 'n')}, ${id('client', 'n')}, $3::uuid, 'commercial', 'active', 1, 'M' || n, '2020-01-01', now()
   FROM generate_series(0, $2::int - 1) n`,
  `INSERT INTO care_team_member (practice_id, id, client_id, role, clinician_id, since_on)
   SELECT practice_id, gen_random_uuid(), id, 'therapy', primary_clinician_id, '2020-01-01'
   FROM client WHERE practice_id = $1::uuid AND $2::int > 0 AND $3::uuid IS NOT NULL AND legal_last_name LIKE 'Grove %'`,
  `INSERT INTO instrument_response (practice_id, id, client_id, kind, answers, total, band, taken_at, taken_by)
   SELECT $1::uuid, gen_random_uuid(), ${id('client', 'n')}, 'phq9', '{"items": [1,1,1,1,1,1,1,1,1], "functionAnswer": 0}', 9, 'mild', now() - make_interval(days => k * 30), $3::uuid
   FROM generate_series(0, $2::int - 1) n, generate_series(1, 10) k`,
  `INSERT INTO message_thread (practice_id, id, client_id, subject, audience, last_message_at, waits_for_staff)
   SELECT $1::uuid, ${id('thread', 'n')}, ${id('client', 'n')}, 'Question', 'client_visible', now() - make_interval(mins => n), n % 20 = 0
   FROM generate_series(0, $2::int - 1) n WHERE $3::uuid IS NOT NULL`,
  `INSERT INTO consult_request (practice_id, id, status, name, email, phone, state, indication, coverage_type, has_prescriber, created_at)
   SELECT $1::uuid, gen_random_uuid(), (ARRAY['converted','held','declined','cancelled'])[1 + n % 4]::"ConsultStatus", 'Grove ' || n,
     'grove.' || n || '@example.com', '+1555' || lpad(n::text, 7, '0'), 'MO', 'anxiety', 'commercial', 'no', now() - make_interval(hours => n * 12)
   FROM generate_series(0, $2::int - 1) n WHERE $3::uuid IS NOT NULL`,
  `INSERT INTO task (practice_id, id, client_id, kind, params, for_role, due_at, status, done_at)
   SELECT $1::uuid, gen_random_uuid(), ${id('client', 'n')}, 'prescriber-word', '{}', 'front-desk', now() - make_interval(hours => n), 'done', now() - make_interval(hours => n)
   FROM generate_series(0, $2::int * 3 - 1) n WHERE $3::uuid IS NOT NULL`,
]

/** Every third client but those of the first clinician is in the care of the prescriber; one of forty still waits for an answer. */
const referrals = `INSERT INTO referral (practice_id, id, client_id, prescriber_id, status, reason, sent_at, answered_at, sent_by)
  SELECT $1::uuid, gen_random_uuid(), ${id('client', 'n')}, $3::uuid, (CASE WHEN n % 40 = 5 THEN 'sent' ELSE 'accepted' END)::"ReferralStatus",
    'For an evaluation', now() - make_interval(hours => n), CASE WHEN n % 40 <> 5 THEN now() END, $4::uuid
  FROM generate_series(0, $2::int - 1) n WHERE n % 40 = 5 OR (n % 3 = 1 AND n % 10 <> 0)`

/** A client of a grown practice whose last visit is ahead, and an account of theirs to sign in with. */
export async function openOneOfThem(clinic: Clinic) {
  const { practiceId, now } = clinic
  return clinic.asSystem(async (tx) => {
    const ahead = { practiceId, clientId: { not: null }, clinicianId: clinic.therapist.clinicianId, startsAt: { gt: addDaysTo(now, 3) } }
    const visit = await tx.appointment.findFirstOrThrow({ where: ahead, orderBy: { startsAt: 'asc' } })
    const clientId = visit.clientId ?? ''
    const email = `own.${clientId}@example.com`
    const { userId } = await addUser(tx, { practiceId, name: 'Fern Grove', email, role: 'client' }, { clientId })
    const actor = { role: 'client', practiceId, userId, duties: [], clientId } as const
    return { id: clientId, userId, name: 'Fern Grove', email, actor, coverageId: visit.coverageId, authorizationId: null, visit }
  })
}

const addDaysTo = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)

const ofVisits = [
  `${visits} INSERT INTO appointment (practice_id, id, kind, status, setting, contact, client_id, clinician_id, location_id, coverage_id, starts_at,
     ends_at, time_zone, service_on, arrived_at, started_at, completed_at, confirmed_at)
   SELECT $1::uuid, ${id('visit', 'n')}, 'follow_up', CASE WHEN is_past THEN 'completed' ELSE 'confirmed' END::"AppointmentStatus", 'office', 'in_person',
     client_id, clinician_id, $7::uuid, ${id('coverage', '(n % $2::int)')}, starts_at, starts_at + interval '50 minutes', 'America/Chicago', day,
     CASE WHEN is_past THEN starts_at END, CASE WHEN is_past THEN starts_at END, CASE WHEN is_past THEN starts_at + interval '50 minutes' END, starts_at
   FROM seen`,
  `${visits} INSERT INTO reservation (practice_id, id, resource_id, kind, starts_at, ends_at, during, appointment_id)
   SELECT $1::uuid, gen_random_uuid(), r.who, r.kind::"ResourceKind", starts_at, starts_at + interval '50 minutes', tstzrange(starts_at, starts_at + interval '50 minutes'), ${id('visit', 'n')}
   FROM seen, LATERAL (VALUES (clinician_id, 'clinician'), (client_id, 'client')) r (who, kind) WHERE $7::uuid IS NOT NULL`,
  `${visits} INSERT INTO note (practice_id, id, client_id, appointment_id, clinician_id, kind, status, body, started_at, stopped_at, diagnosis_codes,
     signed_at, signed_by, hash)
   SELECT $1::uuid, ${id('note', 'n')}, client_id, ${id('visit', 'n')}, clinician_id, 'follow_up', 'signed', '{"intention": "Slept better."}', starts_at,
     starts_at + interval '50 minutes', '{F41.1}', starts_at + interval '1 hour', $7::uuid, md5(n::text) FROM seen WHERE is_past`,
  `${visits} INSERT INTO claim (practice_id, id, client_id, coverage_id, service_on, status, number, charged_cents)
   SELECT $1::uuid, ${id('claim', 'n')}, client_id, ${id('coverage', '(n % $2::int)')}, day, 'ready', 'G' || n, 20000
   FROM seen WHERE is_past AND $7::uuid IS NOT NULL`,
  `${visits} INSERT INTO charge (practice_id, id, client_id, appointment_id, note_id, clinician_id, coverage_id, claim_id, code, modifiers, units, minutes,
     place_of_service, service_on, started_at, stopped_at, charge_cents, diagnosis_codes, is_claimable, is_individual)
   SELECT $1::uuid, ${id('charge', 'n')}, client_id, ${id('visit', 'n')}, ${id('note', 'n')}, clinician_id, ${id('coverage', '(n % $2::int)')},
     ${id('claim', 'n')}, '90834', '{}', 1, 50, '11', day, starts_at, starts_at + interval '50 minutes', 20000, '{F41.1}', true, true
   FROM seen WHERE is_past AND $7::uuid IS NOT NULL`,
  `${visits} INSERT INTO claim_line (practice_id, id, claim_id, charge_id, number, charged_cents)
   SELECT $1::uuid, gen_random_uuid(), ${id('claim', 'n')}, ${id('charge', 'n')}, 1, 20000 FROM seen WHERE is_past AND $7::uuid IS NOT NULL`,
  `${visits}, written AS (
     INSERT INTO ledger_transaction (practice_id, id, client_id, kind, happened_at, booked_on, service_on, charge_id, claim_id, memo)
     SELECT $1::uuid, md5(${id('charge', 'n')}::text || t.kind)::uuid, client_id, t.kind, starts_at, day, day, ${id('charge', 'n')}, ${id('claim', 'n')}, '{}'
     FROM seen, (VALUES ('charge'), ('transfer')) t (kind) WHERE is_past AND $7::uuid IS NOT NULL RETURNING id, client_id, kind, service_on)
   INSERT INTO ledger_entry (practice_id, id, transaction_id, client_id, account, cents, service_on)
   SELECT $1::uuid, gen_random_uuid(), w.id, w.client_id, s.account::"LedgerAccountKind", s.cents, w.service_on
   FROM written w JOIN (VALUES ('charge', 'ar_insurer', 20000), ('charge', 'revenue_individual', -20000), ('transfer', 'ar_client', 4000),
     ('transfer', 'ar_insurer', -4000)) s (kind, account, cents) ON s.kind = w.kind`,
  `${visits} INSERT INTO time_wait (practice_id, id, client_id, appointment_id, day_part, asked_at, asked_by, ended_at, ended_how)
   SELECT $1::uuid, gen_random_uuid(), client_id, ${id('visit', 'n')}, 'any', starts_at - interval '7 days', $7::uuid,
     CASE WHEN is_past THEN starts_at END, CASE WHEN is_past THEN 'left' END FROM seen WHERE n % 5 = 0`,
  // Nearly everybody has paid: one client of forty owes.
  `${visits} INSERT INTO payment (practice_id, id, client_id, method, amount_cents, received_at, received_on, received_by)
   SELECT $1::uuid, ${id('paid', 'n')}, client_id, 'card_terminal', 4000, starts_at, day, $7::uuid FROM seen WHERE is_past AND n % 40 <> 0`,
  `${visits}, written AS (
     INSERT INTO ledger_transaction (practice_id, id, client_id, kind, happened_at, booked_on, service_on, payment_id, memo)
     SELECT $1::uuid, ${id('paid', 'n')}, client_id, 'payment', starts_at, day, day, ${id('paid', 'n')}, '{}'
     FROM seen WHERE is_past AND n % 40 <> 0 AND $7::uuid IS NOT NULL RETURNING id, client_id, service_on)
   INSERT INTO ledger_entry (practice_id, id, transaction_id, client_id, account, cents, service_on)
   SELECT $1::uuid, gen_random_uuid(), w.id, w.client_id, s.account::"LedgerAccountKind", s.cents, w.service_on
   FROM written w, (VALUES ('ar_client', -4000), ('cash_clearing', 4000)) s (account, cents)`,
]

const message = `INSERT INTO message (practice_id, id, thread_id, client_id, author_user, author_role, author_name, body, sent_at)
  SELECT $1::uuid, gen_random_uuid(), ${id('thread', '(n % $2::int)')}, ${id('client', '(n % $2::int)')}, $4::uuid, CASE WHEN n % 20 = 0 THEN 'client' ELSE 'front-desk' END,
    'Robin Rowan', '\\x00',
    now() - make_interval(mins => n) FROM generate_series(0, $3::int - 1) n`

/**
 * Grows a test practice as years of work would: clients with plans, answers and messages, visits with what they reserve, notes, claims and
 * both sides of the books, and a trail that holds. Unique keys, exclusions and checks hold as always; triggers are not asked.
 */
export async function grow(database: pg.Client, clinic: Clinic, size: Size): Promise<void> {
  const { practiceId, locationId, today, therapist, prescriber, frontDesk } = clinic
  const clinicianIds = await clinic.asSystem(async (tx) => {
    const ids = [therapist.clinicianId]
    while (ids.length < size.clinicians) {
      const working = { practiceId, locationId, today, openOnSundays: false }
      ids.push((await addTherapist(tx, { ...working, name: `${colleagues[ids.length - 1] ?? 'Yew'} Alder` })).clinicianId)
    }
    return ids
  })
  const payer = await clinic.asSystem((tx) => tx.payer.findFirstOrThrow({ where: { practiceId, program: 'commercial' } }))
  await database.query("SELECT set_config('app.practice_id', $1, false)", [practiceId])
  await database.query("SET session_replication_role = 'replica'")
  await database.query(clients, [practiceId, size.clients, clinicianIds])
  for (const statement of ofClients)
    await database.query(statement, [practiceId, size.clients, statement.includes('phq9') ? therapist.userId : payer.id])
  await database.query(referrals, [practiceId, size.clients, prescriber.prescriberId, frontDesk.userId])
  const of = [practiceId, size.clients, size.visits, today satisfies LocalDate, size.clinicians, clinicianIds]
  for (const statement of ofVisits)
    await database.query(statement, [...of, /INTO (?:note|time_wait)/.test(statement) ? therapist.userId : locationId])
  await database.query(message, [practiceId, size.clients, size.messages, clinic.frontDesk.userId])
  await database.query(
    `INSERT INTO ledger_balance (practice_id, id, client_id, account, cents)
     SELECT practice_id, gen_random_uuid(), client_id, account, sum(cents) FROM ledger_entry WHERE practice_id = $1 GROUP BY practice_id, client_id, account`,
    [practiceId],
  )
  await database.query("SET session_replication_role = 'origin'")
  await appendEntries(database, practiceId, size.entries)
}
