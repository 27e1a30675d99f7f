import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertRecheck } from '@/lib/data/records/rechecks'
import { EVERY_DAY, type WorkJob, workJobs } from '@/lib/domain/practice/work'
import { newId } from '@/lib/ids'
import { minutesAfter } from '../commands/access/person'
import { type Clinic, openClinic } from '../support/clinic'

const database = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
beforeAll(() => database.connect())
afterAll(() => database.end())

/** From when on each job has something to look at, the earliest of each. */
async function leftFor({ practiceId }: Clinic): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await database.query<{ job: string; at: Date }>(
    'SELECT job, min(due_at) AS at FROM due_work WHERE practice_id = $1 GROUP BY job',
    [practiceId],
  )
  return new Map(rows.map(({ job, at }) => [job, at]))
}
const forget = ({ practiceId }: Clinic) => database.query('DELETE FROM due_work WHERE practice_id = $1', [practiceId])
const AT_ONCE = new Date(0)

async function openEverything() {
  const clinic = await openClinic()
  const client = await clinic.ordered({ program: 'va' })
  const journey = await clinic.visit(client, { kind: 'journey', on: '2026-12-04', status: 'tentative' })
  await forget(clinic)
  return { clinic, client, journey, practiceId: clinic.practiceId }
}
type Everything = Awaited<ReturnType<typeof openEverything>>

const set = (everything: Everything, table: string, change: string, where = 'true') =>
  database.query(`UPDATE ${table} SET ${change} WHERE practice_id = $1 AND ${where}`, [everything.practiceId])

/** What makes each job have something to look at, and from when on. A job without one looks once a day. */
const facts: readonly (readonly [
  job: WorkJob,
  what: string,
  act: (everything: Everything) => Promise<unknown>,
  at: (e: Everything) => Date | Promise<Date>,
])[] = [
  [
    'deliver-outbox',
    'mail that was given up is to go out again',
    async (e) => {
      const values = `VALUES ($1, $2, 'message-waiting', '{}', $3, $3)`
      await database.query(`INSERT INTO outbox (practice_id, id, kind, payload, due_at, failed_at) ${values}`, [
        e.practiceId,
        newId(),
        e.clinic.now,
      ])
      expect((await leftFor(e.clinic)).size).toBe(0)
      await set(e, 'outbox', 'failed_at = NULL', 'failed_at IS NOT NULL')
    },
    ({ clinic }) => clinic.now,
  ],
  [
    'recheck-visits',
    'a fact of the practice has changed',
    ({ clinic, practiceId }) => clinic.asSystem((tx) => insertRecheck(tx, practiceId, [], clinic.now)),
    () => AT_ONCE,
  ],
  [
    'expire-visits',
    'a visit is kept until somebody confirms it',
    (e) => set(e, 'appointment', `confirm_by = '2026-11-25T12:00:00Z'`),
    () => new Date('2026-11-25T12:00:00Z'),
  ],
  [
    'remind-rides',
    'a journey has another time',
    (e) => set(e, 'appointment', 'starts_at = starts_at'),
    async ({ clinic, journey }) => {
      const { startsAt } = await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id: journey } }))
      return minutesAfter(startsAt, -48 * 60)
    },
  ],
  [
    'remind-rides',
    'a driver has said no',
    (e) => set(e, 'ride_home', "confirmed_at = NULL, confirmed_by = NULL, status = 'driver_named'"),
    () => AT_ONCE,
  ],
  ['ask-medicaid-ahead', 'a client has another coverage', (e) => set(e, 'coverage', 'starts_on = starts_on'), () => AT_ONCE],
  ['advance-clients', 'an intake is in', (e) => set(e, 'client', `stage = 'assessment', intake_submitted_at = now()`), () => AT_ONCE],
  [
    'run-out-authorizations',
    'the last visit of an authorization is used',
    (e) => set(e, '"authorization"', 'used = granted'),
    () => AT_ONCE,
  ],
  ['watch-credentials', 'a credential ends on another day', (e) => set(e, 'credential', 'expires_on = expires_on'), () => AT_ONCE],
  [
    'look-through-trail',
    'an admin asks',
    ({ clinic, practiceId }) =>
      database.query('INSERT INTO audit_verification (practice_id, id, is_whole, asked_at, asked_by) VALUES ($1, $2, true, now(), $3)', [
        practiceId,
        newId(),
        clinic.admin.userId,
      ]),
    () => AT_ONCE,
  ],
]

test.each(facts)('%s is told when %s', async (job, _, act, at) => {
  const everything = await openEverything()
  await act(everything)
  expect((await leftFor(everything.clinic)).get(job)).toEqual(await at(everything))
})

test('each job has a trigger that tells it, or looks once a day', async () => {
  const { rows } = await database.query<{ job: string }>(
    `SELECT DISTINCT split_part(encode(tgargs, 'escape'), '\\000', 1) AS job FROM pg_trigger WHERE tgfoid = 'app.leave_work'::regproc`,
  )
  const byTheCalendar: readonly WorkJob[] = ['remind-visits', 'forget-what-is-over', 'wait-out-second-plans', 'look-through-books']
  expect([...rows.map(({ job }) => job), ...byTheCalendar].sort()).toEqual([...workJobs].sort())
})

test('a practice is looked through once a day, and only one of two workers plans it', async () => {
  const clinic = await openClinic()
  const worker = new pg.Client({ connectionString: process.env.WORKER_DATABASE_URL })
  await worker.connect()
  const plan = () =>
    worker.query(`INSERT INTO due_work (practice_id, id, job, due_at) VALUES ($1, gen_random_uuid(), $2, now()) ON CONFLICT DO NOTHING`, [
      clinic.practiceId,
      EVERY_DAY,
    ])
  expect([(await plan()).rowCount, (await plan()).rowCount]).toEqual([1, 0])
  await worker.end()
})
