import 'server-only'
import pg from 'pg'
import { type DueWork, EVERY_DAY } from '../domain/practice/work.ts'
import { env } from '../env.ts'
import { database } from './client.ts'

/** Something to look at: which practice, and for which job. */
export type Piece = { readonly practiceId: string; readonly job: DueWork; readonly id: string }

type Taking = { readonly now: Date; readonly lease: Date; readonly most: number }

/**
 * Takes up to `most` pieces of work of any practice, those that have waited longest first, in one statement. Until `lease` nobody else takes the
 * same job of the same practice. Only the worker's own role may; what is due is then read in the scope of its practice.
 */
export const takeWork = (jobs: readonly DueWork[], { now, lease, most }: Taking): Promise<Piece[]> =>
  database().$queryRaw<
    Piece[]
  >`SELECT practice_id AS "practiceId", job, id FROM app.take_work(${[...jobs]}::text[], ${now}, ${lease}, ${most}::int)`

/** Keeps a piece that takes long. */
export async function keepWork({ practiceId, job, id }: Piece, lease: Date): Promise<void> {
  await database().$executeRaw`UPDATE due_work SET taken_until = ${lease}
    WHERE practice_id = ${practiceId}::uuid AND job = ${job} AND id = ${id}::uuid`
}

/** Gives a piece back: done, or to be looked at again from `next` on. */
export async function giveBack({ practiceId, job, id }: Piece, next: Date | null): Promise<void> {
  if (next)
    await database().$executeRaw`UPDATE due_work SET due_at = ${next}, taken_until = NULL
      WHERE practice_id = ${practiceId}::uuid AND job = ${job} AND id = ${id}::uuid`
  else await database().$executeRaw`DELETE FROM due_work WHERE practice_id = ${practiceId}::uuid AND job = ${job} AND id = ${id}::uuid`
}

/** Leaves word that a job has something to look at from then on. */
export async function leaveWork(practiceId: string, job: DueWork, at: Date): Promise<void> {
  await database()
    .$executeRaw`INSERT INTO due_work (practice_id, id, job, due_at) VALUES (${practiceId}::uuid, gen_random_uuid(), ${job}, ${at})`
}

/** When the next piece is due that nobody has taken; null when nothing is known of. */
export async function nextWorkAt(jobs: readonly DueWork[]): Promise<Date | null> {
  const [row] = await database().$queryRaw<
    { at: Date | null }[]
  >`SELECT min(next.due_at) AS at FROM unnest(${[...jobs]}::text[]) AS asked (job),
    LATERAL (SELECT w.due_at FROM due_work w WHERE w.job = asked.job AND w.taken_until IS NULL ORDER BY w.due_at LIMIT 1) next`
  return row?.at ?? null
}

/** Sees to it that each practice is looked through whole once a day: those that never were, at once. */
export async function planEveryDay(now: Date): Promise<void> {
  await database().$executeRaw`INSERT INTO due_work (practice_id, id, job, due_at)
    SELECT p.practice_id, gen_random_uuid(), ${EVERY_DAY}, ${now} FROM practice p
    WHERE NOT EXISTS (SELECT FROM due_work w WHERE w.practice_id = p.practice_id AND w.job = ${EVERY_DAY}) ON CONFLICT DO NOTHING`
}

/** Has a job look at every practice, since a setting it goes by may be new. */
export async function planForAll(job: DueWork, now: Date): Promise<void> {
  await database().$executeRaw`INSERT INTO due_work (practice_id, id, job, due_at)
    SELECT p.practice_id, gen_random_uuid(), ${job}, ${now} FROM practice p
    WHERE NOT EXISTS (SELECT FROM due_work w WHERE w.practice_id = p.practice_id AND w.job = ${job} AND w.due_at <= ${now})`
}

/** When the next day of a practice is looked at: in its first two hours, at a minute of its own, so that not all begin at once. */
export async function nextDayOf(practiceId: string, now: Date): Promise<Date> {
  const [row] = await database().$queryRaw<{ at: Date }[]>`
    SELECT ((${now}::timestamptz AT TIME ZONE time_zone)::date + 1)::timestamp AT TIME ZONE time_zone
      + make_interval(mins => abs(hashtext(practice_id::text) % 120)) AS at
    FROM practice WHERE practice_id = ${practiceId}::uuid`
  return row?.at ?? new Date(now.getTime() + 86_400_000)
}

/**
 * Listens for word that somebody left work, on a connection of its own; `ring` is called for each. A connection that breaks is opened again
 * after a while, and then it rings, since something may have been missed. It needs a session: no pooler by transaction in between.
 */
export function listenForWork(ring: () => void, { again = 2_000 } = {}): { readonly close: () => Promise<void> } {
  let current: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  const lost = (client: pg.Client) => {
    if (current !== client || isClosed) return
    current = null
    client.end().catch(() => undefined)
    timer = setTimeout(open, again)
  }
  const open = () => {
    const client = new pg.Client({ connectionString: env.DATABASE_URL, keepAlive: true })
    current = client
    client.on('error', () => lost(client))
    client.on('end', () => lost(client))
    client.on('notification', ring)
    client
      .connect()
      .then(() => client.query('LISTEN due_work'))
      .then(ring, () => lost(client))
  }
  open()
  return {
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await current?.end().catch(() => undefined)
    },
  }
}
