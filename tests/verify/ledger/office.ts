import { createHash } from 'node:crypto'
import pg from 'pg'
import { setParameter } from '../../../lib/commands/practice/set-parameter.ts'
import { toDay } from '../../../lib/data/dates.ts'
import type { LocalDate, LocalTime } from '../../../lib/domain/time/local.ts'
import { instantAt } from '../../../lib/domain/time/practice-time.ts'
import { newId } from '../../../lib/ids.ts'
import type { TestClient } from '../../support/clinic/clients.ts'
import type { TestTherapist } from '../../support/clinic/people.ts'
import { type Clinic, done, openClinic } from '../../support/clinic.ts'

/** A small clinic in which one history after the other is lived and taken back, and a connection that reads past row security. */
export type Office = {
  readonly clinic: Clinic
  read<Row extends pg.QueryResultRow>(statement: string, values: readonly (string | null)[]): Promise<readonly Row[]>
  putBack(): Promise<void>
  close(): Promise<void>
}

/** Kept when a history is taken back: what only grows, and the practice itself. */
const kept = ['audit_event', 'audit_head', 'practice']

/** Opens the clinic weeks before the first visit of a history. */
export async function openOffice(): Promise<Office> {
  const clinic = await openClinic({ now: new Date('2026-11-20T15:00:00Z') })
  const fee = { key: 'cancel.missed-fee-cents', value: 7_500, effectiveFrom: clinic.today, reason: 'Voted by the team.' }
  await done(clinic.run(setParameter, fee, clinic.admin.actor))
  const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
  await admin.connect()
  const { rows: tables } = await admin.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name IN ('practice_id', 'created_at')
     GROUP BY table_name HAVING count(*) = 2`,
  )
  const [made] = (await admin.query<{ at: string }>("SELECT (clock_timestamp() + interval '5 milliseconds')::text AS at")).rows
  await new Promise((resolve) => setTimeout(resolve, 10))
  // What a history changes of the practice itself, as it was.
  await admin.query(
    `CREATE TEMP TABLE stood_credential AS SELECT id, issued_on, expires_on, revoked_on, verified_on FROM credential WHERE practice_id = '${clinic.practiceId}'`,
  )
  await admin.query(`CREATE TEMP TABLE stood_payer AS SELECT id, flags FROM payer WHERE practice_id = '${clinic.practiceId}'`)
  const since = `practice_id = '${clinic.practiceId}' AND created_at > '${made?.at}'`
  const taking = tables.filter(({ name }) => !kept.includes(name)).map(({ name }) => `DELETE FROM public."${name}" WHERE ${since};`)
  const opening = [
    ...['rate', 'allowed_amount'].map((table) => `UPDATE ${table} SET effective_to = NULL WHERE practice_id = '${clinic.practiceId}';`),
    `UPDATE network_standing SET to_on = NULL WHERE practice_id = '${clinic.practiceId}';`,
  ]
  const putting = [
    'UPDATE credential c SET issued_on = s.issued_on, expires_on = s.expires_on, revoked_on = s.revoked_on, verified_on = s.verified_on FROM stood_credential s WHERE c.id = s.id;',
    'UPDATE payer p SET flags = s.flags FROM stood_payer s WHERE p.id = s.id;',
  ]
  const back = ['BEGIN; SET LOCAL session_replication_role = replica;', ...taking, ...opening, ...putting, 'COMMIT'].join('\n')
  return {
    clinic,
    // By a name, so that what is read after every step is planned once.
    read: async <Row extends pg.QueryResultRow>(text: string, values: readonly (string | null)[]) =>
      (await admin.query<Row>({ name: createHash('md5').update(text).digest('hex'), text, values: [...values] })).rows,
    putBack: async () => void (await admin.query(back)),
    close: () => admin.end(),
  }
}

/** A visit that took place, with who gave it. */
export type Held = {
  readonly on: LocalDate
  readonly at: LocalTime
  readonly minutes: number
  readonly kind: 'preparation' | 'integration' | 'follow_up' | 'journey'
  readonly therapist: TestTherapist
}

/** Puts a visit that is over straight into the calendar. Gives its id. */
export function heldVisit(clinic: Clinic, client: TestClient, held: Held): Promise<string> {
  const startsAt = instantAt(held.on, held.at, clinic.timeZone)
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + held.minutes * 60_000) }
  return held.kind === 'journey'
    ? heldJourney(clinic, client, { ...held, ...times })
    : heldHour(clinic, client, { ...held, ...times, kind: held.kind })
}

type Timed = Held & { readonly startsAt: Date; readonly endsAt: Date }

async function heldHour(
  clinic: Clinic,
  client: TestClient,
  { on, startsAt, endsAt, kind, therapist }: Timed & { kind: Exclude<Held['kind'], 'journey'> },
) {
  const { practiceId, timeZone, locationId, rooms } = clinic
  const id = newId()
  const times = { startsAt, endsAt, confirmedAt: startsAt, startedAt: startsAt, completedAt: endsAt }
  const place = { setting: 'office', locationId, roomId: rooms.one, timeZone, clientState: 'MO' } as const
  const phase = kind === 'follow_up' ? null : kind
  await clinic.asSystem((tx) =>
    tx.appointment.createMany({
      data: [
        {
          ...{ practiceId, id, kind, phase, status: 'completed', clientId: client.id, clinicianId: therapist.clinicianId },
          ...{ ...times, ...place, coverageId: client.coverageId, serviceOn: toDay(on) },
        },
      ],
    }),
  )
  return id
}

/** Three hours with the medicine, on an order, each step of the day behind it. */
async function heldJourney(clinic: Clinic, client: TestClient, { on, at, minutes, therapist, startsAt, endsAt }: Timed): Promise<string> {
  const { practiceId } = clinic
  const isReferred = await clinic.asSystem((tx) => tx.referral.count({ where: { practiceId, clientId: client.id } }))
  if (isReferred === 0) {
    await clinic.referred(client)
    await clinic.order(client)
  }
  const { clinicianId } = therapist
  const roomId = clinicianId === clinic.otherTherapist.clinicianId ? clinic.rooms.two : clinic.rooms.one
  const id = await clinic.visit(client, { kind: 'journey', format: 'A', on, at, minutes, clinicianId, roomId })
  const steps = [
    { status: 'arrived' },
    { status: 'in_progress', startedAt: startsAt },
    { status: 'completed', completedAt: endsAt },
  ] as const
  await clinic.asSystem(async (tx) => {
    for (const data of steps) await tx.appointment.updateMany({ where: { practiceId, id }, data })
  })
  return id
}
