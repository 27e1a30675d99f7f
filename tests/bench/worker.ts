import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { atEnd, end } from '../../scripts/support/life.ts'
import { openSmtpSink } from '../mail/smtp-sink.ts'
import { exitCode, isQuick, percentile, report, tell } from '../support/figures.ts'
import { startWorker, type WorkerProcess } from '../support/worker-process.ts'

/**
 * `bench -- worker [--quick] [--json]`: what the worker costs over a thousand practices in which nothing happens, in processor time of itself and of
 * its connections; how soon a message goes out among them; and two workers at the mail of a hundred practices at once.
 */
const name = 'worker'
const practices = 1_000
/** Of how many everything is looked at while the clock runs; in a quick run the day of the others has been seen to. */
const looked = isQuick ? 100 : practices
const idleSeconds = isQuick ? 20 : 120
const { openClinic } = await import('../support/clinic.ts')
const { insertOutbox } = await import('../../lib/data/outbox.ts')
const { inScope } = await import('../../lib/data/scope.ts')

const database = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
await database.connect()
const sink = await openSmtpSink()
const mail = { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(sink.port), SMTP_SECURITY: 'none', MAIL_FROM: 'Sojourn <no-reply@example.org>' }

/** Practices with their rules and somebody to write to, and nothing else: as many rows of each as an empty one has. */
async function openMany(): Promise<readonly { practiceId: string; userId: string }[]> {
  const { practiceId, admin } = await openClinic({ now: new Date() })
  const columns = async (table: string) => {
    const { rows } = await database.query<{ name: string }>(
      `SELECT quote_ident(column_name) AS name FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
      [table],
    )
    return rows.map((row) => row.name)
  }
  await database.query("SET session_replication_role = 'replica'")
  const own: Readonly<Record<string, string>> = {
    practice_id: 'md5($1::text || n)::uuid',
    slug: `'idle-' || n`,
    hostname: `'idle-' || n || '.localhost'`,
    is_default: 'false',
  }
  for (const [table, where] of [
    ['practice', 'true'],
    ['reference_row', 'true'],
    ['rule_parameter', 'true'],
    ['"user"', `id = '${admin.userId}'`],
  ]) {
    const all = await columns(String(table).replaceAll('"', ''))
    const values = all.map(
      (column) => own[column] ?? (column === 'email' && table === '"user"' ? `'admin.' || n || '@example.org'` : `t.${column}`),
    )
    await database.query(
      `INSERT INTO ${table} (${all.join(', ')}) SELECT ${values.join(', ')} FROM ${table} t, generate_series(1, ${practices - 1}) n
       WHERE t.practice_id = $1::uuid AND ${where}`,
      [practiceId],
    )
  }
  await database.query("SET session_replication_role = 'origin'")
  await database.query('VACUUM ANALYZE')
  const { rows } = await database.query<{ id: string }>('SELECT practice_id AS id FROM practice ORDER BY slug')
  return rows.map(({ id }) => ({ practiceId: id, userId: admin.userId }))
}

const ticks = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return Number(fields[11]) + Number(fields[12])
}

/** Processor seconds of the worker and of every connection it has. */
async function spent(worker: WorkerProcess): Promise<Map<number, number>> {
  const { rows } = await database.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE usename = 'sojourn_worker' AND datname = current_database()",
  )
  return new Map([worker.pid, ...rows.map(({ pid }) => pid)].map((pid) => [pid, ticks(pid) / 100]))
}
const between = (before: Map<number, number>, after: Map<number, number>) =>
  [...after].reduce((sum, [pid, seconds]) => sum + seconds - (before.get(pid) ?? 0), 0)

const figure = (metric: string, value: number, unit: string, goal: number, limit: number) =>
  report({ name, case: `${practices} practices`, metric, value, unit, goal, limit, better: 'lower' })

const due = async () => {
  const { rows } = await database.query<{ due: number }>('SELECT count(*)::int AS due FROM due_work WHERE due_at <= now()')
  return rows[0]?.due ?? 0
}

const write = (to: { practiceId: string; userId: string }) =>
  inScope({ role: 'system', practiceId: to.practiceId, job: 'set-up' }, (tx) =>
    insertOutbox(tx, { practiceId: to.practiceId, kind: 'password-changed', payload: { userId: to.userId }, dueAt: new Date() }),
  )

const began = performance.now()
const everybody = await openMany()
tell(`${everybody.length} practices in ${Math.round((performance.now() - began) / 1000)} s`)

await database.query(
  `INSERT INTO due_work (practice_id, id, job, due_at)
   SELECT practice_id, gen_random_uuid(), 'every-day', now() + interval '20 hours' FROM practice ORDER BY slug OFFSET $1`,
  [looked],
)
const worker = await startWorker(mail)
atEnd(worker.kill, 'task')
const start = performance.now()
for (let quiet = 0; quiet < 3; ) {
  await sleep(1_000)
  quiet = (await due()) === 0 && worker.said() !== '' ? quiet + 1 : 0
  if (performance.now() - start > 600_000) throw new Error(`still ${await due()} to look at`)
}
const whole = await spent(worker)
const seconds = [...whole.values()].reduce((sum, one) => sum + one, 0)
tell(`everything of ${looked} was looked at once in ${Math.round((performance.now() - start) / 1000)} s, ${seconds.toFixed(1)} s of a core`)
figure('a whole look at a practice', (seconds / looked) * 1_000, 'ms of a core', 60, 200)
// Once a day each is looked at whole: the share of a core this takes over a day.
const daily = ((seconds / looked) * practices * 100) / 86_400
figure('… once a day', daily, '% of a core', 0.2, 0.4)

const before = await spent(worker)
await sleep(idleSeconds * 1_000)
const idle = (between(before, await spent(worker)) / idleSeconds) * 100
figure(`idle for ${idleSeconds} s`, idle, '% of a core', 0.2, 0.6)
figure('idle, with the daily look', idle + daily, '% of a core', 0.5, 1)

const waits: number[] = []
for (let n = 0; n < (isQuick ? 15 : 50); n += 1) {
  const to = everybody[(n * 331) % everybody.length] as (typeof everybody)[number]
  const already = sink.received.length
  const written = performance.now()
  await write(to)
  while (sink.received.length === already && performance.now() - written < 30_000) await sleep(5)
  waits.push(performance.now() - written)
}
figure('a message among them, until the mail server has it, p95', percentile(waits, 0.95), 'ms', 200, 1_000)

const second = await startWorker(mail)
atEnd(second.kill, 'task')
const some = everybody.slice(0, 100)
const already = sink.received.length
const crowd = performance.now()
for (let n = 0; n < 5; n += 1) await Promise.all(some.map(write))
while (sink.received.length < already + 500 && performance.now() - crowd < 120_000) await sleep(20)
const took = (performance.now() - crowd) / 1_000
await sleep(2_000)
const ids = sink.received.slice(already).map(({ mail: { messageId } }) => messageId)
figure(
  '500 messages of 100 practices, two workers: missing or twice',
  Math.abs(500 - ids.length) + ids.length - new Set(ids).size,
  'messages',
  0,
  0,
)
figure('… until all are out', took, 's', 10, 60)
const broken = [worker, second].flatMap(({ said }) =>
  said()
    .split('\n')
    .filter((line) => line.includes('"level":"error"')),
)
for (const line of new Set(broken.map((text) => text.replace(/"practiceId":"[^"]*",?/, '').replace(/"time":"[^"]*",?/, '')))) tell(line)
figure('lines of errors in the log', broken.length, 'lines', 0, 0)

await worker.kill()
await second.kill()
await sink.close()
await database.end()
await end(exitCode())
