import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { insertOutbox } from '@/lib/data/outbox'
import { openSmtpSink } from '../mail/smtp-sink'
import { type Clinic, openClinic } from '../support/clinic'
import { startWorker, type WorkerProcess } from '../support/worker-process'

const started: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of started.splice(0)) await one.stop()
})

async function workersOn(sink: Awaited<ReturnType<typeof openSmtpSink>>, count: number): Promise<readonly WorkerProcess[]> {
  const env = {
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(sink.port),
    SMTP_SECURITY: 'none',
    MAIL_FROM: 'Sojourn <no-reply@example.org>',
  }
  const workers = await Promise.all(Array.from({ length: count }, () => startWorker(env)))
  // A worker that waits for a mail server waits half a minute.
  started.push(...workers.map(({ kill }) => ({ stop: kill })), { stop: sink.close })
  return workers
}

/** As many messages to the admin of a practice, written as commands write them: in the portal's role, in the scope of the practice. */
const write = (clinic: Clinic, count: number) =>
  clinic.asSystem(async (tx) => {
    for (let n = 0; n < count; n += 1) {
      const payload = { userId: clinic.admin.userId }
      await insertOutbox(tx, { practiceId: clinic.practiceId, kind: 'password-changed', payload, dueAt: new Date() })
    }
  })

const unsent = (clinic: Clinic) => clinic.asSystem((tx) => tx.outbox.count({ where: { practiceId: clinic.practiceId, sentAt: null } }))
const soon = { timeout: 20_000, interval: 50 }

test('three workers share the mail of four practices: each message goes out once', async () => {
  const sink = await openSmtpSink()
  const clinics = await Promise.all(Array.from({ length: 4 }, () => openClinic({ now: new Date() })))
  await workersOn(sink, 3)
  await Promise.all(clinics.map((clinic) => write(clinic, 12)))
  await expect.poll(async () => Math.max(...(await Promise.all(clinics.map(unsent)))), soon).toBe(0)
  // The look at everything that each practice has once a day may find other things to write about.
  const ids = sink.received.filter(({ mail }) => mail.subject?.includes('password')).map(({ mail }) => mail.messageId)
  expect([ids.length, new Set(ids).size]).toEqual([48, 48])
}, 60_000)

test('a worker is called when something is left: mail goes out long before it would look by itself', async () => {
  const sink = await openSmtpSink()
  const clinic = await openClinic({ now: new Date() })
  await workersOn(sink, 1)
  await write(clinic, 1)
  await expect.poll(() => unsent(clinic), soon).toBe(0)
  // By now it sleeps for a quarter of a minute.
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const began = performance.now()
  await write(clinic, 1)
  await expect.poll(() => unsent(clinic), soon).toBe(0)
  expect(performance.now() - began).toBeLessThan(5_000)
}, 60_000)

test('a mail server that does not answer one practice holds up no other', async () => {
  const slow = await openClinic({ now: new Date() })
  const others = await Promise.all(Array.from({ length: 3 }, () => openClinic({ now: new Date() })))
  const email = 'nobody.answers@example.com'
  await slow.asSystem((tx) => tx.user.updateMany({ where: { id: slow.admin.userId }, data: { email } }))
  const sink = await openSmtpSink({ holdUp: (address) => address === email })
  await write(slow, 20)
  await workersOn(sink, 1)
  await expect.poll(() => slow.asSystem((tx) => tx.outbox.count({ where: { practiceId: slow.practiceId, attempts: 1 } })), soon).toBe(1)
  await Promise.all(others.map((clinic) => write(clinic, 5)))
  await write(slow, 20)
  await expect.poll(async () => Math.max(...(await Promise.all(others.map(unsent)))), soon).toBe(0)
  // One message of the slow one is under way, and no second lane went after the others.
  expect(await slow.asSystem((tx) => tx.outbox.count({ where: { practiceId: slow.practiceId, attempts: { gt: 0 } } }))).toBe(1)
}, 60_000)

test('what a worker was at when it was killed is somebody else’s when its lease is over', async () => {
  const sink = await openSmtpSink()
  const clinic = await openClinic({ now: new Date() })
  const worker = new pg.Client({ connectionString: process.env.WORKER_DATABASE_URL })
  await worker.connect()
  await write(clinic, 2)
  const take = (at: string) =>
    worker.query(
      `SELECT practice_id FROM app.take_work('{deliver-outbox}', now() + $1::interval, now() + $1::interval + interval '1 minute', 9)`,
      [at],
    )
  const ofClinic = async (at: string) => (await take(at)).rows.filter((row) => row.practice_id === clinic.practiceId).length
  expect(await ofClinic('1 second')).toBe(1)
  await write(clinic, 1)
  expect(await ofClinic('2 seconds')).toBe(0)
  expect(await ofClinic('62 seconds')).toBe(1)
  await worker.query('UPDATE due_work SET taken_until = NULL')
  await worker.end()
  await workersOn(sink, 1)
  await expect.poll(() => unsent(clinic), soon).toBe(0)
}, 60_000)

test('the portal’s role leaves word in its own practice alone, and reads and takes none', async () => {
  const [clinic, other] = [await openClinic(), await openClinic()]
  const app = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await app.connect()
  const leave = (practiceId: string) =>
    app.query(`INSERT INTO due_work (practice_id, id, job, due_at) VALUES ($1, gen_random_uuid(), 'deliver-outbox', now())`, [practiceId])
  await app.query(`SELECT set_config('app.practice_id', $1, false)`, [clinic.practiceId])
  await leave(clinic.practiceId)
  await expect(leave(other.practiceId)).rejects.toThrow(/row-level security/)
  await expect(app.query('SELECT practice_id FROM due_work')).rejects.toThrow(/permission denied/)
  await expect(app.query(`SELECT * FROM app.take_work('{deliver-outbox}', now(), now(), 1)`)).rejects.toThrow(/permission denied/)
  await app.end()
})
