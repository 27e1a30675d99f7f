import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { now } from '../clock.ts'
import { closeDatabase, listPracticeIds } from '../data/scope.ts'
import { listenForWork, planEveryDay, planForAll } from '../data/work.ts'
import { type DueWork, dueWork } from '../domain/practice/work.ts'
import { env } from '../env.ts'
import { failureOf, logger } from '../logger.ts'
import { configuredMailer } from '../mail/transport.ts'
import { doWork } from './jobs.ts'
import { openLanes } from './lanes.ts'
import { gatherFigures, serveMetrics } from './serve-metrics.ts'

const MINUTE = 60_000
/** While mail is handed over, no connection of the database is held. */
const MAIL_LANES = 8
const OTHER_LANES = 3
/** Whoever looks for plans keeps this process busy: one practice after the other. */
const PLANNER_LANES = 1
const ownLanes: readonly DueWork[] = ['deliver-outbox', 'plan-clients']

/** The process beside the portal: sends mail, lets go of what was not confirmed, reminds. It signs in to the database by its own role. */
async function work(stop: AbortSignal): Promise<void> {
  const mailer = configuredMailer()
  const metrics = env.METRICS_PORT === undefined ? null : await serveMetrics(env.METRICS_PORT)
  const means = { mailer, isStopping: () => stop.aborted }
  const lanes = [
    openLanes({ jobs: ['deliver-outbox'], width: MAIL_LANES, work: ({ job, practiceId }) => doWork(job, practiceId, means), stop }),
    openLanes({
      jobs: dueWork.filter((job) => !ownLanes.includes(job)),
      width: OTHER_LANES,
      work: ({ job, practiceId }) => doWork(job, practiceId, means),
      stop,
    }),
    openLanes({ jobs: ['plan-clients'], width: PLANNER_LANES, work: ({ job, practiceId }) => doWork(job, practiceId, means), stop }),
  ]
  const bell = listenForWork(() => {
    for (const { ring } of lanes) ring()
  })
  await Promise.all([eachMinute(stop), ...lanes.map(({ done }) => done)])
  await bell.close()
  mailer?.close()
  metrics?.close()
  await closeDatabase()
}

/** What belongs to no piece of work: that each practice has its day, and the figures of this process. */
async function eachMinute(stop: AbortSignal): Promise<void> {
  // Whether the trail is signed and files are looked at is a setting: what waited for it has nothing else to point at it.
  const bySetting: DueWork[] = [
    ...(env.AUDIT_KEY ? (['anchor-trail'] as const) : []),
    ...(env.FILES_SCANNER ? (['scan-files'] as const) : []),
  ]
  while (!stop.aborted) {
    try {
      await planEveryDay(now())
      for (let job = bySetting.at(-1); job; job = bySetting.at(-1)) {
        await planForAll(job, now())
        bySetting.pop()
      }
      if (env.METRICS_PORT !== undefined) for (const id of await listPracticeIds()) await gatherFigures(id, now())
    } catch (error) {
      logger.error('job.failed', { job: 'each-minute', ...failureOf(error) })
    }
    await sleep(MINUTE, undefined, { signal: stop }).catch(() => undefined)
  }
}

const stopping = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort())
logger.info('worker.started')
await work(stopping.signal)
logger.info('worker.stopped')
